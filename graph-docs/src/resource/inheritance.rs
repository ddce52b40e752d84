//! The base type that a page's introduction names: "Inherits from [outlookItem](outlookitem.md)."

use crate::markdown::{BlockKind, Inline, InlineKind, Inlines};
use crate::page::Page;
use crate::types::{RawType, linked_type};

/// What stands shortly before the link, in the languages of the reference.
const BEFORE: [&str; 17] = [
    "inherits from",
    "inherited from",
    "derived from",
    "derives from",
    "extends",
    "subtype of",
    "subclass of",
    "наследуется от",
    "наследует",
    "наследование от",
    "унаследован",
    "производн",
    "继承自",
    "herda de",
    "herdado de",
    "derivado de",
    "erbt von",
];

/// What stands behind the link in Japanese.
const BEHIND: [&str; 3] = ["から継承", "を継承", "から派生"];

/// How many bytes before the link the words can begin: `derived from the abstract base type [x]`.
const REACH: usize = 60;

pub(super) fn inherits_from(page: &Page<'_>) -> Option<RawType> {
    let end = page
        .sections
        .first()
        .map_or(page.document.blocks.len(), |section| section.heading);
    let introduction = &page.document.blocks[..end];
    introduction.iter().find_map(|block| match &block.kind {
        BlockKind::Paragraph { text, .. } => base_in(page, text.clone()),
        _ => None,
    })
}

fn base_in(page: &Page<'_>, text: Inlines) -> Option<RawType> {
    let inlines = &page.document.inlines[text.start as usize..text.end as usize];
    let is_link = |inline: &Inline<'_>| matches!(inline.kind, InlineKind::LinkStart(_));
    if !inlines.iter().any(is_link) {
        return None;
    }
    let mut before = String::new();
    for at in text.clone() {
        match &page.document.inlines[at as usize].kind {
            InlineKind::Text(words) | InlineKind::Code(words) => before.push_str(words),
            InlineKind::Break => before.push(' '),
            InlineKind::LinkStart(_) => {
                let end = link_end(page, at, text.end);
                if speaks_of_a_base(&before) || base_follows(page, end, text.end) {
                    return linked_type(page, &(at..end));
                }
            }
            _ => {}
        }
    }
    None
}

fn link_end(page: &Page<'_>, start: u32, limit: u32) -> u32 {
    let ends = |at: &u32| page.document.inlines[*at as usize].kind == InlineKind::LinkEnd;
    (start..limit).find(ends).map_or(limit, |at| at + 1)
}

fn speaks_of_a_base(before: &str) -> bool {
    let mut from = before.len().saturating_sub(REACH);
    while !before.is_char_boundary(from) {
        from += 1;
    }
    let tail = before[from..].to_lowercase();
    let sentence = tail
        .rsplit(['.', '。', ';', ','])
        .next()
        .unwrap_or_default();
    BEFORE.iter().any(|words| sentence.contains(words))
}

fn base_follows(page: &Page<'_>, at: u32, limit: u32) -> bool {
    let next = (at..limit)
        .next()
        .and_then(|at| page.document.inlines.get(at as usize));
    matches!(next.map(|next| &next.kind), Some(InlineKind::Text(words))
        if BEHIND.iter().any(|behind| words.trim_start().starts_with(behind)))
}
