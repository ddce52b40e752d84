//! Markdown text to blocks: what a page is made of, before anybody asks what it means.
//!
//! A document is flat: blocks stand in the page's order, and a block, row or cell names its parts by
//! a range of the list they stand in. Comments are blocks of their own, so that nothing in them can
//! be taken for page content; tab headings (`# [HTTP](#tab/http)`) and `[!INCLUDE …]` lines are
//! blocks, not text.

mod pieces;
mod reader;

use std::borrow::Cow;
use std::ops::Range;

use crate::markdown::pieces::pieces;
use crate::markdown::reader::Reader;
use crate::span::Span;
use crate::view::View;

/// Reads the text of a view from the byte `begin` on, behind the front matter, into an empty document.
pub fn parse<'t>(view: &'t View<'_>, begin: usize, empty: Document<'t>) -> Parsed<'t> {
    let mut reader = Reader::new(view, empty);
    pieces(view, begin, |piece| reader.piece(piece));
    reader.parsed()
}

/// What is read of a view.
#[derive(Clone, Debug)]
pub struct Parsed<'t> {
    /// The page as blocks.
    pub document: Document<'t>,
    /// Whether it has tables or code blocks that are not plain, which could have to be [mended](crate::view::mend).
    pub is_odd: bool,
}

/// A page as blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document<'t> {
    /// The blocks, in the page's order.
    pub blocks: Vec<Block<'t>>,
    /// The rows of every table.
    pub rows: Vec<Row>,
    /// The cells of every row.
    pub cells: Vec<Cell>,
    /// The inline parts of every heading, paragraph and cell.
    pub inlines: Vec<Inline<'t>>,
}

impl Document<'_> {
    /// An empty document with room for most pages.
    pub fn with_room() -> Self {
        Document {
            blocks: Vec::with_capacity(128),
            rows: Vec::with_capacity(64),
            cells: Vec::with_capacity(256),
            inlines: Vec::with_capacity(512),
        }
    }

    /// Takes everything out of it; the memory is left to the next page.
    pub fn clear(&mut self) {
        self.blocks.clear();
        self.rows.clear();
        self.cells.clear();
        self.inlines.clear();
    }
}

/// A block with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Block<'t> {
    /// What it is.
    pub kind: BlockKind<'t>,
    /// Where it stands.
    pub span: Span,
}

/// Inline parts: a range of [`Document::inlines`].
pub type Inlines = Range<u32>;

/// What a block is.
#[derive(Clone, Debug, PartialEq)]
pub enum BlockKind<'t> {
    /// A heading.
    Heading {
        /// 1 to 6.
        level: u8,
        /// The name of its `<a name>`.
        anchor: Option<&'t str>,
        /// The text without the anchor.
        text: Inlines,
    },
    /// A paragraph: of the page, a list item or a quote.
    Paragraph {
        /// The text.
        text: Inlines,
        /// What it stands in.
        within: Within,
    },
    /// A table; its first row is the head.
    Table {
        /// A range of [`Document::rows`].
        rows: Range<u32>,
    },
    /// A fenced or indented code block.
    Fence {
        /// The info string, trimmed; empty for an indented block.
        info: Cow<'t, str>,
        /// The code.
        code: Cow<'t, str>,
        /// Where the code stands.
        code_span: Span,
        /// Whether the closing fence is there.
        closed: bool,
    },
    /// An HTML comment, without its `<!--` and `-->`.
    Comment {
        /// The text between.
        text: Cow<'t, str>,
        /// Where that text stands.
        text_span: Span,
    },
    /// `[!INCLUDE [title](path)]`.
    Include {
        /// The path as written.
        path: Cow<'t, str>,
        /// Where the path stands.
        path_span: Span,
    },
    /// A tab heading: `# [HTTP](#tab/http)`.
    Tab {
        /// The id behind `#tab/`.
        id: Cow<'t, str>,
    },
    /// A `---` line, which also closes a group of tabs.
    Rule,
}

/// What a paragraph stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// The page itself.
    Page,
    /// A list item.
    Item,
    /// A quote, such as `> [!NOTE]`.
    Quote,
}

/// A table row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// A range of [`Document::cells`].
    pub cells: Range<u32>,
    /// Where the row stands.
    pub span: Span,
}

/// A table cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The text.
    pub text: Inlines,
    /// Where the trimmed text stands.
    pub span: Span,
}

/// A part of running text.
#[derive(Clone, Debug, PartialEq)]
pub struct Inline<'t> {
    /// What it is.
    pub kind: InlineKind<'t>,
    /// Where it stands.
    pub span: Span,
}

/// What a part of running text is.
#[derive(Clone, Debug, PartialEq)]
pub enum InlineKind<'t> {
    /// Words, entities decoded.
    Text(Cow<'t, str>),
    /// A code span's content.
    Code(Cow<'t, str>),
    /// A line break, soft or hard, or `<br>`.
    Break,
    /// The start of a link with its target, reference links resolved.
    LinkStart(Cow<'t, str>),
    /// The end of the innermost open link.
    LinkEnd,
    /// The start of strong text.
    StrongStart,
    /// The end of strong text.
    StrongEnd,
}
