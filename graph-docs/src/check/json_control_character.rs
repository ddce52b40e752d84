//! # json-control-character
//!
//! A JSON string holds a line break, a tab or a blank that JSON does not allow there. The reader keeps it.
//!
//! Write an escape instead: `\n` for a line break, `\t` for a tab.
//!
//! Bad: a string that goes on in the next line. Good: `"morning\n and evening"`.
//!
//! `--fix` mends it.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "json-control-character",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("json_control_character.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "a line break or blank that JSON does not have")
        .with_help("write it as an escape such as `\\n`")
}
