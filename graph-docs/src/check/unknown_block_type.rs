//! # unknown-block-type
//!
//! An annotation's `blockType` is none that tools know.
//!
//! Bad: `"blockType": "requst"`. Good: `"blockType": "request"`.
//!
//! `--fix` mends a slip of the pen.

use crate::check::slip::slip;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "unknown-block-type",
    severity: Severity::Warning,
    group: Group::CodeBlocks,
    source: include_str!("unknown_block_type.rs"),
    run: Run::Page(check),
};

const KNOWN: [&str; 8] = [
    "request",
    "response",
    "resource",
    "permissions",
    "ignored",
    "example",
    "samples",
    "simulatedResponse",
];

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for code in &subject.codes {
        let Some(value) = code
            .annotation
            .as_ref()
            .and_then(|annotation| annotation.text("blockType"))
        else {
            continue;
        };
        if KNOWN.contains(&value.value) {
            continue;
        }
        let finding = CHECK.at(
            value.span,
            format!("no `blockType` is called `{}`", value.value),
        );
        diagnostics.push(match slip(value.value, KNOWN) {
            Some(known) => finding
                .with_help(format!("write `{known}`"))
                .with_fix(value.span, known),
            None => finding.with_help(format!("write one of `{}`", KNOWN.join("`, `"))),
        });
    }
}
