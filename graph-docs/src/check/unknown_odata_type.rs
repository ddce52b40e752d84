//! # unknown-odata-type
//!
//! The `@odata.type` of an object in an example is no type of the docs set: it is misspelt, or lacks its namespace.
//!
//! Bad: `"@odata.type": "#microsoft.graph.fileAtachment"`. Good: `"@odata.type": "#microsoft.graph.fileAttachment"`.

use crate::check::bodies;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::json::Kind;
use crate::span::Span;
use crate::types::primitive::primitive;

pub(crate) const CHECK: Check = Check {
    code: "unknown-odata-type",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("unknown_odata_type.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for body in bodies::all(whole.model) {
        let Some(json) = bodies::body(whole.set, body) else {
            continue;
        };
        for value in &json.values {
            let is_type = value
                .key
                .as_ref()
                .is_some_and(|key| key.text == "@odata.type");
            let Kind::String(text) = value.kind else {
                continue;
            };
            let name = text.trim_start_matches('#');
            if !is_type || is_of_no_page(name) || whole.types.is_known(name) {
                continue;
            }
            let quote = u32::from(value.at.len() > text.len());
            let span = Span {
                start: body.span.start + value.at.start + quote,
                end: body.span.start + value.at.end - quote,
                ..body.span
            };
            let finding = CHECK.at(span, format!("no page describes a type `{name}`"));
            let qualified = format!(
                "microsoft.graph.{}",
                name.rsplit('.').next().unwrap_or(name)
            );
            let meant = whole
                .types
                .is_known(&qualified)
                .then_some(qualified.as_str());
            diagnostics.push(match meant.or_else(|| whole.types.similar(name)) {
                Some(known) => {
                    finding.with_help(format!("a type with a similar name exists: `{known}`"))
                }
                None => finding.with_help("add a page for the type, or correct the name"),
            });
        }
    }
}

/// A list, a primitive such as `Int64`, or words that stand for a name.
fn is_of_no_page(name: &str) -> bool {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_');
    !name.chars().all(is_name) || name.is_empty() || primitive(name).is_some()
}
