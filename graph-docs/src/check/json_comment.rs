//! # json-comment
//!
//! JSON holds a comment, which JSON does not have. The reader passes over it.
//!
//! Say it in the text beside the code block.
//!
//! Bad: `{ "litres": 2 // rain water }`. Good: `{ "litres": 2 }`, and the rest in the text.
//!
//! `--fix` does it.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "json-comment",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("json_comment.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "a comment in JSON")
        .with_help("say it in the text beside the example")
}
