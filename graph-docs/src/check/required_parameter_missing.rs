//! # required-parameter-missing
//!
//! The request of an example lacks a member of the body that the table calls required, so the call as it is shown fails.
//!
//! Add it to the example, or correct the table.
//!
//! Bad: a row `|litres|Int32|How much. Required.|`, and the body `{}`. Good: `{ "litres": 2 }`.

use crate::check::{Check, Group, Run, Whole};
use crate::check::{bodies, routes};
use crate::diagnostic::{Diagnostics, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "required-parameter-missing",
    severity: Severity::Warning,
    group: Group::Agreement,
    source: include_str!("required_parameter_missing.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for endpoint in whole
        .model
        .endpoints
        .iter()
        .filter(|endpoint| !whole.types.is_localized(endpoint.file))
    {
        for request in endpoint
            .examples
            .iter()
            .filter_map(|example| example.request.as_ref())
        {
            let Some(body) = request
                .body
                .as_ref()
                .filter(|_| routes::calls(endpoint, request))
            else {
                continue;
            };
            let Some(json) = bodies::body(whole.set, body) else {
                continue;
            };
            let required = bodies::body_parameters(endpoint)
                .filter(|parameter| parameter.required == Some(true));
            // A table can list members of inner objects, and `printer@odata.bind` is a `printer`.
            let keys: Vec<&str> = json
                .values
                .iter()
                .filter_map(|value| Some(value.key.as_ref()?.text))
                .collect();
            let is_there = |name: &str| keys.iter().any(|key| key.split('@').next() == Some(name));
            for parameter in required.filter(|parameter| !is_there(&parameter.name.value)) {
                let bracket = Span {
                    end: body.span.start + 1,
                    ..body.span
                };
                let finding = CHECK.at(bracket, format!("body has no `{}`", parameter.name.value));
                diagnostics.push(finding.with_help("add it: the table calls it required"));
            }
        }
    }
}
