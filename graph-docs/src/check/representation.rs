//! The JSON representations of resources, key by key.

use crate::check::subject::Subject;
use crate::json;
use crate::span::{FileId, Span};

/// The JSON representation of a page.
pub(super) struct Representation {
    pub(super) file: FileId,
    pub(super) keys: Vec<Key>,
}

/// A member of the outermost object.
pub(super) struct Key {
    pub(super) name: String,
    pub(super) span: Span,
    pub(super) value_span: Span,
    pub(super) shown: Shown,
}

/// How a value is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    Null,
    Array,
    Text,
    Other,
}

/// The first block of a page that is annotated as a resource, unless it cannot be read.
pub(super) fn representation(subject: &Subject<'_, '_>) -> Option<Representation> {
    let code = subject
        .codes
        .iter()
        .find(|code| code.block_type() == "resource")
        .filter(|_| !subject.is_api)?;
    let json = json::read(code.text).ok().filter(|_| code.is_verbatim())?;
    let place = |at: &std::ops::Range<u32>| {
        let start = code.text_span.start;
        Span {
            start: start + at.start,
            end: start + at.end,
            ..code.text_span
        }
    };
    let keys = json.members().filter_map(|value| {
        let key = value.key.as_ref()?;
        let shown = match value.kind {
            json::Kind::Null => Shown::Null,
            json::Kind::Array => Shown::Array,
            // `"Boolean"` stands for a value.
            json::Kind::String(text) if !text.eq_ignore_ascii_case("boolean") => Shown::Text,
            _ => Shown::Other,
        };
        Some(Key {
            name: key.text.to_owned(),
            span: place(&key.at),
            value_span: place(&value.at),
            shown,
        })
    });
    Some(Representation {
        file: subject.page.file,
        keys: keys.collect(),
    })
}
