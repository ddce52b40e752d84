//! The JSON in a comment before a code block: `{ "blockType": "request", "name": "get_user" }`.

use crate::diagnostic::Diagnostics;
use crate::json::{self, Json, Kind, findings};
use crate::span::{Span, Spanned};

/// An annotation.
#[derive(Clone, Debug)]
pub struct Annotation<'t> {
    /// What the code block is said to be: `request`, `response`, `resource`, `ignored`.
    pub block_type: &'t str,
    json: Json<'t>,
    span: Span,
}

/// The annotation that a comment holds; `text_span` is where its text stands.
///
/// Of a comment's text that is no readable JSON object with a `blockType`, `None`.
pub fn read<'t>(
    text: &'t str,
    text_span: Span,
    diagnostics: &mut Diagnostics,
) -> Option<Annotation<'t>> {
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len();
    // Most comments are none: ids, dates, switched-off content.
    if !text[start..].starts_with('{') {
        return None;
    }
    let text = &text[start..end];
    let start = text_span.start + start as u32;
    let span = Span {
        start,
        end: start + text.len() as u32,
        ..text_span
    };
    let json = match json::read(text) {
        Ok(json) => json,
        Err(fault) => {
            diagnostics.push(findings::unreadable(&fault, span));
            return None;
        }
    };
    findings::report(&json, text.len(), span, diagnostics);
    let mut annotation = Annotation {
        block_type: "",
        json,
        span,
    };
    annotation.block_type = match annotation.json.member("blockType")?.kind {
        Kind::String(block_type) => block_type,
        _ => return None,
    };
    Some(annotation)
}

impl<'t> Annotation<'t> {
    /// The text of a key, where it has one that is not empty.
    pub fn text(&self, key: &str) -> Option<Spanned<&'t str>> {
        let value = self.json.member(key)?;
        match value.kind {
            Kind::String(text) if !text.is_empty() => {
                // A word that lacks its quotes is read all the same.
                let quote = u32::from(value.at.len() > text.len());
                let (start, end) = (value.at.start + quote, value.at.end - quote);
                Some(Spanned::new(text, self.place(start, end)))
            }
            _ => None,
        }
    }

    /// The value of a key and where it stands.
    pub fn value(&self, key: &str) -> Option<Spanned<Kind<'t>>> {
        let value = self.json.member(key)?;
        Some(Spanned::new(
            value.kind,
            self.place(value.at.start, value.at.end),
        ))
    }

    /// Where it stands.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Whether a key is `true`; some pages write `"true"`.
    pub fn is_true(&self, key: &str) -> bool {
        let kind = self.json.member(key).map(|value| value.kind);
        matches!(kind, Some(Kind::Bool(true) | Kind::String("true" | "True")))
    }

    fn place(&self, start: u32, end: u32) -> Span {
        Span {
            start: self.span.start + start,
            end: self.span.start + end,
            ..self.span
        }
    }
}
