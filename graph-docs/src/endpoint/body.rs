//! The type of the whole request body, where the page gives one.

use crate::endpoint::Role;
use crate::markdown::{BlockKind, InlineKind, Inlines, Within};
use crate::model::{Method, Request};
use crate::page::Page;
use crate::span::Span;
use crate::types::{RawType, linked_type, words_of};

/// Words of a paragraph that names the type of the body.
const NAMES: [&str; 5] = [
    "representation",
    "supply",
    "provide",
    "in the request body",
    "specify",
];

/// The linked type of a paragraph such as "supply a JSON representation of the [message](…) object".
pub(super) fn body(page: &Page<'_>, roles: &[Role], requests: &[Request]) -> Option<RawType> {
    if requests
        .iter()
        .all(|request| matches!(request.method, Method::Get | Method::Delete))
    {
        return None;
    }
    for (section, role) in page.sections.iter().zip(roles) {
        if *role != Role::Body {
            continue;
        }
        for block in &page.document.blocks[section.blocks.clone()] {
            match &block.kind {
                BlockKind::Paragraph {
                    text,
                    within: Within::Page,
                } => {
                    if let Some(ty) = of_paragraph(page, text) {
                        return Some(ty);
                    }
                }
                // What follows a table speaks of its rows.
                BlockKind::Table { .. } => return None,
                _ => {}
            }
        }
    }
    None
}

fn of_paragraph(page: &Page<'_>, text: &Inlines) -> Option<RawType> {
    let words = page.plain(text).to_lowercase();
    // A localized page has other words for it; there a link must do.
    let names = NAMES.iter().any(|name| words.contains(name)) || is_name(page, text, &words);
    if !page.is_localized() && !names {
        return None;
    }
    let inlines = &page.document.inlines[text.start as usize..text.end as usize];
    let span = inlines.first()?.span;
    linked_type(page, text)
        .or_else(|| bold(page, text, &words))
        .or_else(|| plain(page, text, span))
}

/// `A [teamsTab](…).`: nothing but a link.
fn is_name(page: &Page<'_>, text: &Inlines, words: &str) -> bool {
    let inlines = &page.document.inlines[text.start as usize..text.end as usize];
    let start = inlines
        .iter()
        .position(|it| matches!(it.kind, InlineKind::LinkStart(_)));
    let end = inlines.iter().position(|it| it.kind == InlineKind::LinkEnd);
    let Some((start, end)) = start.zip(end) else {
        return false;
    };
    let link = page.plain(&(text.start + start as u32..text.start + end as u32));
    let words = words.trim_end_matches('.');
    let words = words
        .strip_prefix("a ")
        .or_else(|| words.strip_prefix("an "))
        .unwrap_or(words);
    words == link.to_lowercase()
}

/// `supply a JSON representation for the androidLobApp object`: Intune's pages, a plain name.
fn plain(page: &Page<'_>, text: &Inlines, span: Span) -> Option<RawType> {
    let all = page.plain(text);
    let (_, behind) = all.split_once("JSON representation ")?;
    let mut words = behind.split_whitespace();
    let is_article = |word: &str| matches!(word, "the" | "a" | "an");
    words.next().filter(|word| matches!(*word, "of" | "for"))?;
    words.next().filter(|word| is_article(word))?;
    let name = words.next()?;
    words.next().filter(|word| word.starts_with("object"))?;
    words_of(name, span)
}

/// `supply a JSON representation of an **agreement** object`: no link, a bold name.
fn bold(page: &Page<'_>, text: &Inlines, words: &str) -> Option<RawType> {
    let inlines = &page.document.inlines[text.start as usize..text.end as usize];
    let strong = inlines
        .iter()
        .position(|inline| inline.kind == InlineKind::StrongStart)?;
    let before = page.plain(&(text.start..text.start + strong as u32));
    // A later sentence speaks of other things: "The body **must** contain the …".
    let sentence = before.rsplit(". ").next()?;
    if !sentence.to_lowercase().contains("representation of") {
        return None;
    }
    let name = inlines.get(strong + 1)?;
    let InlineKind::Text(word) = &name.kind else {
        return None;
    };
    let word = word.trim();
    let is_name = !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '.');
    is_name.then(|| RawType {
        word: word.into(),
        link: None,
        collection: words.contains("collection of"),
        span: name.span,
    })
}
