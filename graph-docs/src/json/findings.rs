//! What there is to say about a JSON text of a page.

use crate::check::{
    json_comment, json_control_character, json_ellipsis, json_escape, json_extra_comma,
    json_missing_comma, json_single_quotes, json_unquoted, json_unreadable,
};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::json::{Fault, Flaw, Json};
use crate::span::Span;

/// Reports what was mended in a text of `length` bytes that stands at `span`.
pub fn report(json: &Json<'_>, length: usize, span: Span, diagnostics: &mut Diagnostics) {
    // In a list item or a quote the code lacks the indentation that the page has.
    let exact = length == (span.end - span.start) as usize;
    for repair in &json.repairs {
        let place = place(span, repair.at.start, repair.at.end);
        let finding = mended(repair.flaw, place);
        diagnostics.push(match exact {
            true => finding.with_fix(place, repair.replacement.clone()),
            false => finding,
        });
    }
}

/// Says that a text at `span` cannot be read.
pub fn unreadable(fault: &Fault, span: Span) -> Diagnostic {
    json_unreadable::finding(place(span, fault.at, fault.at + 1), fault.expected)
}

fn mended(flaw: Flaw, span: Span) -> Diagnostic {
    match flaw {
        Flaw::ExtraComma => json_extra_comma::finding(span),
        Flaw::MissingComma => json_missing_comma::finding(span),
        Flaw::Comment => json_comment::finding(span),
        Flaw::Ellipsis => json_ellipsis::finding(span),
        Flaw::RawControl => json_control_character::finding(span),
        Flaw::BadEscape => json_escape::finding(span),
        Flaw::SingleQuotes => json_single_quotes::finding(span),
        Flaw::Unquoted => json_unquoted::finding(span),
    }
}

fn place(span: Span, start: u32, end: u32) -> Span {
    let clamp = |at: u32| span.start.saturating_add(at).min(span.end);
    Span {
        start: clamp(start),
        end: clamp(end),
        ..span
    }
}
