//! # not-utf8
//!
//! A page has bytes that are not UTF-8. The page is read with these bytes replaced by U+FFFD; names with them are wrong.
//!
//! Save the file as UTF-8.
//!
//! Bad: a page saved as Windows-1252. Good: the same page saved as UTF-8.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "not-utf8",
    severity: Severity::Error,
    group: Group::Files,
    source: include_str!("not_utf8.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "page is not UTF-8 from here on")
        .with_help("save the file as UTF-8")
}
