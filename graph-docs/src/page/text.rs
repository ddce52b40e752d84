//! Inline parts to text.

use std::borrow::Cow;

use crate::markdown::{Document, Inline, InlineKind, Inlines};

/// The words alone.
pub(super) fn plain<'d>(document: &'d Document<'_>, text: &Inlines) -> Cow<'d, str> {
    joined(inlines(document, text), "")
}

/// Markdown that can do nothing: code spans kept, links and emphasis as plain words.
pub(super) fn inert(document: &Document<'_>, text: &Inlines) -> String {
    joined(inlines(document, text), "`").into_owned()
}

/// The words, those of code between marks.
fn joined<'d>(inlines: &'d [Inline<'_>], mark: &str) -> Cow<'d, str> {
    // Most cells are one word or sentence.
    if let [
        Inline {
            kind: InlineKind::Text(words),
            ..
        },
    ] = inlines
    {
        return Cow::Borrowed(words.trim());
    }
    let length = inlines.iter().map(|inline| match &inline.kind {
        InlineKind::Text(words) => words.len(),
        InlineKind::Code(code) => code.len() + 2 * mark.len(),
        _ => 1,
    });
    let mut joined = String::with_capacity(length.sum());
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(words) => joined.push_str(words),
            InlineKind::Code(code) => {
                joined.push_str(mark);
                joined.push_str(code);
                joined.push_str(mark);
            }
            InlineKind::Break => joined.push(' '),
            _ => {}
        }
    }
    if joined.trim().len() < joined.len() {
        joined = joined.trim().to_owned();
    }
    Cow::Owned(joined)
}

fn inlines<'d, 't>(document: &'d Document<'t>, text: &Inlines) -> &'d [Inline<'t>] {
    document
        .inlines
        .get(text.start as usize..text.end as usize)
        .unwrap_or_default()
}
