//! What a page writes for a type: a word, its link and whether it is a collection, not yet looked up.

pub mod collection;
pub mod primitive;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::markdown::{InlineKind, Inlines};
use crate::page::Page;
use crate::span::Span;
use crate::types::collection::{is_collection, without_collection};

/// A type as a page writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawType {
    /// The words: `String`, `message`, `microsoft.graph.callRecords.session`, `string (url)`.
    pub word: String,
    /// The page the words link to, below the docs set: `resources/message.md`.
    pub link: Option<String>,
    /// Whether it is a collection of them.
    pub collection: bool,
    /// Where the words stand.
    pub span: Span,
}

/// The type that a table cell names; `None` for an empty cell.
pub fn type_of_cell(page: &Page<'_>, cell: usize) -> Option<RawType> {
    let cell = page.document.cells.get(cell)?;
    type_of_text(page, cell.text.clone(), cell.span)
}

/// The type that running text names: the first linked resource, else all of its words.
pub fn type_of_text(page: &Page<'_>, text: Inlines, span: Span) -> Option<RawType> {
    let mut all = Cow::Borrowed("");
    let mut linked = None;
    let mut open: Option<(String, usize, u32)> = None;
    for inline in &page.document.inlines[text.start as usize..text.end as usize] {
        match &inline.kind {
            InlineKind::Text(words) | InlineKind::Code(words) => all += words.as_ref(),
            InlineKind::Break => all += " ",
            InlineKind::LinkStart(target) if linked.is_none() => {
                open = page_of_link(page.path, target)
                    .filter(|path| path.starts_with("resources/"))
                    .map(|path| (path, all.len(), inline.span.start));
            }
            InlineKind::LinkEnd => {
                if let Some((path, from, start)) = open.take() {
                    linked = Some((
                        path,
                        from..all.len(),
                        Span {
                            start,
                            end: inline.span.end,
                            ..inline.span
                        },
                    ));
                }
            }
            _ => {}
        }
    }
    match linked {
        Some((path, words, span)) => {
            let inner = words_of(&all[words.clone()], span)?;
            let around = is_collection(&all[..words.start]) || is_collection(&all[words.end..]);
            Some(RawType {
                link: Some(path),
                collection: inner.collection || around,
                ..inner
            })
        }
        None => words_of(&all, span),
    }
}

/// The type that plain words name: `String collection`, `Collection(Edm.String)`, `string[]`.
pub fn words_of(text: &str, span: Span) -> Option<RawType> {
    // A link whose bracket is never closed: `[invitedUserMessageInfo](invitedusermessageinfo.md`.
    let text = text.trim().trim_start_matches('[');
    let text = text.split_once("](").map_or(text, |(words, _)| words);
    let (word, collection) = without_collection(text);
    let word =
        word.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '`' | '.' | ',' | '"'));
    let is_type = word.contains(char::is_alphabetic);
    is_type.then(|| RawType {
        word: word.to_string(),
        link: None,
        collection,
        span,
    })
}

/// The page of the docs set that a link leads to, from the page at `path`: `resources/message.md`.
pub fn page_of_link(path: &str, target: &str) -> Option<String> {
    let target = target.split(['#', '?']).next().unwrap_or_default().trim();
    if !target.ends_with(".md") {
        return None;
    }
    let (folder, _) = path.rsplit_once('/')?;
    let inside = target.strip_prefix("./").unwrap_or(target);
    let mut found = match inside.rsplit_once('/') {
        None => format!("{folder}/{inside}"),
        Some((before, name)) => {
            // Pages of another version or of the old site name the folder all the same.
            let folder = before.rsplit('/').next()?;
            let known = before.starts_with("..") && matches!(folder, "api" | "resources");
            known.then(|| format!("{folder}/{name}"))?
        }
    };
    found.make_ascii_lowercase();
    Some(found)
}
