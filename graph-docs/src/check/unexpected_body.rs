//! # unexpected-body
//!
//! A message of an example has a body where HTTP has none: a GET or DELETE request, or a response `204 No Content`.
//!
//! Remove the body, or correct the method or status.
//!
//! Bad: `HTTP/1.1 204 No Content` with `{ "id": "7" }`. Good: `HTTP/1.1 200 OK` with it, or `204 No Content` without.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::model::Method;
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "unexpected-body",
    severity: Severity::Warning,
    group: Group::Http,
    source: include_str!("unexpected_body.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for example in whole
        .model
        .endpoints
        .iter()
        .flat_map(|endpoint| &endpoint.examples)
    {
        if let Some(request) = &example.request
            && matches!(request.method, Method::Get | Method::Delete)
            && let Some(body) = request.body.as_ref().filter(|body| body.json)
        {
            let message = format!("a {} request has no body", request.method.as_str());
            diagnostics.push(
                CHECK
                    .at(first(body.span), message)
                    .with_help("remove the body, or correct the method"),
            );
        }
        if let Some(response) = &example.response
            && response.status.value == 204
            && let Some(body) = response.body.as_ref().filter(|body| body.json)
        {
            let message = "a response `204 No Content` has no body";
            diagnostics.push(
                CHECK
                    .at(first(body.span), message)
                    .with_help("remove the body, or correct the status"),
            );
        }
    }
}

/// The bracket that begins a JSON text.
fn first(body: Span) -> Span {
    Span {
        end: body.start + 1,
        ..body
    }
}
