//! # unused-allow
//!
//! A page allows a finding that it does not have. The comment would hide the next one of that code.
//!
//! Remove the code from `<!-- msgraph: allow(code) -->`.
//!
//! Bad: `<!-- msgraph: allow(section-case) -->` on a page whose headings are right. Good: no such comment.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "unused-allow",
    severity: Severity::Warning,
    group: Group::Files,
    source: include_str!("unused_allow.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span, code: &str) -> Diagnostic {
    CHECK
        .at(span, format!("page has no `{code}`"))
        .with_help("remove the code from the list")
}
