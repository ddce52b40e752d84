//! # translated-name
//!
//! The name of a property is none: translation has put a word of another language in its place. Where only one name of
//! the JSON representation has no row in the table, the reader takes that one.
//!
//! Write the name as it stands in JSON.
//!
//! Bad: `|имя|String|…|`. Good: `|name|String|…|`.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "translated-name",
    severity: Severity::Warning,
    group: Group::Resources,
    source: include_str!("translated_name.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span, name: &str, restored: Option<&str>) -> Diagnostic {
    let finding = CHECK.at(span, format!("`{name}` is no name of a property"));
    match restored {
        Some(restored) => {
            finding.with_help(format!("write `{restored}`, as in the JSON representation"))
        }
        None => finding.with_help("write the name as it stands in JSON"),
    }
}
