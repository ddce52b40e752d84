//! # unknown-doc-type
//!
//! `doc_type` is none of the kinds of page that the reference has: `apiPageType`, `resourcePageType`, `enumPageType`,
//! `conceptualPageType`. `--fix` mends a slip of the pen.
//!
//! Bad: `doc_type: resourcePageType_`. Good: `doc_type: resourcePageType`.

use crate::check::slip::slip;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "unknown-doc-type",
    severity: Severity::Warning,
    group: Group::FrontMatter,
    source: include_str!("unknown_doc_type.rs"),
    run: Run::Page(check),
};

const KNOWN: [&str; 4] = [
    "apiPageType",
    "resourcePageType",
    "enumPageType",
    "conceptualPageType",
];

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let doc_types = subject
        .page
        .front_matter
        .iter()
        .filter(|(key, _)| key.value == "doc_type");
    for (_, value) in
        doc_types.filter(|(_, value)| !KNOWN.contains(&value.value) && !value.value.is_empty())
    {
        let finding = CHECK.at(
            value.span,
            format!("no `doc_type` is called `{}`", value.value),
        );
        diagnostics.push(match slip(value.value, KNOWN) {
            Some(known) => finding
                .with_help(format!("write `{known}`"))
                .with_fix(value.span, known),
            None => finding.with_help(format!("write one of `{}`", KNOWN.join("`, `"))),
        });
    }
}
