//! Whether a page says that its operation comes to an end: in its title, or in a note above its first section.

use smol_str::SmolStr;

use crate::diagnostic::Diagnostics;
use crate::locale;
use crate::markdown::{Block, BlockKind, Document, Within};
use crate::page::{self, Page};
use crate::source::{DocsSet, Include};
use crate::span::Spanned;
use crate::view;

/// What the page says; the notes are often includes, which many pages share.
pub(super) fn deprecated(set: &DocsSet, page: &Page<'_>) -> Option<Spanned<SmolStr>> {
    let first = page.sections.first();
    let end = first.map_or(page.document.blocks.len(), |section| section.heading);
    let of_title = || {
        let title = page.title.english_or_local();
        is_said(title).then(|| Spanned::new(title.into(), page.title.span))
    };
    let blocks = page.document.blocks.get(..end)?;
    let note = blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Include { path, .. } => included(set, page, path),
        _ => note(page, block),
    });
    note.or_else(of_title)
}

fn included(set: &DocsSet, page: &Page<'_>, path: &str) -> Option<Spanned<SmolStr>> {
    let Include::Found(file) = set.include(page.path, path) else {
        return None;
    };
    let source = set.sources.get(file.0 as usize)?;
    // Nearly all includes are other notes and tables.
    is_said(&source.text).then_some(())?;
    let lines = view::lines(&source.text);
    let views = page::views(file, &source.text, &lines);
    let page = page::page(
        &source.path,
        &views,
        Document::default(),
        &mut Diagnostics::default(),
    );
    let mut blocks = page.document.blocks.iter();
    blocks.find_map(|block| note(&page, block))
}

/// `> [!CAUTION]`, and the words behind it.
fn note(page: &Page<'_>, block: &Block<'_>) -> Option<Spanned<SmolStr>> {
    let BlockKind::Paragraph {
        text,
        within: Within::Quote,
    } = &block.kind
    else {
        return None;
    };
    let text = page.plain(text);
    let words = match text.strip_prefix("[!") {
        Some(marked) => marked.split_once(']')?.1.trim(),
        None => &text,
    };
    is_said(words).then(|| Spanned::new(words.into(), block.span))
}

fn is_said(text: &str) -> bool {
    locale::holds_ascii(text, "deprecated")
}
