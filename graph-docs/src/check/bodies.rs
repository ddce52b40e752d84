//! The JSON bodies of the examples, member by member, beside what the tables say of each.

use std::ops::Range;

use crate::check::routes::{self, Routes};
use crate::check::types::{self, Types};
use crate::json::{self, Json, Kind};
use crate::model::{
    Body, Endpoint, ExampleRequest, ExampleResponse, Model, Parameter, Place, TypeRef,
};
use crate::source::DocsSet;
use crate::span::Span;

/// A member of a JSON object, or an item of an array that is one.
#[derive(Clone, Copy)]
pub(super) struct Member<'a> {
    /// What the object is.
    pub(super) owner: Owner<'a>,
    /// The member's name; of an item that of its array.
    pub(super) name: &'a str,
    pub(super) name_span: Span,
    pub(super) value: Kind<'a>,
    pub(super) value_span: Span,
    /// Whether it is an item of the array.
    pub(super) is_item: bool,
    /// What the tables say of it.
    pub(super) known: Known<'a>,
    /// The derived type that has it, where the object does not say that it is one.
    pub(super) heir: Option<&'a str>,
    /// Where its body begins.
    pub(super) body: u32,
}

/// An object that says of which type it is.
pub(super) struct Tag<'a> {
    pub(super) ty: &'a str,
    /// The type that the tables give it.
    pub(super) wanted: &'a str,
    pub(super) span: Span,
}

/// What the JSON bodies of the examples hold.
#[derive(Default)]
pub(super) struct Bodies<'a> {
    pub(super) members: Vec<Member<'a>>,
    pub(super) tags: Vec<Tag<'a>>,
}

/// What a JSON object of an example is.
#[derive(Clone, Copy)]
pub(super) enum Owner<'a> {
    /// An instance of a type.
    Type(&'a str),
    /// The answer that holds a list of a type.
    List,
    /// A request body whose members the page lists.
    Parameters(&'a Endpoint),
}

/// What the tables say of a member.
#[derive(Clone, Copy)]
pub(super) enum Known<'a> {
    /// Its type.
    Typed(&'a TypeRef),
    /// That there is one.
    Untyped,
    /// Nothing, though they are whole.
    Nothing,
    /// Nothing, and they need not: the type is open, or its base has no page.
    Open,
}

/// Reads every JSON body of the examples.
pub(super) fn bodies<'a>(set: &'a DocsSet, model: &'a Model, types: &Types<'a>) -> Bodies<'a> {
    let mut bodies = Bodies::default();
    let routes = Routes::of(model);
    for endpoint in &model.endpoints {
        for example in &endpoint.examples {
            if let Some(request) = &example.request
                && let Some(body) = &request.body
                && let Some(called) = called(endpoint, request, &routes)
                && let Some(owner) = request_owner(called)
            {
                read(set, body, (owner, false), types, &mut bodies);
            }
            let calls = || {
                let request = example.request.as_ref();
                request.is_some_and(|request| routes::calls(endpoint, request))
            };
            if let Some(response) = &example.response
                && let Some(body) = &response.body
                && (200..300).contains(&response.status.value)
                && let Some(ty) = answer(endpoint, response, calls)
            {
                read(
                    set,
                    body,
                    (Owner::Type(&ty.name.value), ty.collection),
                    types,
                    &mut bodies,
                );
            }
        }
    }
    bodies
}

/// The endpoint that an example calls: that of its page, or of another whose step it shows.
fn called<'a>(
    endpoint: &'a Endpoint,
    request: &ExampleRequest,
    routes: &Routes<'a>,
) -> Option<&'a Endpoint> {
    match routes::calls(endpoint, request) {
        true => Some(endpoint),
        false => routes.called(request),
    }
}

/// What the annotation says that a response is, else the page.
fn answer<'a>(
    endpoint: &'a Endpoint,
    response: &'a ExampleResponse,
    calls: impl Fn() -> bool,
) -> Option<&'a TypeRef> {
    let said = endpoint.response.ty.as_ref();
    response.ty.as_ref().or_else(|| said.filter(|_| calls()))
}

fn request_owner(endpoint: &Endpoint) -> Option<Owner<'_>> {
    match &endpoint.body {
        Some(ty) => Some(Owner::Type(&ty.name.value)),
        None => body_parameters(endpoint)
            .next()
            .map(|_| Owner::Parameters(endpoint)),
    }
}

/// The body parameters of an endpoint.
pub(super) fn body_parameters(endpoint: &Endpoint) -> impl Iterator<Item = &Parameter> {
    endpoint
        .parameters
        .iter()
        .filter(|parameter| parameter.place == Place::Body)
}

/// The bodies of all examples.
pub(super) fn all(model: &Model) -> impl Iterator<Item = &Body> {
    let examples = model
        .endpoints
        .iter()
        .flat_map(|endpoint| &endpoint.examples);
    examples.flat_map(|example| {
        let request = example
            .request
            .as_ref()
            .and_then(|request| request.body.as_ref());
        request.into_iter().chain(
            example
                .response
                .as_ref()
                .and_then(|response| response.body.as_ref()),
        )
    })
}

/// The text of a body as it stands on the page, and what it holds.
pub(super) fn body<'a>(set: &'a DocsSet, body: &Body) -> Option<Json<'a>> {
    let source = &set.sources[body.span.file.0 as usize].text;
    let text = source.get(body.span.start as usize..body.span.end as usize)?;
    json::read(text).ok().filter(|_| body.json)
}

/// Where a part of a body stands on the page.
pub(super) fn place(body: &Body, at: &Range<u32>) -> Span {
    Span {
        start: body.span.start + at.start,
        end: body.span.start + at.end,
        ..body.span
    }
}

/// Reads a body whose owner is one, or the items of a list.
fn read<'a>(
    set: &'a DocsSet,
    text: &Body,
    (owner, is_list): (Owner<'a>, bool),
    types: &Types<'a>,
    bodies: &mut Bodies<'a>,
) {
    let Some(json) = body(set, text) else { return };
    let is_error = json
        .member("error")
        .is_some_and(|value| value.kind == Kind::Object);
    if is_error {
        return;
    }
    let mut reader = Reader {
        json: &json,
        span: text.span,
        types,
        bodies,
    };
    match (owner, reader.list_of_values()) {
        (Owner::Type(name), Some(list)) if is_list || !reader.has_property(name, "value") => {
            for item in reader.inside(list) {
                reader.object(item, owner);
            }
            let others = reader.inside(0).into_iter().filter(|at| *at != list);
            for member in others {
                reader.member(member, Owner::List);
            }
        }
        (Owner::Type(name), None) if !reader.has_property(name, "value") => {
            let object = reader.object_in_value();
            reader.object(object.unwrap_or(0), owner);
        }
        _ => reader.object(0, owner),
    }
}

struct Reader<'a, 'r> {
    json: &'r Json<'a>,
    span: Span,
    types: &'r Types<'a>,
    bodies: &'r mut Bodies<'a>,
}

impl<'a> Reader<'a, '_> {
    /// The place of the array of a collection's answer.
    fn list_of_values(&self) -> Option<usize> {
        self.value()
            .filter(|at| self.json.values[*at].kind == Kind::Array)
    }

    /// The place of an object that stands in `value`, though it is no list.
    fn object_in_value(&self) -> Option<usize> {
        self.value()
            .filter(|at| self.json.values[*at].kind == Kind::Object)
    }

    fn value(&self) -> Option<usize> {
        let mut inside = self.inside(0).into_iter();
        inside.find(|at| self.key(*at) == Some("value"))
    }

    fn has_property(&self, ty: &str, name: &str) -> bool {
        self.types
            .property(&self.types.lineage(ty).0, name)
            .is_some()
    }

    /// The places of the members or items of a container.
    fn inside(&self, container: usize) -> Vec<usize> {
        let end = self.json.values[container].end as usize;
        let next = |at: &usize| Some(self.json.values[*at].end as usize).filter(|next| *next < end);
        std::iter::successors(Some(container + 1).filter(|first| *first < end), next).collect()
    }

    fn key(&self, at: usize) -> Option<&'a str> {
        self.json.values[at].key.as_ref().map(|key| key.text)
    }

    fn place(&self, at: std::ops::Range<u32>) -> Span {
        Span {
            start: self.span.start + at.start,
            end: self.span.start + at.end,
            ..self.span
        }
    }

    /// The members of an object; JSON is read to a limited depth, and so is this.
    fn object(&mut self, at: usize, owner: Owner<'a>) {
        if self.json.values[at].kind != Kind::Object {
            return;
        }
        let inside = self.inside(at);
        let named = inside
            .iter()
            .find(|at| matches!(self.key(**at), Some("@odata.type" | "@type")));
        let named = named.map(|at| &self.json.values[*at]);
        let owner = match named.map(|it| (it.kind, self.place(it.at.clone()))) {
            Some((Kind::String(name), span)) => {
                // What it is is not documented.
                let Some(found) = self.types.resource(name.trim_start_matches('#')) else {
                    return;
                };
                let ty = found.name.value.as_str();
                match owner {
                    Owner::Type(wanted) => {
                        self.bodies.tags.push(Tag { ty, wanted, span });
                        Owner::Type(ty)
                    }
                    // The table is of the body, whatever that is.
                    Owner::Parameters(_) => owner,
                    Owner::List => Owner::Type(ty),
                }
            }
            _ => owner,
        };
        for member in inside {
            self.member(member, owner);
        }
    }

    fn member(&mut self, at: usize, owner: Owner<'a>) {
        let value = &self.json.values[at];
        let Some(key) = &value.key else { return };
        // Annotations such as `@odata.context`, and `from@odata.type`.
        if key.text.contains('@') {
            return;
        }
        let (known, heir) = self.known(owner, key.text);
        let member = Member {
            owner,
            name: key.text,
            name_span: self.place(key.at.clone()),
            value: value.kind,
            value_span: self.place(value.at.clone()),
            is_item: false,
            known,
            heir,
            body: self.span.start,
        };
        let items: Vec<usize> = if value.kind == Kind::Array {
            self.inside(at)
        } else {
            Vec::new()
        };
        for item in &items {
            let value = &self.json.values[*item];
            let (kind, span) = (value.kind, self.place(value.at.clone()));
            self.bodies.members.push(Member {
                value: kind,
                value_span: span,
                is_item: true,
                ..member
            });
        }
        self.bodies.members.push(member);
        if let Known::Typed(ty) = known {
            for object in items.into_iter().chain([at]) {
                self.object(object, Owner::Type(&ty.name.value));
            }
        }
    }

    /// What the tables say of a member, and the derived type that says it.
    fn known(&self, owner: Owner<'a>, name: &str) -> (Known<'a>, Option<&'a str>) {
        let (found, is_whole, heir) = match owner {
            Owner::Parameters(endpoint) => {
                let found =
                    body_parameters(endpoint).find(|parameter| parameter.name.value == name);
                let is_whole = !self.types.is_localized(endpoint.file);
                (found.map(|parameter| &parameter.ty), is_whole, None)
            }
            Owner::List => (None, true, None),
            Owner::Type(ty) => {
                let (lineage, is_whole) = self.types.lineage(ty);
                let is_open = lineage.iter().any(|resource| resource.open);
                let own = self.types.property(&lineage, name);
                let of_heir = || {
                    let mut heirs = self.types.heirs(ty).into_iter();
                    heirs.find_map(|heir| Some((heir, self.types.property(&[heir], name)?)))
                };
                let (heir, found) = match own.or_else(|| types::shown(&lineage, name)) {
                    Some(found) => (None, Some(found)),
                    None => of_heir().filter(|_| !is_open).unzip(),
                };
                let heir = heir.map(|heir| heir.name.value.as_str());
                (
                    found.map(|property| &property.ty),
                    is_whole && !is_open,
                    heir,
                )
            }
        };
        let known = match found {
            Some(Some(ty)) => Known::Typed(ty),
            Some(None) => Known::Untyped,
            None if is_whole => Known::Nothing,
            None => Known::Open,
        };
        (known, heir)
    }
}
