//! What a request sends: which parameters are positional, and which have setters.

use graph_docs::model::{Endpoint, Method, Parameter, Place, TypeRef};

use crate::family::Family;
use crate::ident;
use crate::operation::Operation;

/// The body of a request.
#[derive(Debug)]
pub(crate) enum Sends<'a> {
    Nothing,
    /// The content of a file.
    Content,
    /// One value; of no type where the page names none.
    Whole(Option<&'a TypeRef>),
    /// An object of parameters.
    Parameters {
        required: Vec<&'a Parameter>,
        optional: Vec<&'a Parameter>,
    },
}

/// What the requests of a family send.
pub(crate) fn sends<'a>(endpoint: &'a Endpoint, family: &Family) -> Sends<'a> {
    if matches!(family.method(), Method::Get | Method::Delete) {
        return Sends::Nothing;
    }
    if let Some(ty) = &endpoint.body {
        return match ty.name.value.as_str() {
            "Edm.Stream" | "Edm.Binary" => Sends::Content,
            // "Each … in the collection property of the event", of a page that makes the event.
            _ if ty.collection => Sends::Whole(answered_object(endpoint).or(Some(ty))),
            _ => Sends::Whole(Some(ty)),
        };
    }
    let (required, optional): (Vec<_>, Vec<_>) = endpoint
        .parameters
        .iter()
        .filter(|parameter| parameter.place == Place::Body)
        .partition(|parameter| parameter.required == Some(true));
    match family.operation() {
        _ if !(required.is_empty() && optional.is_empty()) => {
            Sends::Parameters { required, optional }
        }
        Operation::Update | Operation::Replace if family.is_content() => Sends::Content,
        Operation::Create | Operation::Update | Operation::Replace => {
            Sends::Whole(answered_object(endpoint))
        }
        _ => Sends::Nothing,
    }
}

/// The type of the answer, which a page that describes no body creates or changes.
fn answered_object(endpoint: &Endpoint) -> Option<&TypeRef> {
    let ty = endpoint.response.ty.as_ref()?;
    let is_object = !ty.collection && !ty.name.value.starts_with("Edm.");
    is_object.then_some(ty)
}

impl Sends<'_> {
    /// The names of the positional arguments.
    pub(crate) fn positional(&self) -> Vec<String> {
        match self {
            Sends::Nothing => Vec::new(),
            Sends::Content => vec!["content".to_owned()],
            Sends::Whole(ty) => vec![whole_name(*ty)],
            Sends::Parameters { required, .. } => required
                .iter()
                .map(|parameter| ident::snake(&parameter.name.value))
                .collect(),
        }
    }
}

/// The argument of a whole body: `message` for a message, else `body`.
fn whole_name(ty: Option<&TypeRef>) -> String {
    let name = ty.map_or("", |ty| ty.name.value.as_str());
    match name {
        _ if name.is_empty() || name.starts_with("Edm.") => "body".to_owned(),
        _ => ident::snake(name.rsplit('.').next().unwrap_or(name)),
    }
}
