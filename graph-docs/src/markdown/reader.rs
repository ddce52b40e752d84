//! The pieces of a page, and pulldown-cmark's events, to a [`Document`].

mod inline;
mod plain;

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::markdown::pieces::Piece;
use crate::markdown::reader::inline::IncludeLine;
use crate::markdown::{Block, BlockKind, Cell, Document, InlineKind, Inlines, Parsed, Row, Within};
use crate::view::{View, mend};

/// One pass over the pieces.
pub(super) struct Reader<'t, 'v> {
    view: &'t View<'v>,
    text: &'t str,
    document: Document<'t>,
    /// The open heading, paragraph or cell.
    open: Option<Open<'t>>,
    items: u32,
    quotes: u32,
    row: u32,
    table: u32,
    code: Option<Code<'t>>,
    html: Option<Range<usize>>,
    is_odd: bool,
}

struct Open<'t> {
    first: usize,
    at: Range<usize>,
    /// Of a heading, its `<a name>`.
    anchor: Option<&'t str>,
    /// A link target that begins with `#tab/`.
    tab: Option<&'t str>,
    include: IncludeLine,
    /// A paragraph that no event closes: the text of a tight list item.
    tight: bool,
}

struct Code<'t> {
    info: Cow<'t, str>,
    text: Option<Range<usize>>,
    /// The text where it is not one piece of the view.
    owned: Option<String>,
}

impl<'t, 'v> Reader<'t, 'v> {
    /// A reader of a view into an empty document.
    pub(super) fn new(view: &'t View<'v>, document: Document<'t>) -> Self {
        Reader {
            view,
            text: &view.text,
            document,
            open: None,
            items: 0,
            quotes: 0,
            row: 0,
            table: 0,
            code: None,
            html: None,
            is_odd: false,
        }
    }

    pub(super) fn parsed(self) -> Parsed<'t> {
        Parsed {
            document: self.document,
            is_odd: self.is_odd,
        }
    }

    pub(super) fn piece(&mut self, piece: Piece<'t>) {
        match piece {
            Piece::Markdown(at) => {
                if self.plain(&at).is_none() {
                    self.is_odd |= mend::looks_at(&self.text[at.clone()]);
                    self.markdown(at);
                }
            }
            Piece::Comments(at) => self.comments(at),
            Piece::Rule(at) => self.block(BlockKind::Rule, at),
            Piece::Tab { at, id } => {
                let id = Cow::Borrowed(id);
                self.block(BlockKind::Tab { id }, at);
            }
            Piece::Include { at, path } => {
                let path_span = self.span(&path);
                let path = Cow::Borrowed(&self.text[path]);
                self.block(BlockKind::Include { path, path_span }, at);
            }
            Piece::Fence { at, info, code } => {
                let code_span = self.span(&code);
                let kind = BlockKind::Fence {
                    info: Cow::Borrowed(info),
                    code: Cow::Borrowed(&self.text[code]),
                    code_span,
                    closed: true,
                };
                self.block(kind, at);
            }
        }
    }

    /// Reads what CommonMark says.
    pub(super) fn markdown(&mut self, piece: Range<usize>) {
        let text = &self.text[piece.clone()];
        let mut events = Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter();
        // An event is large, and most of them say little: it is looked at where it is.
        while let Some((event, at)) = &events.next() {
            let at = piece.start + at.start..piece.start + at.end;
            match event {
                Event::Start(tag) => self.start(tag, at),
                Event::End(tag) => self.end(*tag, at),
                Event::Text(text) => self.text(text, at),
                Event::Code(code) => self.inline(InlineKind::Code(cow(code)), at),
                Event::SoftBreak | Event::HardBreak => self.inline(InlineKind::Break, at),
                Event::InlineHtml(_) => self.inline_html(at),
                Event::Rule => {
                    self.close_tight();
                    self.block(BlockKind::Rule, at);
                }
                // `Event::Html` is read at the end of its block; the rest is not enabled.
                _ => {}
            }
        }
    }

    fn start(&mut self, tag: &Tag<'t>, at: Range<usize>) {
        match tag {
            Tag::Link { dest_url, .. } => return self.link(dest_url, at),
            Tag::Strong => return self.inline(InlineKind::StrongStart, at),
            Tag::Emphasis | Tag::Image { .. } => return,
            _ => self.close_tight(),
        }
        match tag {
            Tag::Heading { .. } | Tag::Paragraph | Tag::TableCell => self.open(at, false),
            Tag::Item => self.items += 1,
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::CodeBlock(kind) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => trimmed(cow(info)),
                    CodeBlockKind::Indented => Cow::Borrowed(""),
                };
                self.code = Some(Code {
                    info,
                    text: None,
                    owned: None,
                });
            }
            Tag::HtmlBlock => self.html = Some(at),
            Tag::Table(_) => self.table = self.document.rows.len() as u32,
            Tag::TableHead | Tag::TableRow => self.row = self.document.cells.len() as u32,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, at: Range<usize>) {
        match tag {
            TagEnd::Link => self.link_end(at),
            TagEnd::Strong => self.inline(InlineKind::StrongEnd, at),
            TagEnd::Heading(level) => self.heading(level, at),
            TagEnd::Paragraph => self.paragraph(at),
            TagEnd::TableCell => self.cell(at),
            TagEnd::TableHead | TagEnd::TableRow => {
                let cells = self.row..self.document.cells.len() as u32;
                let span = self.span(&at);
                self.document.rows.push(Row { cells, span });
            }
            TagEnd::Table => {
                let rows = self.table..self.document.rows.len() as u32;
                self.block(BlockKind::Table { rows }, at);
            }
            TagEnd::CodeBlock => self.code_block(at),
            TagEnd::HtmlBlock => self.html_block(),
            TagEnd::Item => {
                self.close_tight();
                self.items = self.items.saturating_sub(1);
            }
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            _ => {}
        }
    }

    fn open(&mut self, at: Range<usize>, tight: bool) {
        let first = self.document.inlines.len();
        let (anchor, tab, include) = (None, None, IncludeLine::No);
        self.open = Some(Open {
            first,
            at,
            anchor,
            tab,
            include,
            tight,
        });
    }

    fn close_tight(&mut self) {
        if let Some(Open {
            tight: true, at, ..
        }) = &self.open
        {
            let at = at.clone();
            self.paragraph(at);
        }
    }

    fn heading(&mut self, level: HeadingLevel, at: Range<usize>) {
        let Some(open) = self.open.take() else { return };
        let text = self.inlines(open.first);
        if let Some(id) = open.tab {
            self.document.inlines.truncate(open.first);
            return self.block(
                BlockKind::Tab {
                    id: Cow::Borrowed(id),
                },
                at,
            );
        }
        // An include line directly above the `---` that closes its tabs.
        if text.is_empty() && open.anchor.is_none() {
            return self.block(BlockKind::Rule, at);
        }
        self.block(
            BlockKind::Heading {
                level: level as u8,
                anchor: open.anchor,
                text,
            },
            at,
        );
    }

    fn paragraph(&mut self, at: Range<usize>) {
        let Some(open) = self.open.take() else { return };
        let text = self.inlines(open.first);
        let inlines = &self.document.inlines[open.first..];
        if inlines
            .iter()
            .all(|inline| inline.kind == InlineKind::Break)
        {
            self.document.inlines.truncate(open.first);
            return;
        }
        let within = match (self.items, self.quotes) {
            (_, 1..) => Within::Quote,
            (1.., _) => Within::Item,
            _ => Within::Page,
        };
        let at = at.start..at.end.max(open.at.end);
        self.block(BlockKind::Paragraph { text, within }, at);
    }

    fn cell(&mut self, at: Range<usize>) {
        let Some(open) = self.open.take() else { return };
        let text = self.inlines(open.first);
        let source = &self.text[at.clone()];
        let start = at.start + source.len() - source.trim_start_matches(['|', ' ', '\t']).len();
        let end = start
            + self.text[start.min(at.end)..at.end]
                .trim_end_matches(['|', ' ', '\t'])
                .len();
        let span = self.span(&(start.min(at.end)..end));
        self.document.cells.push(Cell { text, span });
    }

    fn code_block(&mut self, at: Range<usize>) {
        let Some(code) = self.code.take() else { return };
        let within = code.text.clone().unwrap_or(at.end..at.end);
        let lines = self.text[at.clone()].trim_end().rsplit_once('\n');
        let closed = lines.is_some_and(|(_, last)| last.trim_start().starts_with(['`', '~']));
        let text = match code.owned {
            Some(text) => Cow::Owned(text),
            None => Cow::Borrowed(&self.text[within.clone()]),
        };
        let code_span = self.span(&within);
        self.block(
            BlockKind::Fence {
                info: code.info,
                code: text,
                code_span,
                closed,
            },
            at,
        );
    }

    fn html_block(&mut self) {
        if let Some(at) = self.html.take() {
            self.comments(at);
        }
    }

    /// The comments of a piece of HTML; all else in it is not for us.
    fn comments(&mut self, at: Range<usize>) {
        let html = &self.text[at.clone()];
        let mut from = 0;
        while let Some(begin) =
            memmem::find(&html.as_bytes()[from..], b"<!--").map(|begin| from + begin)
        {
            let first = begin + 4;
            let last = memmem::find(&html.as_bytes()[first..], b"-->").map(|length| first + length);
            let end = last.unwrap_or(html.len());
            let text = Cow::Borrowed(&html[first..end]);
            let text_span = self.span(&(at.start + first..at.start + end));
            from = last.map_or(html.len(), |last| last + 3);
            self.block(
                BlockKind::Comment { text, text_span },
                at.start + begin..at.start + from,
            );
        }
    }

    fn block(&mut self, kind: BlockKind<'t>, at: Range<usize>) {
        let span = self.span(&at);
        self.document.blocks.push(Block { kind, span });
    }

    fn inlines(&self, first: usize) -> Inlines {
        first as u32..self.document.inlines.len() as u32
    }

    fn span(&self, at: &Range<usize>) -> crate::span::Span {
        self.view.span(at.clone())
    }
}

impl Code<'_> {
    fn push(&mut self, page: &str, piece: &str, at: Range<usize>) {
        let verbatim = at.len() == piece.len();
        let so_far = self.text.get_or_insert(at.start..at.start);
        if self.owned.is_none() && !(verbatim && so_far.end == at.start) {
            // Indented in a list item, or with carriage returns: the code is not a slice of the page.
            self.owned = Some(page[so_far.clone()].to_owned());
        }
        if let Some(owned) = &mut self.owned {
            owned.push_str(piece);
        }
        so_far.end = at.end;
    }
}

fn cow<'t>(text: &CowStr<'t>) -> Cow<'t, str> {
    match text {
        CowStr::Borrowed(text) => Cow::Borrowed(text),
        other => Cow::Owned(other.to_string()),
    }
}

fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}
