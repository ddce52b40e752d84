//! # quoted-boolean
//!
//! A yes or no of an annotation stands in quotes, which a strict reader takes for text. `--fix` takes the quotes away.
//!
//! Bad: `"truncated": "true"`. Good: `"truncated": true`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::json::Kind;

pub(crate) const CHECK: Check = Check {
    code: "quoted-boolean",
    severity: Severity::Warning,
    group: Group::CodeBlocks,
    source: include_str!("quoted_boolean.rs"),
    run: Run::Page(check),
};

const BOOLEANS: [&str; 5] = [
    "truncated",
    "isCollection",
    "isEmpty",
    "openType",
    "abstract",
];

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for annotation in subject
        .codes
        .iter()
        .filter_map(|code| code.annotation.as_ref())
    {
        for key in BOOLEANS {
            let Some(value) = annotation.value(key) else {
                continue;
            };
            let Kind::String(text) = value.value else {
                continue;
            };
            let right = text.to_lowercase();
            if matches!(right.as_str(), "true" | "false") {
                let finding = CHECK.at(value.span, format!("`{key}` is a text"));
                diagnostics.push(
                    finding
                        .with_help(format!("write `{right}` without quotes"))
                        .with_fix(value.span, right),
                );
            }
        }
    }
}
