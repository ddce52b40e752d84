//! # missing-include
//!
//! An include names a file that is not there. What it holds, such as a permission table, is unknown.
//!
//! Bad: `[!INCLUDE [x](../includes/permissoins/x.md)]`. Good: `[!INCLUDE [x](../includes/permissions/x.md)]`.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "missing-include",
    severity: Severity::Error,
    group: Group::Files,
    source: include_str!("missing_include.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span, target: &str) -> Diagnostic {
    CHECK
        .at(span, format!("include `{target}` is not there"))
        .with_help("add the file to the docs, or correct the path: it is relative to the page")
}
