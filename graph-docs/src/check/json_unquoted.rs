//! # json-unquoted
//!
//! A JSON name or string has no quotes. The reader takes the word as a string.
//!
//! Bad: `{ litres: two }`. Good: `{ "litres": "two" }`.
//!
//! `--fix` mends it.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "json-unquoted",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("json_unquoted.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "a word without quotes in JSON")
        .with_help("put it in double quotes")
}
