//! Blocks to a page: front matter, title and sections, keyed by slug in every language.

mod section;
mod text;
mod title;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use smol_str::SmolStr;

use crate::diagnostic::Diagnostics;
use crate::front_matter::{self, FrontMatter};
use crate::markdown::{self, BlockKind, Document, Inlines, Parsed};
use crate::model::Text;
use crate::page::title::Opening;
use crate::span::{FileId, Span, Spanned};
use crate::view::{View, mend, side_by_side};

pub use section::Section;
pub(crate) use section::slug;

/// A page of either folder, before its sections are read.
#[derive(Clone, Debug, Default)]
pub struct Page<'t> {
    /// Its file.
    pub file: FileId,
    /// Its path below the docs set, e.g. `api/user-sendmail.md`.
    pub path: &'t str,
    /// The keys and values of the front matter, quotes removed.
    pub front_matter: Pairs<'t>,
    /// The page's language, e.g. `en-US`; from `ms.contentlocale`.
    pub locale: &'t str,
    /// The blocks that facts are read from: the English half of a side-by-side page.
    pub document: Document<'t>,
    /// The local half of a side-by-side page: the same blocks, rows and cells, in the page's language.
    pub local: Option<Document<'t>>,
    /// The level-one heading.
    pub title: Text,
    /// The namespace line's value.
    pub namespace: Option<Spanned<SmolStr>>,
    /// The first paragraph after the title and the namespace line.
    pub summary: Text,
    /// Every heading below the title with the blocks behind it, in the page's order.
    pub sections: Vec<Section>,
}

/// The keys and values of the front matter.
type Pairs<'t> = Vec<(Spanned<&'t str>, Spanned<&'t str>)>;

/// The texts that a page borrows from.
#[derive(Clone, Debug)]
pub struct Views<'t> {
    /// The page's file.
    pub file: FileId,
    /// What the facts are read from: the English half of a side-by-side page.
    facts: Mendable<'t>,
    /// The local half of a side-by-side page.
    local: Option<Mendable<'t>>,
}

/// A text, and what it became where it had to be mended.
#[derive(Clone, Debug)]
struct Mendable<'t> {
    view: View<'t>,
    mended: OnceCell<View<'t>>,
}

/// The views of a file's text with its [`lines`](crate::view::lines).
pub fn views<'t>(file: FileId, text: &'t str, lines: &'t [u32]) -> Views<'t> {
    let mendable = |view| Mendable {
        view,
        mended: OnceCell::new(),
    };
    let whole = View::new(file, text, lines);
    let (facts, local) = match side_by_side::halves(&whole) {
        Some(halves) => (halves.english, Some(mendable(halves.local))),
        None => (whole, None),
    };
    Views {
        file,
        facts: mendable(facts),
        local,
    }
}

/// Reads a page into an empty document: `path` is its place below the docs set.
pub fn page<'t>(
    path: &'t str,
    views: &'t Views<'_>,
    empty: Document<'t>,
    diagnostics: &mut Diagnostics,
) -> Page<'t> {
    let (pairs, document) = read(&views.facts, empty, diagnostics);
    // What is wrong with one half is wrong with the other.
    let local = |half| read(half, Document::default(), &mut Diagnostics::default()).1;
    let mut page = Page {
        file: views.file,
        path,
        locale: locale(&pairs),
        front_matter: pairs,
        document,
        local: views.local.as_ref().map(local),
        ..Page::default()
    };
    let Opening {
        title,
        namespace,
        summary,
    } = title::opening(&page);
    (page.title, page.namespace, page.summary) = (title, namespace, summary);
    page.sections = section::sections(&page.document);
    page
}

/// The front matter of a page, and the blocks behind it; of the mended text where it is not plain and had to be mended.
fn read<'t>(
    text: &'t Mendable<'_>,
    empty: Document<'t>,
    diagnostics: &mut Diagnostics,
) -> (Pairs<'t>, Document<'t>) {
    let mut found = Diagnostics::default();
    let FrontMatter { pairs, end } = front_matter::parse(&text.view, &mut found);
    let Parsed {
        mut document,
        is_odd,
    } = markdown::parse(&text.view, end, empty);
    if (is_odd || mend::looks_at(&text.view.text[..end]))
        && let Some(mended) = mend::mended(&text.view, diagnostics)
    {
        let mended = text.mended.get_or_init(|| mended);
        document.clear();
        let FrontMatter { pairs, end } = front_matter::parse(mended, diagnostics);
        return (pairs, markdown::parse(mended, end, document).document);
    }
    diagnostics.list.append(&mut found.list);
    (pairs, document)
}

impl Page<'_> {
    /// Whether its facts are in another language than English.
    pub fn is_localized(&self) -> bool {
        self.local.is_none() && !self.locale.starts_with("en")
    }

    /// The page's name: its file name without `.md`.
    pub fn name(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(self.path);
        name.strip_suffix(".md").unwrap_or(name)
    }

    /// The first section with a slug.
    pub fn section(&self, slug: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.slug == slug)
    }

    /// A section with the deeper ones behind it: a range of [`Page::sections`].
    pub fn sections_under(&self, section: usize) -> Range<usize> {
        let level = self.sections[section].level;
        let behind = &self.sections[section + 1..];
        let length = behind
            .iter()
            .take_while(|other| other.level > level)
            .count();
        section..section + 1 + length
    }

    /// The value of a front matter key.
    pub fn front(&self, key: &str) -> Option<&str> {
        self.front_matter
            .iter()
            .find(|(name, _)| name.value == key)
            .map(|(_, value)| value.value)
    }

    /// The words that the facts are read from, without markup.
    pub fn plain(&self, text: &Inlines) -> Cow<'_, str> {
        text::plain(&self.document, text)
    }

    /// The text of a paragraph or heading, in the page's languages.
    pub fn text_of_block(&self, block: usize) -> Text {
        let Some(found) = self.document.blocks.get(block) else {
            return Text::default();
        };
        let of = |document: &Document<'_>| match document.blocks.get(block).map(|it| &it.kind) {
            Some(BlockKind::Paragraph { text, .. } | BlockKind::Heading { text, .. }) => {
                text::inert(document, text)
            }
            _ => String::new(),
        };
        self.text(found.span, of)
    }

    /// The text of a cell, in the page's languages.
    pub fn text_of_cell(&self, cell: usize) -> Text {
        let Some(found) = self.document.cells.get(cell) else {
            return Text::default();
        };
        let of = |document: &Document<'_>| {
            document
                .cells
                .get(cell)
                .map_or(String::new(), |cell| text::inert(document, &cell.text))
        };
        self.text(found.span, of)
    }

    /// Both halves have the same blocks, rows and cells (dialect.md, section 11), so a place in one is a place in the other.
    fn text(&self, span: Span, of: impl Fn(&Document<'_>) -> String) -> Text {
        let facts = of(&self.document);
        match &self.local {
            Some(local) => Text {
                english: facts,
                local: of(local),
                span,
            },
            None if self.is_localized() => Text {
                english: String::new(),
                local: facts,
                span,
            },
            None => Text {
                english: facts,
                local: String::new(),
                span,
            },
        }
    }
}

fn locale<'t>(pairs: &[(Spanned<&'t str>, Spanned<&'t str>)]) -> &'t str {
    let pair = pairs
        .iter()
        .find(|(key, _)| key.value == "ms.contentlocale");
    pair.map_or("en-US", |(_, value)| value.value)
}
