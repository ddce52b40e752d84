//! # ignored-example
//!
//! An example is annotated as `ignored`, so that tools pass over it, yet it is a whole request or response. The reader reads
//! it.
//!
//! Bad: `<!-- { "blockType": "ignored" } -->` before `POST https://graph.microsoft.com/v1.0/me/sendMail`.
//! Good: `<!-- { "blockType": "request", "name": "user_sendmail" } -->`.

use crate::check::subject::First;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::endpoint::Role;

pub(crate) const CHECK: Check = Check {
    code: "ignored-example",
    severity: Severity::Warning,
    group: Group::CodeBlocks,
    source: include_str!("ignored_example.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let examples = subject
        .codes
        .iter()
        .filter(|code| code.role == Role::Example && code.is_example());
    for code in examples.filter(|code| code.block_type() == "ignored") {
        let Some(annotation) = &code.annotation else {
            continue;
        };
        let what = match code.first {
            First::Request => "request",
            First::Response => "response",
            First::Other => continue,
        };
        let place = annotation
            .value("blockType")
            .map_or(annotation.span(), |value| value.span);
        let finding = CHECK.at(place, format!("a whole {what} is annotated as `ignored`"));
        diagnostics.push(finding.with_help(format!("write `{what}`")));
    }
}
