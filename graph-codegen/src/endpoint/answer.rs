//! What a request answers.

use graph_docs::model::{Endpoint, ExampleResponse, Method, TypeRef};
use proc_macro2::TokenStream;
use quote::quote;

use crate::context::Context;
use crate::family::Family;

/// The answer of a family of routes.
enum Answer {
    /// No body, or one that says nothing.
    Empty,
    Bytes,
    Text,
    Json(TokenStream),
    /// One object of a type that has no property `value`.
    Object(TokenStream),
    /// A string, a number or the like, which OData puts into `value`.
    Scalar(TokenStream),
    /// A page of a collection, with the type of its items.
    Page(TokenStream),
}

/// What the docs say of an answer.
pub(crate) enum Said<'a> {
    /// No body, or one that says nothing.
    Nothing,
    /// The content of a file.
    Content,
    /// A number or a table as text.
    Text,
    /// JSON of no type.
    Json,
    Type(&'a TypeRef),
}

/// What a page says of the answer of a family of its routes.
pub(crate) fn said<'a>(endpoint: &'a Endpoint, family: &Family) -> Said<'a> {
    match (family.system(), family.method()) {
        (Some("count"), Method::Get) => return Said::Text,
        (_, Method::Get) if family.is_content() => return Said::Content,
        _ => {}
    }
    if let Some(ty) = &endpoint.response.ty {
        return Said::Type(ty);
    }
    let statuses = &endpoint.response.statuses;
    // Reports lead to a file of comma-separated values.
    let leads_on = statuses.iter().any(|status| status.value == 302);
    if family.method() == Method::Get && leads_on {
        return Said::Text;
    }
    let says_nothing = statuses.iter().any(|status| status.value != 200);
    match family.method() == Method::Get && !says_nothing || shows_json(endpoint) {
        true => Said::Json,
        false => Said::Nothing,
    }
}

fn answer(context: &Context<'_>, endpoint: &Endpoint, family: &Family) -> Answer {
    let krate = context.krate;
    let ty = match said(endpoint, family) {
        Said::Nothing => return Answer::Empty,
        Said::Content => return Answer::Bytes,
        Said::Text => return Answer::Text,
        Said::Json => return Answer::Json(quote!(#krate::Value)),
        Said::Type(ty) => ty,
    };
    let rust = context.rust_type(Some(ty));
    let one = rust.shape.one(context.here());
    match (rust.collection, rust.is_bytes()) {
        (true, _) => Answer::Page(one),
        (false, true) => Answer::Bytes,
        (false, false) if context.is_object_without_value(&ty.name.value) => Answer::Object(one),
        (false, false) if rust.shape.is_scalar() => Answer::Scalar(one),
        (false, false) => Answer::Json(one),
    }
}

/// The examples that succeed, of a page whose text says of nothing else than success with an answer.
fn answered(endpoint: &Endpoint) -> impl Iterator<Item = &ExampleResponse> {
    let statuses = &endpoint.response.statuses;
    let can_answer = statuses.is_empty() || statuses.iter().any(|it| matches!(it.value, 200 | 201));
    let responses = endpoint
        .examples
        .iter()
        .filter_map(|example| example.response.as_ref());
    responses.filter(move |it| can_answer && matches!(it.status.value, 200 | 201))
}

/// Whether an example answers JSON, of whatever type.
fn shows_json(endpoint: &Endpoint) -> bool {
    answered(endpoint).any(|it| it.body.as_ref().is_some_and(|body| body.json))
}

/// The `Response` of a family of routes.
pub(crate) fn answer_type(
    context: &Context<'_>,
    endpoint: &Endpoint,
    family: &Family,
) -> TokenStream {
    let krate = context.krate;
    match answer(context, endpoint, family) {
        Answer::Empty => quote!(()),
        Answer::Bytes => quote!(#krate::Bytes),
        Answer::Text => quote!(::std::string::String),
        Answer::Json(ty) | Answer::Object(ty) | Answer::Scalar(ty) => ty,
        Answer::Page(item) => quote!(#krate::Page<#item>),
    }
}

/// Whether it is read from JSON; `None` of no answer.
pub(crate) fn answer_is_json(
    context: &Context<'_>,
    endpoint: &Endpoint,
    family: &Family,
) -> Option<bool> {
    match answer(context, endpoint, family) {
        Answer::Empty => None,
        Answer::Bytes | Answer::Text => Some(false),
        Answer::Json(_) | Answer::Object(_) | Answer::Scalar(_) | Answer::Page(_) => Some(true),
    }
}

/// Whether it is a page of a list.
pub(crate) fn answer_is_page(context: &Context<'_>, endpoint: &Endpoint, family: &Family) -> bool {
    matches!(answer(context, endpoint, family), Answer::Page(_))
}

/// Whether it is text or bytes, which are no JSON.
pub(crate) fn answer_is_text(context: &Context<'_>, endpoint: &Endpoint, family: &Family) -> bool {
    let answer = answer(context, endpoint, family);
    matches!(answer, Answer::Text | Answer::Bytes)
}

/// The kind of answer, as the runtime names it: `answer::Object<Message>`.
pub(super) fn answer_kind(
    context: &Context<'_>,
    endpoint: &Endpoint,
    family: &Family,
) -> TokenStream {
    let krate = context.krate;
    let answer = quote!(#krate::codegen::answer);
    match self::answer(context, endpoint, family) {
        Answer::Empty => quote!(#answer::Empty),
        Answer::Bytes => quote!(#answer::Content),
        Answer::Text => quote!(#answer::Text),
        Answer::Json(ty) => quote!(#answer::Json<#ty>),
        Answer::Object(ty) => quote!(#answer::Object<#ty>),
        Answer::Scalar(ty) => quote!(#answer::Scalar<#ty>),
        Answer::Page(item) => quote!(#answer::Json<#krate::Page<#item>>),
    }
}

/// What it is in words, for the documentation: ``pages of [`Message`]``.
pub(super) fn answer_in_words(
    context: &Context<'_>,
    endpoint: &Endpoint,
    family: &Family,
) -> String {
    match answer(context, endpoint, family) {
        Answer::Empty => "nothing".to_owned(),
        Answer::Bytes => "the content".to_owned(),
        Answer::Text => "text".to_owned(),
        Answer::Json(ty) | Answer::Object(ty) | Answer::Scalar(ty) => link(&ty),
        Answer::Page(item) => format!("pages of {}", link(&item)),
    }
}

/// A type's name, which is a link where the type stands beside the request.
fn link(ty: &TokenStream) -> String {
    let path = ty.to_string();
    match path.rsplit_once("::") {
        Some((_, name)) => format!("`{}`", name.trim()),
        None => format!("[`{path}`]"),
    }
}

/// The runtime's function that reads it.
pub(crate) fn answer_reader(
    context: &Context<'_>,
    endpoint: &Endpoint,
    family: &Family,
) -> TokenStream {
    match answer(context, endpoint, family) {
        Answer::Empty => quote!(empty),
        Answer::Bytes => quote!(bytes),
        Answer::Text => quote!(text),
        Answer::Json(_) | Answer::Page(_) => quote!(json),
        Answer::Object(_) => quote!(object),
        Answer::Scalar(_) => quote!(scalar),
    }
}
