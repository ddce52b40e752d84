//! # unreadable-permissions
//!
//! A cell of a permission table holds neither permission names nor words such as `Not supported.`, so what it
//! grants is unknown.
//!
//! Bad: `TODO: Determine scopes`. Good: `Mail.Read, Mail.ReadWrite`.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "unreadable-permissions",
    severity: Severity::Warning,
    group: Group::Permissions,
    source: include_str!("unreadable_permissions.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK.at(span, "no permission can be read here").with_help(
        "write the names from least to most privileged, with commas between, or `Not supported.`",
    )
}
