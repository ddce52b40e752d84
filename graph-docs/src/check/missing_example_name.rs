//! # missing-example-name
//!
//! The annotation of a request has no `name`. Snippets of other languages are filed under that name.
//!
//! Bad: `{ "blockType": "request" }`. Good: `{ "blockType": "request", "name": "user_sendmail" }`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "missing-example-name",
    severity: Severity::Warning,
    group: Group::CodeBlocks,
    source: include_str!("missing_example_name.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for code in subject
        .codes
        .iter()
        .filter(|code| code.block_type() == "request")
    {
        let Some(annotation) = code
            .annotation
            .as_ref()
            .filter(|it| it.text("name").is_none())
        else {
            continue;
        };
        let place = annotation
            .value("blockType")
            .map_or(annotation.span(), |value| value.span);
        let finding = CHECK.at(place, "annotation of a request has no `name`");
        diagnostics.push(finding.with_help("add `\"name\": \"…\"`, another on every example"));
    }
}
