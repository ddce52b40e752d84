//! Plain Markdown: a heading, a paragraph or quote of one line, or a table, each of words, code spans, links,
//! strong text and line breaks alone.
//!
//! Five sixths of the Markdown of v1.0 are such. It is read as pulldown-cmark reads it, in a fraction of the
//! time; where anything could mean more than is known here, nothing is read.

mod running;

use std::ops::Range;

use self::running::Running;
use super::Reader;
use crate::markdown::{BlockKind, Cell, Inlines, Row, Within};

impl Reader<'_, '_> {
    /// Reads a piece that is one plain block; of any other nothing, which is `None`.
    pub(in crate::markdown) fn plain(&mut self, piece: &Range<usize>) -> Option<()> {
        let document = &self.document;
        let inlines = document.inlines.len();
        let (cells, rows) = (document.cells.len(), document.rows.len());
        let bytes = &self.text.as_bytes()[piece.clone()];
        let blank = bytes.iter().take_while(|byte| **byte == b'\n').count();
        let at = piece.start + blank..piece.end;
        let read = match bytes[blank] {
            b'#' => self.plain_heading(at),
            b'|' => self.plain_table(at),
            b'>' => self.plain_quote(at),
            byte if begins_words(byte) => self.plain_paragraph(at, Within::Page),
            _ => None,
        };
        if read.is_none() {
            self.document.inlines.truncate(inlines);
            self.document.cells.truncate(cells);
            self.document.rows.truncate(rows);
        }
        read
    }

    fn plain_heading(&mut self, at: Range<usize>) -> Option<()> {
        let line = &self.text[at.clone()];
        let words = line.trim_start_matches('#');
        let level = line.len() - words.len();
        let words = words.strip_prefix(' ')?;
        // Marks may stand at its end, and lead to a tab.
        (level <= 6 && !words.contains(['#', '\t'])).then_some(())?;
        let (text, end) = self.plain_line(at.end - words.len()..at.end)?;
        let (level, anchor) = (level as u8, None);
        let heading = BlockKind::Heading {
            level,
            anchor,
            text,
        };
        self.block(heading, at.start..end);
        Some(())
    }

    fn plain_quote(&mut self, at: Range<usize>) -> Option<()> {
        let line = &self.text[at.start + 1..at.end];
        let words = line.strip_prefix(' ').unwrap_or(line);
        words.bytes().next().filter(|byte| begins_words(*byte))?;
        self.plain_paragraph(at.end - words.len()..at.end, Within::Quote)
    }

    fn plain_paragraph(&mut self, at: Range<usize>, within: Within) -> Option<()> {
        let (text, end) = self.plain_line(at.clone())?;
        self.block(BlockKind::Paragraph { text, within }, at.start..end);
        Some(())
    }

    /// The words of a line that nothing follows, and where it ends.
    fn plain_line(&mut self, at: Range<usize>) -> Option<(Inlines, usize)> {
        let first = self.document.inlines.len();
        let start = self.behind_blanks(at.start);
        let end = Running::new(self, start..at.end, false).read()?;
        let text = self.inlines(first);
        (!text.is_empty() && self.is_blank(end..at.end)).then(|| (text, at.end.min(end + 1)))
    }

    fn plain_table(&mut self, at: Range<usize>) -> Option<()> {
        let first = self.document.rows.len() as u32;
        let (columns, next) = self.plain_row(at.clone())?;
        let mut next = self.delimiter_row(next..at.end, columns)?;
        while self.text.as_bytes()[next..at.end].first() == Some(&b'|') {
            let (cells, behind) = self.plain_row(next..at.end)?;
            (cells == columns).then_some(())?;
            next = behind;
        }
        let rows = first..self.document.rows.len() as u32;
        self.is_blank(next..at.end)
            .then(|| self.block(BlockKind::Table { rows }, at.start..next))
    }

    /// How many cells the row has that begins there, and where it ends.
    fn plain_row(&mut self, at: Range<usize>) -> Option<(usize, usize)> {
        let first = self.document.cells.len();
        let mut pipe = at.start;
        let end = loop {
            let start = self.behind_blanks(pipe + 1).min(at.end);
            if matches!(
                self.text.as_bytes()[start..at.end].first(),
                None | Some(b'\n')
            ) {
                break start;
            }
            let inlines = self.document.inlines.len();
            pipe = Running::new(self, start..at.end, true).read()?;
            let words = self.text[start..pipe].trim_end_matches([' ', '\t']);
            let text = self.inlines(inlines);
            let span = self.span(&(start..start + words.len()));
            self.document.cells.push(Cell { text, span });
            if self.text.as_bytes()[pipe..at.end].first() != Some(&b'|') {
                break pipe;
            }
        };
        let end = at.end.min(end + 1);
        let span = self.span(&(at.start..end));
        let cells = first as u32..self.document.cells.len() as u32;
        let count = cells.len();
        self.document.rows.push(Row { cells, span });
        Some((count, end))
    }

    /// Where the row `|---|---|` ends that begins there and has so many columns.
    fn delimiter_row(&self, at: Range<usize>, columns: usize) -> Option<usize> {
        let line = self.text[at.clone()].split_inclusive('\n').next()?;
        let cells = line.trim_end_matches([' ', '\n']).strip_prefix('|')?;
        let cells = cells.strip_suffix('|').unwrap_or(cells).split('|');
        let is_dashes = |cell: &str| {
            let cell = cell.trim_matches(' ');
            let cell = cell.strip_prefix(':').unwrap_or(cell);
            let dashes = cell.strip_suffix(':').unwrap_or(cell);
            !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
        };
        let are_all = cells.clone().all(is_dashes) && cells.count() == columns;
        are_all.then_some(at.start + line.len())
    }

    fn behind_blanks(&self, at: usize) -> usize {
        let rest = self.text.as_bytes()[at..].iter();
        at + rest.take_while(|byte| b" \t".contains(byte)).count()
    }

    fn is_blank(&self, at: Range<usize>) -> bool {
        let bytes = self.text.as_bytes()[at].iter();
        bytes.copied().all(|byte| b" \t\n".contains(&byte))
    }
}

/// Whether a line that begins with a byte, and is the only one of its block, can be nothing but a paragraph.
fn begins_words(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'[' | b'`' | b'*' | 0x80..)
}
