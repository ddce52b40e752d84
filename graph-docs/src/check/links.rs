//! The links of the pages, and what can be linked to.

use std::collections::{BTreeMap, BTreeSet};

use crate::markdown::InlineKind;
use crate::page::{self, Page};
use crate::source::DocsSet;
use crate::span::Span;

/// The links of one page or of all.
#[derive(Default)]
pub(super) struct Links {
    /// The links, in the set's order.
    pub(super) list: Vec<Link>,
    /// The bookmarks of every page by its path.
    pub(super) bookmarks: BTreeMap<String, BTreeSet<String>>,
    /// The paths of the pages by their paths in lower case.
    pages: BTreeMap<String, String>,
}

/// A link of running text.
pub(super) struct Link {
    /// The path of the page it stands on.
    pub(super) from: String,
    /// What it names.
    pub(super) target: String,
    /// Where it stands, from `[` to `)`.
    pub(super) span: Span,
}

/// The links of a page.
pub(super) fn links(page: &Page<'_>) -> Links {
    let of_inline = page
        .document
        .inlines
        .iter()
        .filter_map(|inline| match &inline.kind {
            InlineKind::LinkStart(target) => Some(Link {
                from: page.path.to_owned(),
                target: target.to_string(),
                span: inline.span,
            }),
            _ => None,
        });
    let blocks = page.document.blocks.iter();
    let slugs = blocks.filter_map(|block| Some(page::slug(&page.document, block)?.to_string()));
    let mut bookmarks: BTreeSet<String> = BTreeSet::new();
    let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
    for slug in slugs {
        // The site numbers a heading that occurs again.
        let mut name = slug.clone();
        while bookmarks.contains(&name) {
            let number = numbers.entry(slug.clone()).or_default();
            *number += 1;
            name = format!("{slug}-{number}");
        }
        bookmarks.insert(name);
    }
    Links {
        list: of_inline.collect(),
        bookmarks: BTreeMap::from([(page.path.to_owned(), bookmarks)]),
        pages: BTreeMap::from([(page.path.to_lowercase(), page.path.to_owned())]),
    }
}

impl Links {
    /// Adds those of another page.
    pub(super) fn add(&mut self, page: Links) {
        self.list.extend(page.list);
        self.bookmarks.extend(page.bookmarks);
        self.pages.extend(page.pages);
    }

    /// The path of the page that a path names, whatever its case.
    pub(super) fn page(&self, path: &str) -> Option<&String> {
        self.pages.get(&path.to_lowercase())
    }
}

impl Link {
    /// Where the target stands; of a link by reference it stands elsewhere.
    pub(super) fn target_span(&self, set: &DocsSet) -> Option<Span> {
        let text = &set.sources[self.span.file.0 as usize].text;
        let link = text.get(self.span.start as usize..self.span.end as usize)?;
        let behind = link.rfind("](")?;
        let start = self.span.start + (behind + link[behind..].find(&self.target)?) as u32;
        Some(Span {
            start,
            end: start + self.target.len() as u32,
            ..self.span
        })
    }

    /// Where to point at: the target, else the whole link.
    pub(super) fn place(&self, set: &DocsSet) -> Span {
        self.target_span(set).unwrap_or(self.span)
    }

    /// The path below the docs set that a relative link names, and the bookmark behind it; `None` of any other link.
    pub(super) fn destination(&self) -> Option<(String, Option<&str>)> {
        let (path, bookmark) = match self.target.split_once('#') {
            Some((path, bookmark)) => (path, Some(bookmark)),
            None => (self.target.as_str(), None),
        };
        let path = path.split('?').next().unwrap_or_default();
        if path.starts_with('/') || path.contains([':', '\\']) {
            return None;
        }
        if path.is_empty() {
            return Some((self.from.clone(), bookmark));
        }
        let mut names: Vec<&str> = self.from.split('/').collect();
        names.pop();
        for name in path.split('/') {
            match name {
                "" | "." => {}
                ".." if names.last().is_some_and(|last| *last != "..") => {
                    names.pop();
                }
                name => names.push(name),
            }
        }
        Some((names.join("/"), bookmark))
    }
}
