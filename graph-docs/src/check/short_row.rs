//! # short-row
//!
//! A row of a table has fewer cells than the head, so what the cells would say is unknown.
//!
//! Bad:
//!
//! ```markdown
//! |Property|Type|Description|
//! |:---|:---|:---|
//! |id|
//! ```
//!
//! Good:
//!
//! ```markdown
//! |Property|Type|Description|
//! |:---|:---|:---|
//! |id|String|The ID.|
//! ```

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "short-row",
    severity: Severity::Warning,
    group: Group::Tables,
    source: include_str!("short_row.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "row has fewer cells than the table's head")
        .with_help("write every cell; one with nothing to say stays empty")
}
