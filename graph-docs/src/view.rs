//! The text that Markdown is read from: a file's own, or one half of it, or one that had to be mended.
//!
//! A view is made by edits: pieces of the file are left out or replaced, and every offset of the view leads
//! back to its place in the file. An ordinary page needs no edit and is not copied.

pub mod mend;
pub mod side_by_side;

use std::borrow::Cow;
use std::ops::Range;

use crate::span::{FileId, Span};

/// A text with the way back to its file.
#[derive(Clone, Debug)]
pub struct View<'t> {
    /// The text.
    pub text: Cow<'t, str>,
    /// Where its lines begin.
    pub(crate) lines: Cow<'t, [u32]>,
    /// Where it comes from.
    pub file: FileId,
    /// The edits made, the last one first to be undone.
    layers: Vec<Vec<Piece>>,
}

/// A run that was copied as it is: from `view` on the text comes from `source` on.
#[derive(Clone, Copy, Debug)]
struct Piece {
    view: u32,
    source: u32,
}

/// A change of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What to leave out.
    pub at: Range<usize>,
    /// What to put there.
    pub insert: &'static str,
}

/// The byte at which each line of a text begins; the first is 0.
pub fn lines(text: &str) -> Vec<u32> {
    // Few pages have more lines than that; to count them first takes longer.
    let mut lines = Vec::with_capacity(1 + text.len() / 24);
    lines.push(0);
    lines.extend(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at as u32 + 1));
    lines.shrink_to_fit();
    lines
}

impl<'t> View<'t> {
    /// A file's own text with its [`lines`].
    pub fn new(file: FileId, text: &'t str, lines: &'t [u32]) -> View<'t> {
        View {
            text: Cow::Borrowed(text),
            lines: Cow::Borrowed(lines),
            file,
            layers: Vec::new(),
        }
    }

    /// The view with changes that are in order and do not overlap.
    pub fn edited(mut self, edits: &[Edit]) -> View<'t> {
        let mut text = String::with_capacity(self.text.len());
        let mut pieces = Vec::with_capacity(edits.len() + 1);
        let mut done = 0;
        for edit in edits {
            pieces.push(Piece {
                view: text.len() as u32,
                source: done as u32,
            });
            text.push_str(&self.text[done..edit.at.start]);
            if !edit.insert.is_empty() {
                pieces.push(Piece {
                    view: text.len() as u32,
                    source: edit.at.start as u32,
                });
                text.push_str(edit.insert);
            }
            done = edit.at.end;
        }
        pieces.push(Piece {
            view: text.len() as u32,
            source: done as u32,
        });
        text.push_str(&self.text[done..]);
        self.lines = Cow::Owned(lines(&text));
        self.text = Cow::Owned(text);
        self.layers.push(pieces);
        self
    }

    /// The bytes of a line, numbered from 0, with its line break.
    pub(crate) fn line(&self, number: usize) -> Range<usize> {
        let end = self.lines.get(number + 1);
        self.lines[number] as usize..end.map_or(self.text.len(), |end| *end as usize)
    }

    /// The number of the line with a byte, which stands on the line `from` or behind it.
    pub(crate) fn line_of(&self, byte: usize, from: usize) -> usize {
        let begins = |start: &u32| *start as usize <= byte;
        from + self.lines[from..].partition_point(begins).saturating_sub(1)
    }

    /// The place in the file of a range of the view.
    #[inline]
    pub fn span(&self, range: Range<usize>) -> Span {
        let (start, end) = (range.start as u32, range.end as u32);
        if self.layers.is_empty() {
            return Span {
                file: self.file,
                start,
                end,
            };
        }
        let first = self.source(start);
        // The end is that of the last character, not the start of what follows it: a left-out piece may lie between.
        let last = if end > start {
            self.source(end - 1) + 1
        } else {
            first
        };
        Span {
            file: self.file,
            start: first,
            end: last.max(first),
        }
    }

    fn source(&self, mut offset: u32) -> u32 {
        for pieces in self.layers.iter().rev() {
            let at = pieces
                .partition_point(|piece| piece.view <= offset)
                .saturating_sub(1);
            let here = pieces[at].source + (offset - pieces[at].view);
            // An inserted text is longer than what it stands for.
            let limit = pieces.get(at + 1).map_or(here, |next| next.source);
            offset = here.min(limit);
        }
        offset
    }
}
