//! Groups of tabs.

use crate::markdown::BlockKind;
use crate::page::Page;
use crate::span::Span;

/// A group of tabs; it has at least one.
pub(super) struct Tabs<'p> {
    /// The id of each tab, and where its heading stands.
    pub(super) tabs: Vec<(&'p str, Span)>,
    /// Whether a `---` line ends the group.
    pub(super) closed: bool,
}

/// The groups of a page; a heading or the page's end leaves one open.
pub(super) fn groups<'p>(page: &'p Page<'_>) -> Vec<Tabs<'p>> {
    let mut groups: Vec<Tabs<'p>> = Vec::new();
    let mut is_open = false;
    for block in &page.document.blocks {
        match &block.kind {
            BlockKind::Tab { id } => {
                if !is_open {
                    groups.push(Tabs {
                        tabs: Vec::new(),
                        closed: false,
                    });
                    is_open = true;
                }
                if let Some(group) = groups.last_mut() {
                    group.tabs.push((id, block.span));
                }
            }
            BlockKind::Rule if is_open => {
                if let Some(group) = groups.last_mut() {
                    group.closed = true;
                }
                is_open = false;
            }
            BlockKind::Heading { .. } => is_open = false,
            _ => {}
        }
    }
    groups
}
