//! # json-unreadable
//!
//! JSON is so broken that the reader cannot mend it without guessing. An example keeps its body as plain text; an
//! annotation or a JSON representation says nothing.
//!
//! Bad: `{ "litres" 2 }`. Good: `{ "litres": 2 }`.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "json-unreadable",
    severity: Severity::Error,
    group: Group::Json,
    source: include_str!("json_unreadable.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span, expected: &str) -> Diagnostic {
    CHECK
        .at(span, format!("JSON cannot be read: expected {expected}"))
        .with_help("write JSON; what is left out goes into the text beside the block")
}
