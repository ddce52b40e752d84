//! The JSON bodies of the examples, member by member, beside what the tables say of each.

use crate::check::routes;
use crate::check::types::Types;
use crate::json::{self, Json, Kind};
use crate::model::{Body, Endpoint, Model, Parameter, Place, TypeRef};
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
}

/// What a JSON object of an example is.
#[derive(Clone, Copy)]
pub(super) enum Owner<'a> {
    /// An instance of a type.
    Type(&'a str),
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

/// The members of every JSON body of the examples.
pub(super) fn members<'a>(
    set: &'a DocsSet,
    model: &'a Model,
    types: &Types<'a>,
) -> Vec<Member<'a>> {
    let mut members = Vec::new();
    for endpoint in &model.endpoints {
        for example in &endpoint.examples {
            if let Some(request) = &example.request
                && let Some(body) = request
                    .body
                    .as_ref()
                    .filter(|_| routes::calls(endpoint, request))
                && let Some(owner) = request_owner(endpoint)
            {
                read(set, body, (owner, false), types, &mut members);
            }
            if let Some(response) = &example.response
                && let Some(body) = &response.body
                && (200..300).contains(&response.status.value)
                && let Some(ty) = &response.ty
            {
                read(
                    set,
                    body,
                    (Owner::Type(&ty.name.value), ty.collection),
                    types,
                    &mut members,
                );
            }
        }
    }
    members
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

/// Reads a body whose owner is one, or the items of a list.
fn read<'a>(
    set: &'a DocsSet,
    text: &Body,
    (owner, is_list): (Owner<'a>, bool),
    types: &Types<'a>,
    members: &mut Vec<Member<'a>>,
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
        members,
    };
    match (owner, reader.list_of_values()) {
        (Owner::Type(name), Some(list)) if is_list || !reader.has_property(name, "value") => {
            for item in reader.inside(list) {
                reader.object(item, owner);
            }
        }
        _ => reader.object(0, owner),
    }
}

struct Reader<'a, 'r> {
    json: &'r Json<'a>,
    span: Span,
    types: &'r Types<'a>,
    members: &'r mut Vec<Member<'a>>,
}

impl<'a> Reader<'a, '_> {
    /// The place of the array of a collection's answer.
    fn list_of_values(&self) -> Option<usize> {
        let found = self
            .inside(0)
            .into_iter()
            .find(|at| self.key(*at) == Some("value"))?;
        (self.json.values[found].kind == Kind::Array).then_some(found)
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
        let owner = match named.map(|at| self.json.values[*at].kind) {
            Some(Kind::String(name)) => match self.types.resource(name.trim_start_matches('#')) {
                Some(resource) => Owner::Type(&resource.name.value),
                // What it is is not documented.
                None => return,
            },
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
        let known = self.known(owner, key.text);
        let member = Member {
            owner,
            name: key.text,
            name_span: self.place(key.at.clone()),
            value: value.kind,
            value_span: self.place(value.at.clone()),
            is_item: false,
            known,
        };
        let items: Vec<usize> = if value.kind == Kind::Array {
            self.inside(at)
        } else {
            Vec::new()
        };
        for item in &items {
            let value = &self.json.values[*item];
            let (kind, span) = (value.kind, self.place(value.at.clone()));
            self.members.push(Member {
                value: kind,
                value_span: span,
                is_item: true,
                ..member
            });
        }
        self.members.push(member);
        if let Known::Typed(ty) = known {
            for object in items.into_iter().chain([at]) {
                self.object(object, Owner::Type(&ty.name.value));
            }
        }
    }

    fn known(&self, owner: Owner<'a>, name: &str) -> Known<'a> {
        let (found, is_whole) = match owner {
            Owner::Parameters(endpoint) => {
                let found =
                    body_parameters(endpoint).find(|parameter| parameter.name.value == name);
                (
                    found.map(|parameter| &parameter.ty),
                    !self.types.is_localized(endpoint.file),
                )
            }
            Owner::Type(ty) => {
                let (lineage, is_whole) = self.types.lineage(ty);
                let is_open = lineage.iter().any(|resource| resource.open);
                let found = self.types.property(&lineage, name);
                let of_heir = || self.types.property(&self.types.heirs(ty), name);
                (
                    found.or_else(of_heir).map(|property| &property.ty),
                    is_whole && !is_open,
                )
            }
        };
        match found {
            Some(Some(ty)) => Known::Typed(ty),
            Some(None) => Known::Untyped,
            None if is_whole => Known::Nothing,
            None => Known::Open,
        }
    }
}
