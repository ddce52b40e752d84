//! # stale-override
//!
//! An override in `msgraph.toml` no longer applies: what it names is not there, or the page says the same by
//! now. It would hide what the page says next.
//!
//! Remove the override, or name what the page calls it today.
//!
//! Bad: `required = true` of a parameter that the page calls required. Good: no such override.

use smol_str::SmolStr;

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::similar::similar;
use crate::span::{Span, Spanned};

pub(crate) const CHECK: Check = Check {
    code: "stale-override",
    severity: Severity::Error,
    group: Group::Files,
    source: include_str!("stale_override.rs"),
    run: Run::Reading,
};

/// What an override is of is not there.
pub(crate) fn absent<'n>(
    name: &Spanned<SmolStr>,
    of: &str,
    what: &str,
    names: impl Iterator<Item = &'n str>,
) -> Diagnostic {
    let message = format!(
        "override no longer applies: {of} has no {what} `{}`",
        name.value
    );
    let finding = CHECK.at(name.span, message);
    match similar(&name.value, names) {
        Some(similar) => {
            finding.with_help(format!("a {what} with a similar name exists: `{similar}`"))
        }
        None => finding.with_help("remove the override"),
    }
}

/// The docs are right by now.
pub(crate) fn said(span: Span, of: &str) -> Diagnostic {
    CHECK
        .at(
            span,
            format!("override no longer applies: `{of}` says so itself"),
        )
        .with_help("remove the override")
}

/// Whether it can go, the reason tells.
pub(crate) fn add_reason(finding: &mut Diagnostic, reason: &str) {
    if let Some(help) = &mut finding.help {
        *help += &format!("; its reason was: {reason}");
    }
}
