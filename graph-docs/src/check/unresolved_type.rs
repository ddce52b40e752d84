//! # unresolved-type
//!
//! A type is neither a primitive nor described by a page of the docs set. The property or parameter is kept, its type
//! is unknown.
//!
//! A type cell is a primitive (`String`, `Int32`, `DateTimeOffset`), a link to the page of a type, or the name of an
//! enumeration, each perhaps followed by `collection`:
//!
//! ```markdown
//! |body|[itemBody](itembody.md)|The text.|
//! ```
//!
//! Bad: `|body|itmBody|The text.|`.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "unresolved-type",
    severity: Severity::Warning,
    group: Group::Resources,
    source: include_str!("unresolved_type.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span, word: &str, similar: Option<&str>) -> Diagnostic {
    let finding = CHECK.at(span, format!("no page describes a type `{word}`"));
    match similar {
        Some(similar) => {
            finding.with_help(format!("a type with a similar name exists: `{similar}`"))
        }
        None => finding.with_help("link the page of the type, or add one"),
    }
}
