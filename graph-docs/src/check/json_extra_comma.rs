//! # json-extra-comma
//!
//! A comma in JSON has no member behind it. The reader passes over it.
//!
//! Bad:
//!
//! ```json
//! { "litres": 2, }
//! ```
//!
//! Good:
//!
//! ```json
//! { "litres": 2 }
//! ```
//!
//! `--fix` mends it.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "json-extra-comma",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("json_extra_comma.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "a comma too many in JSON")
        .with_help("remove the comma")
}
