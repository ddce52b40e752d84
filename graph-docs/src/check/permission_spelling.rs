//! # permission-spelling
//!
//! A permission's name is damaged, most often by translation: blanks inside, segments in lower case, dots lost.
//! The reader takes the name that it can only be. `--fix` writes it.
//!
//! Bad: `Files. Read`, `files.readwrite.all`. Good: `Files.Read`, `Files.ReadWrite.All`.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "permission-spelling",
    severity: Severity::Warning,
    group: Group::Permissions,
    source: include_str!("permission_spelling.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span, written: &str, name: &str) -> Diagnostic {
    CHECK
        .at(span, format!("`{written}` is no permission"))
        .with_help(format!("write `{name}`"))
        .with_fix(span, name)
}
