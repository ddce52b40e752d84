//! # missing-value-array
//!
//! The response of an example is a collection, by its annotation or the Response section, and its body has no array `value`. Every collection of
//! OData has one.
//!
//! Bad: `{ "id": "7" }` with `"isCollection": true`. Good: `{ "value": [ { "id": "7" } ] }`.

use crate::check::{Check, Group, Run, Whole};
use crate::check::{bodies, routes};
use crate::diagnostic::{Diagnostics, Severity};
use crate::json::Kind;
use crate::model::{Endpoint, Example, TypeRef};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "missing-value-array",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("missing_value_array.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for endpoint in &whole.model.endpoints {
        for example in &endpoint.examples {
            let Some(response) = &example.response else {
                continue;
            };
            let Some(body) = response
                .body
                .as_ref()
                .filter(|_| is_collection(endpoint, example))
            else {
                continue;
            };
            let Some(json) = bodies::body(whole.set, body) else {
                continue;
            };
            let is_object = json
                .values
                .first()
                .is_some_and(|first| first.kind == Kind::Object);
            let has_array = json
                .member("value")
                .is_some_and(|value| value.kind == Kind::Array);
            if is_object && !has_array && json.member("error").is_none() {
                let bracket = Span {
                    end: body.span.start + 1,
                    ..body.span
                };
                let finding = CHECK.at(bracket, "body of a collection has no array `value`");
                diagnostics.push(
                    finding.with_help("write `{ \"value\": [ … ] }`, or say that it is one object"),
                );
            }
        }
    }
}

/// Whether the annotation of a response says that it is a collection, or the Response section does.
fn is_collection(endpoint: &Endpoint, example: &Example) -> bool {
    let (Some(request), Some(response)) = (&example.request, &example.response) else {
        return false;
    };
    let documented = endpoint
        .response
        .ty
        .as_ref()
        .filter(|_| routes::calls(endpoint, request));
    let is_so = |ty: Option<&TypeRef>| ty.is_some_and(|ty| ty.collection);
    (200..300).contains(&response.status.value)
        && (is_so(response.ty.as_ref()) || is_so(documented))
}
