//! # long-row
//!
//! A row of a table has more cells than the head. Markdown drops those too many, so what they say is lost. Most often a `|`
//! of the text was taken for the end of a cell.
//!
//! Bad:
//!
//! ```markdown
//! |Property|Description|
//! |:---|:---|
//! |mode|One of on|off.|
//! ```
//!
//! Good: `|mode|One of on\|off.|`.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "long-row",
    severity: Severity::Warning,
    group: Group::Tables,
    source: include_str!("long_row.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "row has more cells than the table's head")
        .with_help("write `\\|` for a pipe of the text, or add a column to the head")
}
