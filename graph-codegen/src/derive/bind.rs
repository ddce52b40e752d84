//! Path fields to placeholders: which route a struct is for.

use graph_docs::model::Endpoint;
use syn::{DeriveInput, Ident};

use super::check::name_span;
use crate::attr::{Container, Field, Place};
use crate::context::Context;
use crate::error::{self, Errors};
use crate::family::{Family, Route};
use crate::ident;
use crate::route::{Placeholder, Step};
use graph_docs::similar::similar;

/// The route that the struct's path fields pick.
pub(super) struct Bound<'a> {
    pub(super) family: &'a Family,
    pub(super) route: &'a Route,
    /// The field of each placeholder, in the path's order.
    pub(super) values: Vec<Ident>,
}

/// Finds the one route whose placeholders are the struct's path fields.
pub(super) fn bind<'a>(
    context: &Context<'_>,
    endpoint: &Endpoint,
    families: &'a [Family],
    input: &DeriveInput,
    container: &Container,
    fields: &[Field],
    errors: &mut Errors,
) -> Option<Bound<'a>> {
    let page = &endpoint.page;
    let all: Vec<_> = families
        .iter()
        .flat_map(|family| family.routes.iter().map(move |route| (family, route)))
        .collect();
    let path_fields: Vec<_> = fields
        .iter()
        .filter(|field| field.is_clear && field.place == Place::Path)
        .collect();
    let mut candidates = all.clone();
    if let Some(literal) = &container.route {
        let text = literal.value();
        // `/me/messages`, or with its method where a page has several: `GET /me/messages`.
        let (method, wanted) = match text.split_once(' ') {
            Some((method, path)) if path.starts_with('/') => (method, path),
            _ => ("", text.as_str()),
        };
        let is_method = |route: &Route| method.is_empty() || route.method.as_str() == method;
        candidates.retain(|(_, route)| route.path == wanted && is_method(route));
        if candidates.is_empty() {
            let paths: Vec<_> = all.iter().map(|(_, route)| route.path.as_str()).collect();
            errors.push(error::unknown_route(literal.span(), page, &text, &paths));
            return None;
        }
    }
    let place = place(context, endpoint);
    let place = place.as_deref();
    if unknown_placeholders(page, &candidates, &path_fields, place, errors) {
        return None;
    }
    let mut bound: Vec<_> = candidates
        .iter()
        .filter_map(|&(family, route)| {
            let values = values(route, &path_fields)?;
            Some(Bound {
                family,
                route,
                values,
            })
        })
        .collect();
    // A field whose attribute could not be read may be what is missing here.
    if fields.iter().any(|field| !field.is_clear) {
        return None;
    }
    match bound.len() {
        0 => {
            let missing = candidates
                .iter()
                .map(|(_, route)| unbound(route, &path_fields))
                .min_by_key(Vec::len)
                .unwrap_or_default();
            errors.push(error::unbound(input.ident.span(), page, &missing, place));
            None
        }
        1 => bound.pop(),
        _ => {
            let paths: Vec<_> = bound
                .iter()
                .map(|bound| bound.route.path.as_str())
                .collect();
            errors.push(error::ambiguous_route(input.ident.span(), page, &paths));
            None
        }
    }
}

/// Where the page's routes stand; an endpoint without a page stands on none.
fn place(context: &Context<'_>, endpoint: &Endpoint) -> Option<String> {
    let first = endpoint.requests.first()?;
    Some(context.index.place(first.path.span))
}

/// Reports path fields that no route has a placeholder for.
fn unknown_placeholders(
    page: &str,
    candidates: &[(&Family, &Route)],
    fields: &[&Field],
    place: Option<&str>,
    errors: &mut Errors,
) -> bool {
    let known: Vec<_> = candidates
        .iter()
        .flat_map(|(_, route)| placeholders(route))
        .map(|it| it.words)
        .collect();
    let mut any = false;
    for field in fields {
        if candidates
            .iter()
            .flat_map(|(_, route)| placeholders(route))
            .any(|it| names(field, &it))
        {
            continue;
        }
        any = true;
        let name = field
            .name
            .as_ref()
            .map_or_else(|| field.own_name(), syn::LitStr::value);
        let span = name_span(field);
        let similar = similar(&name, known.iter().copied()).or(known.first().copied());
        errors.push(error::unknown_placeholder(
            span, page, &name, place, similar,
        ));
    }
    any
}

fn placeholders(route: &Route) -> Vec<Placeholder<'_>> {
    route.steps.iter().flat_map(Step::placeholders).collect()
}

/// Whether a field is for the placeholder: by its words, or by one of them in the field's spelling.
fn names(field: &Field, placeholder: &Placeholder<'_>) -> bool {
    let words = |text: &str| {
        text.split('|')
            .map(|it| it.trim().to_owned())
            .collect::<Vec<_>>()
    };
    match &field.name {
        Some(literal) => words(&literal.value()) == words(placeholder.words),
        None => words(placeholder.words)
            .iter()
            .any(|it| ident::snake(it) == field.own_name()),
    }
}

/// The field of each placeholder; `None` where a placeholder or a field is left over.
fn values(route: &Route, fields: &[&Field]) -> Option<Vec<Ident>> {
    let mut left = fields.to_vec();
    let values = placeholders(route)
        .iter()
        .map(|placeholder| {
            let at = left.iter().position(|field| names(field, placeholder))?;
            Some(left.remove(at).ident.clone())
        })
        .collect::<Option<_>>()?;
    left.is_empty().then_some(values)
}

/// The placeholders that no field is for.
fn unbound(route: &Route, fields: &[&Field]) -> Vec<String> {
    let mut left = fields.to_vec();
    let free = |placeholder: &Placeholder<'_>| match left
        .iter()
        .position(|field| names(field, placeholder))
    {
        Some(at) => {
            left.remove(at);
            None
        }
        None => Some(placeholder.words.to_owned()),
    };
    placeholders(route).iter().filter_map(free).collect()
}
