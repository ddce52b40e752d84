//! # unknown-permission
//!
//! A permission's name is not one that Microsoft Graph publishes. It is kept as it is written.
//!
//! Names that Graph has withdrawn, or that belong to another service, are found too.
//!
//! Bad: `Mail.Reed`. Good: `Mail.Read`.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "unknown-permission",
    severity: Severity::Warning,
    group: Group::Permissions,
    source: include_str!("unknown_permission.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span, name: &str, similar: Option<&str>) -> Diagnostic {
    let finding = CHECK.at(span, format!("`{name}` is not a known permission"));
    match similar {
        Some(similar) => finding.with_help(format!(
            "a permission with a similar name exists: `{similar}`"
        )),
        None => finding.with_help("see the permissions reference for the names"),
    }
}
