//! # unknown-allow
//!
//! A page allows a code that no finding has, so the comment does nothing.
//!
//! Bad: `<!-- msgraph: allow(title-diffres) -->`. Good: `<!-- msgraph: allow(title-differs) -->`.

use crate::check;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::similar::similar;
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "unknown-allow",
    severity: Severity::Warning,
    group: Group::Files,
    source: include_str!("unknown_allow.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span, code: &str) -> Diagnostic {
    let finding = CHECK.at(span, format!("no finding has the code `{code}`"));
    match similar(code, check::codes()) {
        Some(similar) => {
            finding.with_help(format!("a code with a similar name exists: `{similar}`"))
        }
        None => finding.with_help("write a code as `cargo msgraph check` prints it"),
    }
}
