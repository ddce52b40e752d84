//! # json-single-quotes
//!
//! A JSON string or name stands in single quotes. The reader takes them for double quotes.
//!
//! Bad: `{ 'litres': 2 }`. Good: `{ "litres": 2 }`.
//!
//! `--fix` mends it.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "json-single-quotes",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("json_single_quotes.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "single quotes in JSON")
        .with_help("write double quotes")
}
