//! # missing-delimiter-row
//!
//! Lines look like a table and have no line of dashes below the head. Markdown sees no table, and its rows are lost.
//!
//! Write it, as wide as the head:
//!
//! ```markdown
//! |Property|Type|Description|
//! |:---|:---|:---|
//! |id|String|The ID.|
//! ```
//!
//! Bad: the same without the second line.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "missing-delimiter-row",
    severity: Severity::Error,
    group: Group::Tables,
    source: include_str!("missing_delimiter_row.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span, columns: usize) -> Diagnostic {
    CHECK
        .at(span, "table has no delimiter row above this line")
        .with_help(format!(
            "write `|{}` between the head and this row",
            ":---|".repeat(columns)
        ))
}
