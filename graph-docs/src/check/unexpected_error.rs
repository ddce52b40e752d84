//! # unexpected-error
//!
//! A response of success has an error as its body.
//!
//! Bad: `HTTP/1.1 200 OK` with `{ "error": { "code": "…" } }`. Correct the status, or the body.
//!
//! Good: `HTTP/1.1 404 Not Found` with it.

use crate::check::bodies;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::json::Kind;

pub(crate) const CHECK: Check = Check {
    code: "unexpected-error",
    severity: Severity::Error,
    group: Group::Http,
    source: include_str!("unexpected_error.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for example in whole
        .model
        .endpoints
        .iter()
        .flat_map(|endpoint| &endpoint.examples)
    {
        let Some(response) = example
            .response
            .as_ref()
            .filter(|it| (200..300).contains(&it.status.value))
        else {
            continue;
        };
        let Some(json) = response
            .body
            .as_ref()
            .and_then(|body| bodies::body(whole.set, body))
        else {
            continue;
        };
        let error = json.members().next().filter(|first| {
            first.kind == Kind::Object && first.key.as_ref().is_some_and(|key| key.text == "error")
        });
        if error.is_some() && json.members().count() == 1 {
            let message = format!("an error comes with the status {}", response.status.value);
            diagnostics.push(
                CHECK
                    .at(response.status.span, message)
                    .with_help("write the status of the error"),
            );
        }
    }
}
