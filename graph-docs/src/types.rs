//! What a page writes for a type: a word, its link and whether it is a collection, not yet looked up.

pub mod collection;
pub mod primitive;

use std::borrow::Cow;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use crate::markdown::{Inline, InlineKind, Inlines};
use crate::page::Page;
use crate::span::Span;
use crate::types::collection::{is_collection, without_collection};

/// A type as a page writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawType {
    /// The words: `String`, `message`, `microsoft.graph.callRecords.session`, `string (url)`.
    pub word: SmolStr,
    /// The page of `resources/` that the words link to, by name: `message`.
    pub link: Option<SmolStr>,
    /// Whether it is a collection of them.
    pub collection: bool,
    /// Where the words stand.
    pub span: Span,
}

/// The type that a table cell names: the first linked resource, else all of its words; `None` for an empty cell.
pub fn type_of_cell(page: &Page<'_>, cell: usize) -> Option<RawType> {
    let cell = page.document.cells.get(cell)?;
    match linked(page, &cell.text) {
        Some(linked) => linked,
        None => words_of(&words(page, &cell.text), cell.span),
    }
}

/// The type that the first link to a resource in running text names.
pub fn linked_type(page: &Page<'_>, text: &Inlines) -> Option<RawType> {
    linked(page, text).flatten()
}

/// The first linked resource, if any is linked: its words may name no type.
fn linked(page: &Page<'_>, text: &Inlines) -> Option<Option<RawType>> {
    let inlines = &page.document.inlines[text.start as usize..text.end as usize];
    let (at, link) = inlines.iter().enumerate().find_map(|(at, inline)| {
        let InlineKind::LinkStart(target) = &inline.kind else {
            return None;
        };
        Some((at, page_of_link(page.path, target, "resources")?))
    })?;
    let is_end = |inline: &Inline<'_>| inline.kind == InlineKind::LinkEnd;
    let end = at + inlines[at..].iter().position(is_end)?;
    let (before, rest) = (0..at, end + 1..inlines.len());
    let joined = |part: Range<usize>| joined(&inlines[part]);
    let span = Span {
        end: inlines[end].span.end,
        ..inlines[at].span
    };
    Some(words_of(&joined(at..end), span).map(|inner| RawType {
        link: Some(link),
        collection: inner.collection
            || is_collection(&joined(before))
            || is_collection(&joined(rest)),
        ..inner
    }))
}

fn words<'p>(page: &'p Page<'_>, text: &Inlines) -> Cow<'p, str> {
    joined(&page.document.inlines[text.start as usize..text.end as usize])
}

fn joined<'i>(inlines: &'i [Inline<'_>]) -> Cow<'i, str> {
    let mut all = Cow::Borrowed("");
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(words) | InlineKind::Code(words) => all += words.as_ref(),
            InlineKind::Break => all += " ",
            _ => {}
        }
    }
    all
}

/// The type that plain words name: `String collection`, `Collection(Edm.String)`, `string[]`.
pub fn words_of(text: &str, span: Span) -> Option<RawType> {
    // A link whose bracket is never closed: `[invitedUserMessageInfo](invitedusermessageinfo.md`.
    let text = text.trim().trim_start_matches('[');
    let link = text.as_bytes().windows(2).position(|two| two == b"](");
    let text = link.map_or(text, |link| &text[..link]);
    let (word, collection) = without_collection(text);
    let word =
        word.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '`' | '.' | ',' | '"'));
    let is_type = word.contains(char::is_alphabetic);
    is_type.then(|| RawType {
        word: word.into(),
        link: None,
        collection,
        span,
    })
}

/// The page of a folder that a link leads to, from the page at `path`: `message` of `resources/message.md`.
pub fn page_of_link(path: &str, target: &str, folder: &str) -> Option<SmolStr> {
    let target = target.split(['#', '?']).next().unwrap_or_default().trim();
    let target = target.strip_suffix(".md")?;
    let (here, _) = path.rsplit_once('/')?;
    let inside = target.strip_prefix("./").unwrap_or(target);
    let (found, name) = match inside.rsplit_once('/') {
        None => (here, inside),
        Some((before, name)) => {
            // Pages of another version or of the old site name the folder all the same.
            let (_, found) = before.rsplit_once('/').unwrap_or(("", before));
            (before.starts_with("..").then_some(found)?, name)
        }
    };
    (found == folder).then(
        || match name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            true => name.to_ascii_lowercase().into(),
            false => name.into(),
        },
    )
}
