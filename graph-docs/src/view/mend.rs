//! What CommonMark would lose though its author's tool does not: mended, and parsed again.
//!
//! Plain tables and closed code blocks need none of it, so that only pages with others are looked at.
//!
//! - A delimiter row with more columns than its head is no table in GFM: 11 v1.0 pages would lose a permission table.
//! - A tab in a delimiter row is no table for pulldown-cmark either: five v1.0 pages.
//! - A pipe inside a code span splits a cell in GFM: five v1.0 pages have such a row.
//! - A fence that is not closed swallows what follows: it ends where the next one opens with an info string.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::check::{
    long_row, missing_delimiter_row, narrow_delimiter_row, short_row, unclosed_fence,
    wide_delimiter_row,
};
use crate::diagnostic::Diagnostics;
use crate::view::{Edit, View};

pub(crate) static COMMENT_END: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("-->"));
pub(crate) static BACKTICKS: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("```"));
static TILDES: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("~~~"));

/// Whether a text has what could have to be mended: rows of tables, or fences.
pub(crate) fn looks_at(text: &str) -> bool {
    let bytes = text.as_bytes();
    let has = |fence: &Finder<'_>| fence.find(bytes).is_some();
    memchr::memchr(b'|', bytes).is_some() || has(&BACKTICKS) || has(&TILDES)
}

/// The view with what can be mended mended; `None` where that is nothing.
pub fn mended<'t>(view: &View<'t>, diagnostics: &mut Diagnostics) -> Option<View<'t>> {
    let mut lines = Lines::default();
    let text = &*view.text;
    let mut number = 0;
    while number < view.lines.len() {
        let at = view.line(number);
        lines.line(text, at.clone());
        number += 1;
        if let Some(end) = lines.end() {
            let end = end.find(&text.as_bytes()[at.end..]);
            number = end.map_or(view.lines.len(), |end| view.line_of(at.end + end, number));
        }
    }
    if let Some(fence) = &lines.fence {
        diagnostics.push(unclosed_fence::finding(view.span(fence.opener.clone())));
    }
    for opener in &lines.unclosed {
        diagnostics.push(unclosed_fence::finding(view.span(opener.clone())));
    }
    for row in &lines.wide {
        diagnostics.push(wide_delimiter_row::finding(view.span(row.clone())));
    }
    for (row, columns) in &lines.narrow {
        diagnostics.push(narrow_delimiter_row::finding(
            view.span(row.clone()),
            *columns,
        ));
    }
    for (row, columns) in &lines.missing {
        diagnostics.push(missing_delimiter_row::finding(
            view.span(row.clone()),
            *columns,
        ));
    }
    for row in &lines.short {
        diagnostics.push(short_row::finding(view.span(row.clone())));
    }
    for row in &lines.long {
        diagnostics.push(long_row::finding(view.span(row.clone())));
    }
    let is_mended = !lines.edits.is_empty();
    is_mended.then(|| view.clone().edited(&lines.edits))
}

#[derive(Default)]
struct Lines {
    edits: Vec<Edit>,
    unclosed: Vec<Range<usize>>,
    wide: Vec<Range<usize>>,
    /// Delimiter rows, and rows where one is missing above, with the columns of the head.
    narrow: Vec<(Range<usize>, usize)>,
    missing: Vec<(Range<usize>, usize)>,
    short: Vec<Range<usize>>,
    long: Vec<Range<usize>>,
    fence: Option<Fence>,
    comment: bool,
    /// The cells of the line before, where it could be a table's head.
    head: usize,
    /// How many lines in a row begin with a pipe.
    rows: usize,
    /// The columns of the table that this line could be a row of.
    columns: Option<usize>,
}

struct Fence {
    opener: Range<usize>,
    byte: u8,
    length: usize,
}

impl Lines {
    fn line(&mut self, text: &str, at: Range<usize>) {
        let bytes = text.as_bytes()[at.clone()].trim_ascii_start();
        let begin = at.end - bytes.len();
        if self.comment {
            self.comment = COMMENT_END.find(bytes).is_none();
            return;
        }
        let Some(&first) = bytes.first() else {
            (self.head, self.columns) = (0, None);
            return;
        };
        let trimmed = || {
            let at = begin..begin + bytes.trim_ascii_end().len();
            (&text[at.clone()], at)
        };
        if matches!(first, b'`' | b'~') {
            let (line, at) = trimmed();
            if self.fence_line(line, first, &at) {
                (self.head, self.columns) = (0, None);
                return;
            }
        }
        if self.fence.is_some() {
            return;
        }
        if first == b'<' && bytes.starts_with(b"<!--") {
            self.comment = COMMENT_END.find(bytes).is_none();
            (self.head, self.columns) = (0, None);
            return;
        }
        if first != b'|' && memchr::memchr(b'|', bytes).is_none() {
            (self.head, self.columns) = (0, None);
            return;
        }
        let (line, at) = trimmed();
        let cells = cells(line);
        self.rows = if self.head > 0 { self.rows } else { 0 } + usize::from(first == b'|');
        if let Some(columns) = self.columns {
            if cells < columns {
                self.short.push(at.clone());
            }
            if cells > columns {
                let in_code = pipes_in_code(line, at.start);
                let beyond = &line[nth_cell(line, 0, columns)..];
                if cells - in_code.len() > columns && beyond.contains(char::is_alphanumeric) {
                    self.long.push(at.clone());
                }
                self.edits.extend(in_code);
            }
        } else if self.head > 0 && is_delimiter_row(line) {
            if cells > self.head {
                self.edits.push(Edit {
                    at: nth_cell(line, at.start, self.head)..at.end,
                    insert: "|",
                });
                self.wide.push(at);
            } else {
                // pulldown-cmark takes no tabs here: five v1.0 pages would lose their properties.
                let tabs = memchr::memchr_iter(b'\t', line.as_bytes()).map(|tab| at.start + tab);
                self.edits.extend(tabs.map(|tab| Edit {
                    at: tab..tab + 1,
                    insert: " ",
                }));
                if cells < self.head {
                    self.narrow.push((at, self.head));
                }
            }
            self.columns = Some(self.head);
        } else if self.rows == 2 && first == b'|' {
            self.missing.push((at, self.head));
        }
        self.head = cells;
    }

    /// What the open fence or comment ends with: up to there nothing is looked at.
    fn end(&self) -> Option<&'static Finder<'static>> {
        match &self.fence {
            _ if self.comment => Some(&COMMENT_END),
            Some(fence) if fence.byte == b'`' => Some(&BACKTICKS),
            Some(_) => Some(&TILDES),
            None => None,
        }
    }

    /// Whether the line opens or closes a fence.
    fn fence_line(&mut self, line: &str, byte: u8, at: &Range<usize>) -> bool {
        let length = line.bytes().take_while(|&it| it == byte).count();
        if length < 3 {
            return false;
        }
        let info = line[length..].trim();
        match &self.fence {
            None if byte == b'`' && info.contains('`') => return false,
            Some(open) if open.byte != byte || length < open.length => return false,
            Some(_) if info.is_empty() => {
                self.fence = None;
                return true;
            }
            // A closing fence has no info string: the open one was forgotten.
            Some(open) if is_info(info) => {
                self.unclosed.push(open.opener.clone());
                self.edits.push(Edit {
                    at: at.start..at.start,
                    insert: "```\n",
                });
            }
            Some(_) => return false,
            None => {}
        }
        self.fence = Some(Fence {
            opener: at.clone(),
            byte,
            length,
        });
        true
    }
}

fn is_info(info: &str) -> bool {
    info.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn is_delimiter_row(line: &str) -> bool {
    line.contains('-')
        && line
            .bytes()
            .all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t'))
}

fn inner(line: &str) -> &str {
    let line = line.strip_prefix('|').unwrap_or(line);
    if line.ends_with("\\|") {
        line
    } else {
        line.strip_suffix('|').unwrap_or(line)
    }
}

fn cells(line: &str) -> usize {
    let inner = inner(line).as_bytes();
    if memchr::memchr(b'\\', inner).is_none() {
        return 1 + memchr::memchr_iter(b'|', inner).count();
    }
    let mut cells = 1;
    let mut escaped = false;
    for &byte in inner {
        cells += usize::from(byte == b'|' && !escaped);
        escaped = byte == b'\\' && !escaped;
    }
    cells
}

/// Where the pipe before the cell `number` (from 0) of a delimiter row stands.
fn nth_cell(line: &str, start: usize, number: usize) -> usize {
    let leading = usize::from(line.starts_with('|'));
    let pipes = memchr::memchr_iter(b'|', line.as_bytes()).nth(number - 1 + leading);
    start + pipes.unwrap_or(line.len())
}

/// A backslash before every bare pipe of the line's code spans.
fn pipes_in_code(line: &str, start: usize) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut rest = 0;
    while let Some(open) = line[rest..].find('`').map(|at| rest + at) {
        let ticks = line[open..]
            .bytes()
            .take_while(|&byte| byte == b'`')
            .count();
        let inside = open + ticks;
        let Some(close) = line[inside..]
            .find(&line[open..inside])
            .map(|at| inside + at)
        else {
            break;
        };
        for pipe in memchr::memchr_iter(b'|', &line.as_bytes()[inside..close]).map(|at| inside + at)
        {
            if line.as_bytes()[pipe - 1] != b'\\' {
                edits.push(Edit {
                    at: start + pipe..start + pipe,
                    insert: "\\",
                });
            }
        }
        rest = close + ticks;
    }
    edits
}
