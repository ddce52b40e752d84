//! Headings with what stands behind them, keyed by slug in every language.

use std::ops::Range;

use smol_str::{SmolStr, SmolStrBuilder};

use crate::markdown::{Block, BlockKind, Document, InlineKind};
use crate::span::Span;

/// A heading and what stands behind it up to the next heading of any level.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The slug: `http-request`.
    pub slug: SmolStr,
    /// 2 to 6.
    pub level: u8,
    /// Where the heading stands.
    pub span: Span,
    /// The heading's block.
    pub heading: usize,
    /// The blocks behind the heading: a range of [`Document::blocks`].
    pub blocks: Range<usize>,
}

pub(super) fn sections(document: &Document<'_>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::with_capacity(12);
    let mut titled = false;
    for (at, block) in document.blocks.iter().enumerate() {
        let BlockKind::Heading { level, .. } = block.kind else {
            continue;
        };
        if let Some(last) = sections.last_mut() {
            last.blocks.end = at;
        }
        if level == 1 && !titled {
            titled = true;
            continue;
        }
        sections.push(Section {
            slug: slug(document, block).unwrap_or_default(),
            level,
            span: block.span,
            heading: at,
            blocks: at + 1..document.blocks.len(),
        });
    }
    sections
}

/// The slug of a heading: the name of its `<a name>`, else what the docs site makes of its text, which is
/// lower case, words joined by `-`, other punctuation dropped. `None` of any other block.
pub(crate) fn slug(document: &Document<'_>, block: &Block<'_>) -> Option<SmolStr> {
    let BlockKind::Heading { anchor, text, .. } = &block.kind else {
        return None;
    };
    if let Some(anchor) = anchor {
        return Some(SmolStr::new(anchor));
    }
    let mut slug = SmolStrBuilder::new();
    for inline in &document.inlines[text.start as usize..text.end as usize] {
        let (InlineKind::Text(words) | InlineKind::Code(words)) = &inline.kind else {
            continue;
        };
        for character in words.chars() {
            match character {
                'a'..='z' | '0'..='9' | '-' | '_' => slug.push(character),
                'A'..='Z' => slug.push(character.to_ascii_lowercase()),
                _ if character.is_whitespace() => slug.push('-'),
                _ if character.is_alphanumeric() => {
                    character.to_lowercase().for_each(|it| slug.push(it));
                }
                _ => {}
            }
        }
    }
    let slug = slug.finish();
    match slug.trim_matches('-') {
        trimmed if trimmed.len() < slug.len() => Some(trimmed.into()),
        _ => Some(slug),
    }
}
