//! The base type that a page's introduction names: "Inherits from [outlookItem](outlookitem.md)."; and the types that it says
//! are derived from its own: "The derived types are [educationFeedbackOutcome](…) and …".

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
    introduction(page).find_map(|text| base_in(page, text.clone()))
}

/// The types that a sentence such as "the derived types are […]" links to.
pub(super) fn heirs(page: &Page<'_>) -> Vec<RawType> {
    let names_them = |text: &&Inlines| page.plain(text).contains("derived types are");
    let Some(text) = introduction(page).find(names_them) else {
        return Vec::new();
    };
    let is_link = |at: &u32| {
        let inline = &page.document.inlines[*at as usize];
        matches!(inline.kind, InlineKind::LinkStart(_))
    };
    let links = text.clone().filter(is_link);
    links
        .filter_map(|at| linked_type(page, &(at..link_end(page, at, text.end))))
        .collect()
}

/// The paragraphs before the first section.
fn introduction<'p>(page: &'p Page<'_>) -> impl Iterator<Item = &'p Inlines> {
    let end = page
        .sections
        .first()
        .map_or(page.document.blocks.len(), |section| section.heading);
    let blocks = page.document.blocks[..end].iter();
    blocks.filter_map(|block| match &block.kind {
        BlockKind::Paragraph { text, .. } => Some(text),
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
