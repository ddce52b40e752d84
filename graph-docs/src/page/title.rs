//! What stands at the top of a page: title, namespace line, summary.

use smol_str::SmolStr;

use crate::locale;
use crate::markdown::{Block, BlockKind, Within};
use crate::model::Text;
use crate::page::Page;
use crate::span::Spanned;

#[derive(Default)]
pub(super) struct Opening {
    pub(super) title: Text,
    pub(super) namespace: Option<Spanned<SmolStr>>,
    pub(super) summary: Text,
}

pub(super) fn opening(page: &Page<'_>) -> Opening {
    let mut opening = Opening::default();
    let mut titled = false;
    let is_title = |block: &Block<'_>| matches!(block.kind, BlockKind::Heading { level: 1, .. });
    let blocks = &page.document.blocks;
    // What stands before the title says nothing of the page.
    let first = blocks.iter().position(is_title).unwrap_or(0);
    for (at, block) in blocks.iter().enumerate().skip(first) {
        match &block.kind {
            BlockKind::Heading { level: 1, .. } if !titled => {
                opening.title = page.text_of_block(at);
                titled = true;
            }
            BlockKind::Heading { .. } => break,
            BlockKind::Paragraph {
                text,
                within: Within::Page,
            } => {
                let words = page.plain(text);
                let Some((value, rest)) = namespace(&words).filter(|_| opening.namespace.is_none())
                else {
                    opening.summary = page.text_of_block(at);
                    break;
                };
                opening.namespace = Some(Spanned::new(SmolStr::new(value), block.span));
                // Translation joined the line with the sentence behind it: some 20 pages a language.
                if !rest.is_empty() {
                    let (local, span) = (rest.to_owned(), block.span);
                    opening.summary = Text {
                        local,
                        span,
                        ..Text::default()
                    };
                    break;
                }
            }
            _ => {}
        }
    }
    opening
}

/// `Namespace: microsoft.graph`, in any language, and what follows on the line.
fn namespace(words: &str) -> Option<(&str, &str)> {
    let (label, value) = words.split_once([':', '：'])?;
    if label.split_whitespace().count() > 3 || label.chars().count() > 30 {
        return None;
    }
    let value = value.trim_start();
    // A translated value: `Microsoft Graph`.
    if let Some(rest) = value.strip_prefix("Microsoft Graph") {
        return Some(("microsoft.graph", rest.trim()));
    }
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
    let end = value.find(|c| !is_name(c)).unwrap_or(value.len());
    let name = value[..end].trim_end_matches('.');
    let known = locale::begins(name, &["microsoft.graph"]);
    known.then(|| (name, value[end..].trim()))
}
