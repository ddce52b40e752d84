//! # narrow-delimiter-row
//!
//! The line of dashes below a table's head has fewer columns than the head. Markdown then sees no table at all, and its
//! rows are lost.
//!
//! Bad:
//!
//! ```markdown
//! |Property|Type|Description|
//! |:---|:---|
//! ```
//!
//! Good:
//!
//! ```markdown
//! |Property|Type|Description|
//! |:---|:---|:---|
//! ```

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "narrow-delimiter-row",
    severity: Severity::Error,
    group: Group::Tables,
    source: include_str!("narrow_delimiter_row.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span, columns: usize) -> Diagnostic {
    CHECK
        .at(
            span,
            "delimiter row has fewer columns than the table's head",
        )
        .with_help(format!("write `|{}`", ":---|".repeat(columns)))
}
