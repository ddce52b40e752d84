//! # json-ellipsis
//!
//! JSON holds an ellipsis in the place of members that are left out. The reader passes over it.
//!
//! Remove it, and say `"truncated": true` in the annotation of the block.
//!
//! Bad: `{ "litres": 2, ... }`. Good: `{ "litres": 2 }`.
//!
//! `--fix` does it.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "json-ellipsis",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("json_ellipsis.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "an ellipsis in JSON")
        .with_help("remove it, and annotate the block as `truncated`")
}
