//! # no-permissions
//!
//! A page of `api/` says nothing of permissions that can be read. Whether its call is covered by an app's
//! permissions is then unknown, and a client that declares permissions cannot use the page.
//!
//! Write a section `## Permissions` with a table:
//!
//! ```markdown
//! |Permission type|Permissions (from least to most privileged)|
//! |:---|:---|
//! |Delegated (work or school account)|Mail.Send|
//! |Delegated (personal Microsoft account)|Mail.Send|
//! |Application|Mail.Send|
//! ```
//!
//! Bad: a page without such a section, or one whose permissions stand in prose.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "no-permissions",
    severity: Severity::Warning,
    group: Group::Permissions,
    source: include_str!("no_permissions.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "no permissions can be read")
        .with_help("write a section `## Permissions` with a row for each account type")
}
