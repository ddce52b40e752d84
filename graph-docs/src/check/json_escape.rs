//! # json-escape
//!
//! A JSON string holds a backslash that begins no escape. The reader takes it for a backslash.
//!
//! Bad: `"C:\Users"`. Good: `"C:\\Users"`.
//!
//! `--fix` mends it.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "json-escape",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("json_escape.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "a backslash that escapes nothing in JSON")
        .with_help("write `\\\\`")
}
