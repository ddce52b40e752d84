//! # json-missing-comma
//!
//! Two members of a JSON object or array have no comma between them. The reader takes it as written.
//!
//! Bad:
//!
//! ```text
//! { "litres": 2 "cold": true }
//! ```
//!
//! Good:
//!
//! ```json
//! { "litres": 2, "cold": true }
//! ```
//!
//! `--fix` mends it.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "json-missing-comma",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("json_missing_comma.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "no comma between two members in JSON")
        .with_help("write a comma here")
}
