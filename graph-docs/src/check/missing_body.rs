//! # missing-body
//!
//! The annotation of a response says what its body is, and there is no body.
//!
//! Show the body, or remove `@odata.type` from the annotation.
//!
//! Bad: `"@odata.type": "microsoft.graph.message"` before `HTTP/1.1 200 OK` alone. Good: a JSON body below the headers.

use crate::check::subject::First;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "missing-body",
    severity: Severity::Warning,
    group: Group::Http,
    source: include_str!("missing_body.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for code in subject
        .codes
        .iter()
        .filter(|code| code.block_type() == "response" && code.first == First::Response)
    {
        let Some(ty) = code
            .annotation
            .as_ref()
            .and_then(|annotation| annotation.text("@odata.type"))
        else {
            continue;
        };
        let body = code
            .text
            .trim()
            .lines()
            .skip(1)
            .find(|line| line.trim().is_empty() || line.contains('{'));
        let is_none = ["stream", "none", "edm.stream"]
            .iter()
            .any(|word| ty.value.eq_ignore_ascii_case(word));
        let has_status = code
            .text
            .split_whitespace()
            .nth(1)
            .is_some_and(|status| matches!(status, "200" | "201"));
        if body.is_none() && has_status && !is_none {
            let finding = CHECK.at(
                ty.span,
                format!("response has no body that could be a `{}`", ty.value),
            );
            diagnostics.push(finding.with_help("show the body, or remove `@odata.type`"));
        }
    }
}
