//! Inline parts to text.

use crate::markdown::{Document, Inline, InlineKind, Inlines};

/// The words alone.
pub(super) fn plain(document: &Document<'_>, text: &Inlines) -> String {
    let mut plain = String::new();
    for inline in inlines(document, text) {
        match &inline.kind {
            InlineKind::Text(words) | InlineKind::Code(words) => plain.push_str(words),
            InlineKind::Break => plain.push(' '),
            _ => {}
        }
    }
    trimmed(plain)
}

/// Markdown that can do nothing: code spans kept, links and emphasis as plain words.
pub(super) fn inert(document: &Document<'_>, text: &Inlines) -> String {
    let mut inert = String::new();
    for inline in inlines(document, text) {
        match &inline.kind {
            InlineKind::Text(words) => inert.push_str(words),
            InlineKind::Code(code) => {
                inert.push('`');
                inert.push_str(code);
                inert.push('`');
            }
            InlineKind::Break => inert.push(' '),
            _ => {}
        }
    }
    trimmed(inert)
}

fn inlines<'d, 't>(document: &'d Document<'t>, text: &Inlines) -> &'d [Inline<'t>] {
    document
        .inlines
        .get(text.start as usize..text.end as usize)
        .unwrap_or_default()
}

fn trimmed(text: String) -> String {
    if text.trim().len() == text.len() {
        text
    } else {
        text.trim().to_owned()
    }
}
