//! # front-matter-line
//!
//! A line of the front matter is no `key: value`. It is passed over.
//!
//! ```yaml
//! title: "Send mail"
//! ```
//!
//! Bad: `written in spring`. Good: `author: "garden"`.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "front-matter-line",
    severity: Severity::Warning,
    group: Group::FrontMatter,
    source: include_str!("front_matter_line.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "line of the front matter is no `key: value`")
        .with_help("write a key without blanks, a colon and the value")
}
