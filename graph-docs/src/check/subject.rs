//! A page with what its checks ask of it.

use std::ops::Range;

use smol_str::SmolStr;

use crate::annotation::{self, Annotation};
use crate::diagnostic::Diagnostics;
use crate::endpoint::{Role, method, roles};
use crate::markdown::{BlockKind, Cell, Inline, InlineKind, Row};
use crate::page::{Page, Section};
use crate::span::{Span, Spanned};

/// A page under check.
pub(super) struct Subject<'p, 't> {
    pub(super) page: &'p Page<'t>,
    /// Whether it is a page of `api/`, else it is one of `resources/`.
    pub(super) is_api: bool,
    /// What each section of a page of `api/` is for; of `resources/` all are [`Role::Other`].
    pub(super) roles: Vec<Role>,
    /// The code blocks, in the page's order.
    pub(super) codes: Vec<Code<'p>>,
}

/// A code block with its annotation.
pub(super) struct Code<'p> {
    pub(super) info: &'p str,
    pub(super) text: &'p str,
    pub(super) span: Span,
    pub(super) text_span: Span,
    pub(super) annotation: Option<Annotation<'p>>,
    pub(super) role: Role,
    /// The id of the tab it stands in.
    pub(super) tab: Option<&'p str>,
    pub(super) first: First,
}

/// What the first line of a code block begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum First {
    Request,
    Response,
    Other,
}

pub(super) fn subject<'p, 't>(page: &'p Page<'t>) -> Subject<'p, 't> {
    let is_api = page.path.starts_with("api/");
    let roles = match is_api {
        true => roles(page),
        false => vec![Role::Other; page.sections.len()],
    };
    let codes = codes(page, &roles);
    Subject {
        page,
        is_api,
        roles,
        codes,
    }
}

fn codes<'p>(page: &'p Page<'_>, roles: &[Role]) -> Vec<Code<'p>> {
    let mut codes = Vec::new();
    let (mut annotation, mut tab) = (None, None);
    let mut role = Role::Other;
    let mut sections = page.sections.iter().zip(roles).peekable();
    for (at, block) in page.document.blocks.iter().enumerate() {
        match &block.kind {
            BlockKind::Heading { .. } => {
                if let Some((_, own)) = sections.next_if(|(section, _)| section.heading == at) {
                    role = *own;
                }
                tab = None;
            }
            BlockKind::Rule => tab = None,
            BlockKind::Tab { id } => tab = Some(id.as_ref()),
            BlockKind::Comment { text, text_span } => {
                // Reading has reported what is wrong with it.
                let found = annotation::read(text, *text_span, &mut Diagnostics::default());
                annotation = found.or(annotation);
            }
            BlockKind::Fence {
                info,
                code,
                code_span,
                ..
            } => codes.push(Code {
                info,
                text: code,
                span: block.span,
                text_span: *code_span,
                annotation: annotation.take(),
                role,
                tab,
                first: first(code),
            }),
            _ => {}
        }
    }
    codes
}

fn first(code: &str) -> First {
    let line = code.trim_start().lines().next().unwrap_or_default();
    let status = line
        .strip_prefix("HTTP")
        .is_some_and(|rest| rest.starts_with(['/', ' ']));
    match method(line) {
        Some(_) => First::Request,
        None if status => First::Response,
        None => First::Other,
    }
}

impl<'p, 't> Subject<'p, 't> {
    /// The words of a section's heading.
    pub(super) fn heading(&self, section: &Section) -> String {
        match &self.page.document.blocks[section.heading].kind {
            BlockKind::Heading { text, .. } => self.page.plain(text).into_owned(),
            _ => String::new(),
        }
    }

    /// Where the words of a section's heading stand.
    pub(super) fn heading_span(&self, section: &Section) -> Span {
        match &self.page.document.blocks[section.heading].kind {
            BlockKind::Heading { text, .. } => {
                let words = &self.page.document.inlines[text.start as usize..text.end as usize];
                around(words, section.span)
            }
            _ => section.span,
        }
    }

    /// The words of a cell.
    pub(super) fn words(&self, cell: &Cell) -> String {
        self.page.plain(&cell.text).into_owned()
    }

    /// The cells of a row.
    pub(super) fn cells(&self, row: &Row) -> &'p [Cell] {
        &self.page.document.cells[row.cells.start as usize..row.cells.end as usize]
    }

    /// Where the cells of a row stand: the head of a table goes on to the line of dashes.
    pub(super) fn row_span(&self, row: &Row) -> Span {
        match self.cells(row) {
            [first, .., last] => Span {
                end: last.span.end,
                ..first.span
            },
            _ => row.span,
        }
    }

    /// The rows of the tables among some blocks, each table's head first.
    pub(super) fn tables(
        &self,
        blocks: Range<usize>,
    ) -> impl Iterator<Item = &'p [Row]> + use<'p, 't> {
        let document = &self.page.document;
        document.blocks[blocks]
            .iter()
            .filter_map(|block| match &block.kind {
                BlockKind::Table { rows } => {
                    Some(&document.rows[rows.start as usize..rows.end as usize])
                }
                _ => None,
            })
    }

    /// The names of the requests, as their annotations give them.
    pub(super) fn request_names(&self) -> Vec<Spanned<SmolStr>> {
        let requests = self
            .codes
            .iter()
            .filter(|code| code.block_type() == "request");
        let names = requests.filter_map(|code| code.annotation.as_ref()?.text("name"));
        names
            .map(|name| Spanned::new(name.value.into(), name.span))
            .collect()
    }

    /// The sections with their roles.
    pub(super) fn sections(&self) -> impl Iterator<Item = (&'p Section, Role)> {
        self.page.sections.iter().zip(self.roles.iter().copied())
    }
}

fn around(inlines: &[Inline<'_>], otherwise: Span) -> Span {
    let is_word =
        |inline: &&Inline<'_>| matches!(inline.kind, InlineKind::Text(_) | InlineKind::Code(_));
    let first = inlines.iter().find(is_word);
    let last = inlines.iter().rfind(is_word);
    first.zip(last).map_or(otherwise, |(first, last)| Span {
        end: last.span.end,
        ..first.span
    })
}

impl Code<'_> {
    /// What the annotation says that the block is, empty where there is none.
    pub(super) fn block_type(&self) -> &str {
        self.annotation
            .as_ref()
            .map_or("", |annotation| annotation.block_type)
    }

    /// Whether it is an example of a page, as a tab of another language is not.
    pub(super) fn is_example(&self) -> bool {
        self.role != Role::Request && self.tab.is_none_or(|tab| tab == "http")
    }

    /// Whether the code is a slice of the page, so that its parts know where they stand.
    pub(super) fn is_verbatim(&self) -> bool {
        self.text.len() == (self.text_span.end - self.text_span.start) as usize
    }

    /// The lines with their places.
    pub(super) fn lines(&self) -> impl Iterator<Item = (&str, Span)> {
        let exact = self.is_verbatim();
        self.text.lines().map(move |line| {
            let start = self.text_span.start
                + (line.as_ptr() as usize - self.text.as_ptr() as usize) as u32;
            let end = start + line.len() as u32;
            (
                line,
                if exact {
                    Span {
                        start,
                        end,
                        ..self.text_span
                    }
                } else {
                    self.text_span
                },
            )
        })
    }
}
