//! # undefined-reference
//!
//! A link by reference names a definition that the page does not have, so it shows as the brackets that it is written with.
//!
//! Bad: `[message][]` without a line `[message]: ../resources/message.md`. Add the line.
//!
//! Good: `[message][]` with that line, or `[message](../resources/message.md)`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::markdown::InlineKind;
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "undefined-reference",
    severity: Severity::Error,
    group: Group::Links,
    source: include_str!("undefined_reference.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for inline in &subject.page.document.inlines {
        let InlineKind::Text(text) = &inline.kind else {
            continue;
        };
        let Some(close) = text.find("][") else {
            continue;
        };
        let Some(open) = text[..close].rfind('[') else {
            continue;
        };
        let id = text[close + 2..].split(']').next().unwrap_or_default();
        let name = if id.is_empty() {
            &text[open + 1..close]
        } else {
            id
        };
        let is_name =
            name.starts_with(|c: char| c.is_alphabetic()) && !name.contains(['"', '\'', ',']);
        if is_name && text[close + 2..].contains(']') {
            let end = close + 2 + id.len() + 1;
            let is_verbatim = (inline.span.end - inline.span.start) as usize == text.len();
            let place = Span {
                start: inline.span.start + open as u32,
                end: inline.span.start + end as u32,
                ..inline.span
            };
            let place = if is_verbatim { place } else { inline.span };
            let finding = CHECK.at(place, format!("page defines no link `{name}`"));
            diagnostics.push(
                finding.with_help(format!("add a line `[{name}]: …` at the end of the page")),
            );
        }
    }
}
