//! # invalid-override
//!
//! `msgraph.toml` is no TOML, or an override in it cannot be read: a key that is not known, a value of another
//! kind, no reason, nothing to change.
//!
//! Name a `page` and its `parameter`, or a `resource` and its `property`; say what is right by `rename`, `type`,
//! `required`, `skip` or permissions; and give a `reason`.
//!
//! Bad: `requird = true`. Good: `required = true`.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::similar::similar;
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "invalid-override",
    severity: Severity::Error,
    group: Group::Files,
    source: include_str!("invalid_override.rs"),
    run: Run::Reading,
};

pub(crate) fn syntax(span: Span, fault: &str) -> Diagnostic {
    CHECK.at(span, format!("file is not TOML: {fault}"))
}

pub(crate) fn unknown_key(span: Span, key: &str, known: &[&str]) -> Diagnostic {
    let finding = CHECK.at(span, format!("`{key}` is not known"));
    match similar(key, known.iter().copied()) {
        Some(similar) => {
            finding.with_help(format!("a key with a similar name exists: `{similar}`"))
        }
        None => finding.with_help(format!("the keys are `{}`", known.join("`, `"))),
    }
}

pub(crate) fn value(span: Span, key: &str, wanted: &str) -> Diagnostic {
    CHECK.at(span, format!("`{key}` is {wanted}"))
}

pub(crate) fn no_reason(span: Span) -> Diagnostic {
    CHECK
        .at(span, "override has no reason")
        .with_help("say why the page is wrong: `reason = \"…\"`")
}

pub(crate) fn no_target(span: Span) -> Diagnostic {
    CHECK
        .at(span, "override has to name one `page` or one `resource`")
        .with_help("write `page = \"user-sendmail\"` or `resource = \"microsoft.graph.message\"`")
}

pub(crate) fn misplaced(span: Span, key: &str, of: &str) -> Diagnostic {
    CHECK
        .at(span, format!("`{key}` is nothing that {of} has"))
        .with_help("`cargo msgraph explain invalid-override` says what can be changed")
}

pub(crate) fn no_change(span: Span) -> Diagnostic {
    CHECK
        .at(span, "override changes nothing")
        .with_help("say what is right by `rename`, `type`, `required`, `skip` or permissions")
}
