//! Faults in what `client!` asks for.

use proc_macro2::Span;
use syn::Error;

use super::{a_similar, fault, quoted};

pub(crate) fn unknown_page(span: Span, page: &str, root: &str, similar: Option<&str>) -> Error {
    let help = match similar {
        Some(_) => a_similar("a page", similar),
        None => Some(format!(
            "`cargo msgraph list --docs {root}` lists the pages"
        )),
    };
    fault(span, format!("`{root}` has no page `{page}`"), None, help)
}

pub(crate) fn glob_without_match(span: Span, glob: &str, root: &str) -> Error {
    let help = Some(format!(
        "`cargo msgraph list --docs {root}` lists the pages"
    ));
    fault(
        span,
        format!("`{glob}` matches no page of `{root}`"),
        None,
        help,
    )
}

pub(crate) fn glob_without_type(span: Span, glob: &str, root: &str) -> Error {
    let help = Some(format!(
        "`cargo msgraph export --docs {root}` has the types"
    ));
    fault(
        span,
        format!("`{glob}` matches no type of `{root}`"),
        None,
        help,
    )
}

pub(crate) fn no_usable_route(span: Span, page: &str, place: String) -> Error {
    let help = "`cargo msgraph check` says what is wrong with the page".to_owned();
    fault(
        span,
        format!("`{page}` has no request line that can be used"),
        Some(place),
        Some(help),
    )
}

pub(crate) fn no_methods(span: Span, name: &str, place: String) -> Error {
    fault(
        span,
        format!("the methods of `{name}` have no page"),
        Some(place),
        Some("name the pages, or leave it out".to_owned()),
    )
}

pub(crate) fn unknown_type(span: Span, name: &str, root: &str, similar: Option<&str>) -> Error {
    fault(
        span,
        format!("`{root}` has no type `{name}`"),
        None,
        a_similar("a type", similar),
    )
}

pub(crate) fn ambiguous_type(span: Span, name: &str, candidates: &[&str]) -> Error {
    let help = format!("write one of {}", quoted(candidates));
    fault(
        span,
        format!("several types are named `{name}`"),
        None,
        Some(help),
    )
}

pub(crate) fn not_a_relationship(span: Span, written: &str) -> Error {
    let help = "write a type and its relationship: `\"message.attachments\"`".to_owned();
    fault(
        span,
        format!("`{written}` does not name a relationship"),
        None,
        Some(help),
    )
}

pub(crate) fn unknown_relationship(
    span: Span,
    ty: &str,
    name: &str,
    place: String,
    similar: Option<&str>,
) -> Error {
    let message = format!("`{ty}` has no relationship `{name}`");
    fault(
        span,
        message,
        Some(place),
        a_similar("a relationship", similar),
    )
}
