//! Faults in a struct with `#[derive(Endpoint)]`.

use proc_macro2::Span;
use syn::Error;

use super::{a_similar, fault, quoted};

pub(crate) fn not_a_struct(span: Span) -> Error {
    let help = "write a struct with named fields".to_owned();
    fault(
        span,
        "an endpoint is a struct with named fields".to_owned(),
        None,
        Some(help),
    )
}

pub(crate) fn missing_page(span: Span) -> Error {
    let help = "add `#[endpoint(page = \"user-sendmail\")]`".to_owned();
    fault(
        span,
        "an endpoint names its page".to_owned(),
        None,
        Some(help),
    )
}

pub(crate) fn two_places(span: Span) -> Error {
    let help = "a field is for one of `path`, `query`, `header`, `body`".to_owned();
    fault(
        span,
        "the field has two places".to_owned(),
        None,
        Some(help),
    )
}

pub(crate) fn unknown_route(span: Span, page: &str, route: &str, routes: &[&str]) -> Error {
    let help = format!("its routes are {}", quoted(routes));
    fault(
        span,
        format!("`{page}` has no route `{route}`"),
        None,
        Some(help),
    )
}

pub(crate) fn ambiguous_route(span: Span, page: &str, routes: &[&str]) -> Error {
    let first = routes.first().copied().unwrap_or_default();
    let message = format!("several routes of `{page}` fit: {}", quoted(routes));
    fault(
        span,
        message,
        None,
        Some(format!("pick one: `#[endpoint(route = \"{first}\")]`")),
    )
}

pub(crate) fn unknown_placeholder(
    span: Span,
    page: &str,
    name: &str,
    place: &str,
    similar: Option<&str>,
) -> Error {
    let help = similar.map(|name| format!("write `#[endpoint(path = \"{name}\")]`"));
    let place = format!("{place} lists the routes");
    fault(
        span,
        format!("no route of `{page}` has a placeholder `{name}`"),
        Some(place),
        help,
    )
}

pub(crate) fn unbound(span: Span, page: &str, placeholders: &[String], place: &str) -> Error {
    let message = match placeholders {
        [] => format!("no route of `{page}` has all of the path fields"),
        _ => format!(
            "no field is for the placeholder {} of `{page}`",
            quoted(placeholders)
        ),
    };
    let help = placeholders
        .first()
        .map(|name| format!("mark one with `#[endpoint(path = \"{name}\")]`"));
    fault(
        span,
        message,
        Some(format!("{place} lists the routes")),
        help,
    )
}

pub(crate) fn body_without_a_body(span: Span, page: &str, method: &str) -> Error {
    let help = "mark the field with `#[endpoint(path)]`, `query` or `header`".to_owned();
    let message = format!("`{page}` is a `{method}` request, which has no body");
    fault(span, message, None, Some(help))
}

pub(crate) fn body_of_bytes(span: Span, page: &str) -> Error {
    let help = "name the page in a `client!`, whose request takes bytes".to_owned();
    fault(
        span,
        format!("`{page}` sends bytes, not parameters"),
        None,
        Some(help),
    )
}

pub(crate) fn unknown_parameter(
    span: Span,
    page: &str,
    name: &str,
    place: String,
    similar: Option<&str>,
) -> Error {
    let message = format!("`{page}` has no parameter `{name}`");
    let place = format!("{place} lists the body parameters");
    fault(
        span,
        message,
        Some(place),
        a_similar("a parameter", similar),
    )
}

pub(crate) fn missing_parameter(span: Span, page: &str, name: &str, place: String) -> Error {
    fault(
        span,
        format!("the required parameter `{name}` of `{page}` is missing"),
        Some(place),
        Some(format!("add a field `{}`", crate::ident::snake(name))),
    )
}

pub(crate) fn field_twice(span: Span, name: &str) -> Error {
    let help = "give a parameter one field".to_owned();
    fault(
        span,
        format!("two fields are for the parameter `{name}`"),
        None,
        Some(help),
    )
}

pub(crate) fn wrong_type(
    ty: &syn::Type,
    written: &str,
    name: &str,
    documented: &str,
    place: String,
) -> Error {
    let message = format!("`{written}` cannot hold `{name}`, which is `{documented}`");
    Error::new_spanned(ty, fault(Span::call_site(), message, Some(place), None))
}
