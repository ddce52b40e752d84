//! # missing-content-type
//!
//! The request of an example has a JSON body and no `Content-Type`, so the call as it is shown fails.
//!
//! Write `Content-Type: application/json` behind the first line.
//!
//! Bad:
//!
//! ```http
//! POST https://graph.microsoft.com/v1.0/me/sendMail
//!
//! { "message": {} }
//! ```
//!
//! Good: `Content-Type: application/json` in the second line.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "missing-content-type",
    severity: Severity::Warning,
    group: Group::Http,
    source: include_str!("missing_content_type.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    let examples = whole
        .model
        .endpoints
        .iter()
        .flat_map(|endpoint| &endpoint.examples);
    for request in examples.filter_map(|example| example.request.as_ref()) {
        let has_json = request.body.as_ref().is_some_and(|body| body.json);
        let has_type = request
            .headers
            .iter()
            .any(|(name, _)| name.value.eq_ignore_ascii_case("content-type"));
        if has_json && !has_type {
            let finding = CHECK.at(
                request.url.span,
                "request has a JSON body and no `Content-Type`",
            );
            diagnostics.push(finding.with_help("write `Content-Type: application/json` below"));
        }
    }
}
