//! # missing-response-type
//!
//! The annotation of a response with a JSON body does not say what the body is.
//!
//! Bad: `{ "blockType": "response" }`. Good: `{ "blockType": "response", "@odata.type": "microsoft.graph.message" }`.

use crate::check::subject::First;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "missing-response-type",
    severity: Severity::Warning,
    group: Group::CodeBlocks,
    source: include_str!("missing_response_type.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for code in subject
        .codes
        .iter()
        .filter(|code| code.block_type() == "response" && code.first == First::Response)
    {
        let Some(annotation) = &code.annotation else {
            continue;
        };
        let body = code
            .text
            .split_once("\n\n")
            .map_or("", |(_, body)| body.trim_start());
        let named = ["@odata.type", "@type"]
            .into_iter()
            .any(|key| annotation.value(key).is_some());
        let failed = code
            .text
            .split_whitespace()
            .nth(1)
            .is_some_and(|status| status.starts_with(['4', '5']));
        if body.starts_with('{') && !named && !failed {
            let place = annotation
                .value("blockType")
                .map_or(annotation.span(), |value| value.span);
            let finding = CHECK.at(place, "annotation does not say what the body is");
            diagnostics.push(finding.with_help("add `\"@odata.type\": \"microsoft.graph.…\"`"));
        }
    }
}
