//! # wide-delimiter-row
//!
//! The line of dashes below a table's head has more columns than the head. Markdown then sees no table at all.
//!
//! The reader takes the head's number of columns. Remove the columns too many:
//!
//! ```markdown
//! |Permission type|Permissions|
//! |:---|:---|
//! ```
//!
//! Bad:
//!
//! ```markdown
//! |Permission type|Permissions|
//! |:---|:---|:---|
//! ```

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "wide-delimiter-row",
    severity: Severity::Warning,
    group: Group::Tables,
    source: include_str!("wide_delimiter_row.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "delimiter row has more columns than the table's head")
        .with_help("give it as many columns as the head: Markdown sees no table otherwise")
}
