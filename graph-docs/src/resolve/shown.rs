//! What the examples of a page say of its bodies, where its words say less or are wrong.

use smol_str::SmolStr;

use crate::check::routes;
use crate::json::{self, Kind};
use crate::model::{Body, Endpoint, ExampleRequest, ExampleResponse, Method, Place, TypeRef};
use crate::span::Spanned;

/// Completes what a page says by what its examples show.
pub(super) fn complete(endpoint: &mut Endpoint) {
    if endpoint.body.is_none() {
        endpoint.body = content(endpoint);
    }
    endpoint.response.ty = match endpoint.response.ty.take() {
        Some(said) => Some(corrected(endpoint, said)),
        None => changed(endpoint)
            .or_else(|| annotated(endpoint).cloned())
            .or_else(|| scalar(endpoint)),
    };
}

/// The examples that succeed with a body, of a page whose text says of nothing else than success with an answer.
pub(super) fn answers<T>(endpoint: &Endpoint<T>) -> impl Iterator<Item = &ExampleResponse<T>> {
    let statuses = &endpoint.response.statuses;
    let can_answer = statuses.is_empty() || statuses.iter().any(|it| is_answer(it.value));
    let examples = endpoint.examples.iter();
    let all = examples.filter_map(|example| example.response.as_ref());
    all.filter(move |it| can_answer && is_answer(it.status.value) && it.body.is_some())
}

fn is_answer(status: u16) -> bool {
    matches!(status, 200 | 201)
}

/// The type that the annotation of an example gives the answer.
fn annotated(endpoint: &Endpoint) -> Option<&TypeRef> {
    answers(endpoint).find_map(|it| it.ty.as_ref())
}

/// An update that answers JSON answers what it changed.
fn changed(endpoint: &Endpoint) -> Option<TypeRef> {
    let is_change = |method| matches!(method, Method::Patch | Method::Put);
    let requests = &endpoint.requests;
    let is_update = requests.iter().all(|it| is_change(it.method)) || is_named(endpoint, "post");
    let body = endpoint.body.as_ref().filter(|_| is_update)?;
    let is_object = body.name.value.starts_with("microsoft.") && !body.collection;
    (is_object && answers(endpoint).any(is_json)).then(|| body.clone())
}

/// A Boolean or text, which OData wraps: `{ "value": true }`.
fn scalar(endpoint: &Endpoint) -> Option<TypeRef> {
    let answer = answers(endpoint).find(|it| is_json(it))?;
    let json = json::read(&answer.body.as_ref()?.text).ok()?;
    let is_annotation = |key: &str| key.starts_with('@');
    let mut keys = json.members().filter_map(|it| it.key.as_ref());
    let is_alone = keys.all(|key| key.text == "value" || is_annotation(key.text));
    let name = match json.member("value").filter(|_| is_alone)?.kind {
        Kind::Bool(_) => "Edm.Boolean",
        Kind::String(_) => "Edm.String",
        _ => return None,
    };
    Some(TypeRef {
        name: Spanned::new(name.into(), answer.status.span),
        collection: false,
    })
}

fn is_json(answer: &ExampleResponse) -> bool {
    answer.body.as_ref().is_some_and(|body| body.json)
}

/// The type that the words name, as a list or as one where the examples all show it so.
///
/// "A [conversationMember] object", of a page of lists (16 pages of v1.0); "a collection of [chat] objects", of a page that
/// gets one (7).
fn corrected(endpoint: &Endpoint, said: TypeRef) -> TypeRef {
    let lists = is_named(endpoint, "list");
    let is_told = |it: &&ExampleResponse| {
        it.ty
            .as_ref()
            .is_some_and(|ty| ty.name.value == said.name.value)
    };
    let by_annotation = answers(endpoint)
        .find(is_told)
        .and_then(|it| it.ty.as_ref());
    let of_objects = annotated(endpoint).filter(|it| it.name.value.starts_with("microsoft."));
    match (said.collection, by_annotation) {
        (false, Some(ty)) if (ty.collection || lists) && all(endpoint, is_list) => TypeRef {
            collection: true,
            ..said
        },
        (true, _) if !lists && all(endpoint, |body| !is_list(body)) => TypeRef {
            collection: false,
            ..said
        },
        // "A string collection object", annotated as one of directory objects.
        _ if said.name.value == "Edm.String" => match of_objects {
            Some(ty) if ty.collection == said.collection && all(endpoint, holds_objects) => {
                ty.clone()
            }
            _ => said,
        },
        _ => said,
    }
}

/// Whether every answer of the examples is JSON of a kind; there is one at least.
fn all(endpoint: &Endpoint, is: impl Fn(&Body) -> bool) -> bool {
    let mut bodies = answers(endpoint).filter_map(|it| it.body.as_ref());
    let is_so = |body: &Body| body.json && is(body);
    bodies.next().is_some_and(is_so) && bodies.all(is_so)
}

fn is_list(body: &Body) -> bool {
    let json = json::read(&body.text);
    json.is_ok_and(|json| {
        json.member("value")
            .is_some_and(|it| it.kind == Kind::Array)
    })
}

fn holds_objects(body: &Body) -> bool {
    let json = json::read(&body.text);
    json.is_ok_and(|json| {
        let list = json
            .values
            .iter()
            .position(|it| it.key.as_ref().is_some_and(|key| key.text == "value"));
        list.is_some_and(|list| json.inside(list).any(|item| item.kind == Kind::Object))
    })
}

/// Whether a verb stands in the page's name, as `list` in `user-list-messages`.
fn is_named<T>(endpoint: &Endpoint<T>, verb: &str) -> bool {
    endpoint.page.split('-').skip(1).any(|word| word == verb)
}

/// A body that the examples send as something else than JSON, such as a file.
fn content(endpoint: &Endpoint) -> Option<TypeRef> {
    let has_parameters = endpoint.parameters.iter().any(|it| it.place == Place::Body);
    let requests = endpoint
        .examples
        .iter()
        .filter_map(|it| it.request.as_ref());
    let own = requests.filter(|it| it.body.is_some() && routes::calls(endpoint, it));
    let sent: Vec<_> = own.collect();
    let is_json = |it: &&ExampleRequest| it.body.as_ref().is_some_and(|body| body.json);
    let types: Option<Vec<_>> = sent.iter().map(|it| content_type(it)).collect();
    let first = types?.into_iter().find(|ty| !ty.value.contains("json"))?;
    (!has_parameters && !sent.iter().any(is_json)).then(|| TypeRef {
        name: Spanned::new("Edm.Stream".into(), first.span),
        collection: false,
    })
}

fn content_type(request: &ExampleRequest) -> Option<&Spanned<SmolStr>> {
    let is_type = |name: &str| name.eq_ignore_ascii_case("content-type");
    let mut headers = request.headers.iter();
    let found = headers.find(|(name, _)| is_type(&name.value));
    found.map(|(_, value)| value)
}
