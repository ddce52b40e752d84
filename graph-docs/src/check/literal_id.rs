//! # literal-id
//!
//! A request line has an id where a placeholder belongs, so that the route calls one thing only.
//!
//! Bad: `GET /users/8d9ab4f8-1b1d-4a8c-a7b4-5f1d2e3c4b5a`. Good: `GET /users/{id}`.

use crate::check::routes::is_id;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "literal-id",
    severity: Severity::Warning,
    group: Group::Http,
    source: include_str!("literal_id.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for request in whole
        .model
        .endpoints
        .iter()
        .flat_map(|endpoint| &endpoint.requests)
    {
        let path = &request.path;
        let Some(id) = path.value.split('/').find(|segment| is_id(segment)) else {
            continue;
        };
        let is_verbatim = (path.span.end - path.span.start) as usize == path.value.len();
        let start = path.span.start + (id.as_ptr() as usize - path.value.as_ptr() as usize) as u32;
        let span = Span {
            start,
            end: start + id.len() as u32,
            ..path.span
        };
        let finding = CHECK.at(
            if is_verbatim { span } else { path.span },
            format!("path holds the id `{id}`"),
        );
        diagnostics.push(finding.with_help("write a placeholder such as `{id}`"));
    }
}
