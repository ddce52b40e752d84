//! # unexpected-value
//!
//! The response of an example is one object, by the Response section and its annotation, and its body is a list or holds the
//! object in `value`, as only lists and single values such as `true` do.
//!
//! Bad, of a page that gets one plant: `{ "value": { "id": "7" } }`. Good: `{ "id": "7" }`.

use crate::check::{Check, Group, Run, Whole, bodies, routes};
use crate::diagnostic::{Diagnostics, Severity};
use crate::json::Kind;
use crate::model::{Body, Endpoint, Example};

pub(crate) const CHECK: Check = Check {
    code: "unexpected-value",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("unexpected_value.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for endpoint in &whole.model.endpoints {
        for example in &endpoint.examples {
            let Some((body, ty)) = one_object(endpoint, example) else {
                continue;
            };
            let Some(json) = bodies::body(whole.set, body) else {
                continue;
            };
            let (what, key) = match json.member("value").map(|it| (it.kind, &it.key)) {
                Some((Kind::Array, Some(key))) => ("a list", key),
                Some((Kind::Object, Some(key))) => ("an object in `value`", key),
                _ => continue,
            };
            let lineage = whole.types.lineage(ty).0;
            if lineage.is_empty() || whole.types.property(&lineage, "value").is_some() {
                continue;
            }
            let place = bodies::place(body, &key.at);
            let finding = CHECK.at(place, format!("{what}, where the page answers one `{ty}`"));
            diagnostics.push(finding.with_help("write the object alone, or say that it is a list"));
        }
    }
}

/// The body of a response that is to be one object of a type.
fn one_object<'a>(endpoint: &'a Endpoint, example: &'a Example) -> Option<(&'a Body, &'a str)> {
    let response = example.response.as_ref()?;
    let said = endpoint.response.ty.as_ref().filter(|ty| !ty.collection)?;
    let is_list = response.ty.as_ref().is_some_and(|ty| ty.collection);
    let is_success = (200..300).contains(&response.status.value);
    let calls = example
        .request
        .as_ref()
        .is_some_and(|request| routes::calls(endpoint, request));
    let body = response.body.as_ref()?;
    (!is_list && is_success && calls).then_some((body, said.name.value.as_str()))
}
