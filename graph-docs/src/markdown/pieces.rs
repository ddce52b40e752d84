//! A page cut at what the docs site puts on lines of its own: code blocks, comments, tabs, includes, rules; and
//! what stands between them cut into headings, paragraphs and tables.
//!
//! The former are half of a page's lines and have no text that Markdown would read. At the first column each of
//! them ends every open list, quote, table and paragraph, and so does what stands there behind a blank line,
//! unless it goes on with a list: a document cut there is read as a whole one is. What could be read in another
//! way is not cut: an include that a paragraph stands directly above, and from there to its end a page with
//! other HTML, with fences that are indented, or with anything that works from afar.

use std::ops::Range;

use memchr::memmem;

use crate::view::View;
use crate::view::mend::{BACKTICKS, COMMENT_END};

/// A piece of a page; ranges are bytes of its text.
pub(super) enum Piece<'t> {
    /// One block, or several that are not told apart here.
    Markdown(Range<usize>),
    /// A code block that is closed.
    Fence {
        at: Range<usize>,
        info: &'t str,
        code: Range<usize>,
    },
    /// Lines that hold one comment or more.
    Comments(Range<usize>),
    /// `# [HTTP](#tab/http)`
    Tab { at: Range<usize>, id: &'t str },
    /// A link behind `[!INCLUDE`, and its target.
    Include {
        at: Range<usize>,
        path: Range<usize>,
    },
    /// `---`
    Rule(Range<usize>),
}

/// Cuts the text of a view, from the byte `begin` on, into pieces, and hands each on.
pub(super) fn pieces<'t>(view: &'t View<'_>, begin: usize, to: impl FnMut(Piece<'t>)) {
    let mut cut = Cut {
        view,
        text: &view.text,
        to,
        done: begin,
        fresh: true,
        listed: false,
    };
    let text = &view.text.as_bytes()[begin..];
    let works_from_afar = memmem::find(text, b"]:").is_some()
        || memchr::memchr2(b'\r', b'\0', text).is_some()
        || memchr::memchr2(b'\x0b', b'\x0c', text).is_some();
    if !works_from_afar {
        let mut line = view
            .lines
            .partition_point(|start| (*start as usize) < begin);
        while line < view.lines.len() {
            let Some(next) = cut.line(line) else { break };
            line = next;
        }
    }
    cut.markdown(view.text.len());
}

struct Cut<'t, 'v, F> {
    view: &'t View<'v>,
    text: &'t str,
    to: F,
    /// Where the Markdown begins that is in no piece yet.
    done: usize,
    /// Whether nothing that the next line could go on with stands directly above it.
    fresh: bool,
    /// Whether a list may be open that the next line could go on with.
    listed: bool,
}

impl<'t, F: FnMut(Piece<'t>)> Cut<'t, '_, F> {
    /// Reads a line, and what it begins; gives the number of the next one, `None` to cut no more.
    fn line(&mut self, number: usize) -> Option<usize> {
        let at = self.view.line(number);
        let bytes = &self.text.as_bytes()[at.clone()];
        let fresh = std::mem::replace(&mut self.fresh, false);
        let of_list = is_of_list(bytes);
        if fresh && !bytes.starts_with(b"\n") && !(of_list && self.listed) {
            self.markdown(at.start);
        }
        self.listed |= of_list;
        match bytes.first() {
            Some(b'a'..=b'z' | b'A'..=b'Z' | b'|' | 0x80..) => {}
            Some(b'`') if bytes.starts_with(b"```") => return self.fence(number),
            Some(b'<') => return self.comments(number),
            Some(b'#') => {
                if let Some(id) = tab(&self.text[at.clone()]) {
                    let tab = Piece::Tab { at: at.clone(), id };
                    self.piece(tab, at);
                } else if is_heading(bytes) {
                    self.markdown(at.start);
                    self.markdown(at.end);
                    self.fresh = true;
                }
            }
            Some(b'[') if fresh => return Some(self.includes(number)),
            Some(b'-') if fresh && bytes == b"---\n" => self.piece(Piece::Rule(at.clone()), at),
            _ if bytes.trim_ascii().is_empty() => self.fresh = true,
            _ if is_odd(bytes) => return None,
            _ => {}
        }
        Some(number + 1)
    }

    /// A piece in place of a range of the text, behind the Markdown above it.
    fn piece(&mut self, piece: Piece<'t>, at: Range<usize>) {
        self.markdown(at.start);
        (self.to)(piece);
        (self.done, self.fresh) = (at.end, true);
    }

    /// Ends the Markdown where a block begins.
    fn markdown(&mut self, end: usize) {
        let between = self.text.as_bytes()[self.done..end].trim_ascii_start();
        if !between.is_empty() {
            (self.to)(Piece::Markdown(self.done..end));
        }
        (self.done, self.listed) = (end, false);
    }

    fn fence(&mut self, opener: usize) -> Option<usize> {
        let at = self.view.line(opener);
        let line = &self.text[at.clone()];
        let info = line.trim_start_matches('`');
        let length = line.len() - info.len();
        let info = info.trim_ascii();
        let is_plain = |byte: u8| byte == b' ' || byte.is_ascii_graphic();
        let means_more = |byte: u8| matches!(byte, b'`' | b'\\' | b'&');
        if !info.bytes().all(|byte| is_plain(byte) && !means_more(byte)) {
            return None;
        }
        let (mut number, mut from) = (opener + 1, at.end);
        while let Some(ticks) = BACKTICKS.find(&self.text.as_bytes()[from..]) {
            number = self.view.line_of(from + ticks, number);
            let close = self.view.line(number);
            from = close.end;
            let line = &self.text.as_bytes()[close.clone()];
            let inner = line.trim_ascii_start();
            if !inner.starts_with(b"```") {
                continue;
            }
            // With fewer marks, with blanks before it or with words it closes none, or that of a block not closed.
            let ticks = inner.iter().take_while(|byte| **byte == b'`').count();
            let is_bare = inner[ticks..].iter().all(|it| b" \n".contains(it));
            if ticks < length || inner.len() < line.len() || !is_bare {
                return None;
            }
            let end = close.end - usize::from(line.ends_with(b"\n"));
            let code = match at.end..close.start {
                code if code.is_empty() => end..end,
                code => code,
            };
            let block = Piece::Fence {
                at: at.start..end,
                info,
                code,
            };
            self.piece(block, at.start..close.end);
            return Some(number + 1);
        }
        None
    }

    fn comments(&mut self, number: usize) -> Option<usize> {
        let at = self.view.line(number);
        let text = &self.text.as_bytes()[at.start..];
        if !text.starts_with(b"<!--") {
            return None;
        }
        let last = self
            .view
            .line_of(at.start + COMMENT_END.find(text)?, number);
        let at = at.start..self.view.line(last).end;
        self.piece(Piece::Comments(at.clone()), at);
        Some(last + 1)
    }

    /// A paragraph of includes alone; gives the number of the line behind it, else of that behind its first one.
    fn includes(&mut self, first: usize) -> usize {
        let rest = first..self.view.lines.len();
        let include = |number| include(self.text, self.view.line(number));
        let includes: Vec<_> = rest.map_while(include).collect();
        let Some(more) = includes.len().checked_sub(1) else {
            return first + 1;
        };
        let last = self.view.line(first + more);
        let behind = &self.text[last.end..];
        let ends = ["\n", "# [", "<!--"]
            .iter()
            .any(|it| behind.starts_with(it));
        if !ends && !behind.is_empty() {
            return first + 1;
        }
        self.markdown(self.view.line(first).start);
        includes.into_iter().for_each(&mut self.to);
        (self.done, self.fresh) = (last.end, true);
        first + more + 1
    }
}

/// The id of a tab heading: `# [C#](#tab/csharp)`.
fn tab(line: &str) -> Option<&str> {
    let link = line.strip_prefix("# [")?.strip_suffix(")\n")?;
    let (title, id) = link.split_once(']')?;
    let id = id.strip_prefix("(#tab/")?;
    let is_id = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (is_title(title) && id.bytes().all(is_id)).then_some(id)
}

/// The link of an include line, and its target: `[!INCLUDE [sample-code](../includes/x.md)]`.
fn include<'t>(text: &str, line: Range<usize>) -> Option<Piece<'t>> {
    let start = line.start + "[!INCLUDE ".len();
    let line = text[line].strip_prefix("[!INCLUDE [")?;
    let (title, path) = line.strip_suffix(")]\n")?.split_once(']')?;
    let path = path.strip_prefix('(')?;
    let is_path =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'/' | b'~');
    let is_plain = is_title(title) && !path.is_empty() && path.bytes().all(is_path);
    let begin = start + "[](".len() + title.len();
    let path = begin..begin + path.len();
    let at = start..path.end + 1;
    is_plain.then_some(Piece::Include { at, path })
}

/// Whether a line could go on with a list, or begin one.
fn is_of_list(line: &[u8]) -> bool {
    let first = line.first();
    first.is_some_and(|byte| matches!(byte, b' ' | b'\t' | b'-' | b'+' | b'*' | b'0'..=b'9'))
        && !line.starts_with(b"**")
}

/// Whether a line with a mark in front is a heading: `## Permissions`.
fn is_heading(line: &[u8]) -> bool {
    let marks = line.iter().take_while(|byte| **byte == b'#').count();
    marks <= 6 && matches!(line.get(marks), None | Some(b' ' | b'\t' | b'\n'))
}

/// Whether a text is one to pulldown-cmark too, with nothing in it that could be markup.
fn is_title(text: &str) -> bool {
    let is_plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-' | b'.' | b'#' | b'+');
    !text.is_empty() && text.bytes().all(is_plain)
}

/// Whether a line begins what does not end at the next line of ours: HTML or an indented fence.
fn is_odd(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    let openers = [&b"<"[..], b"```", b"~~~"];
    openers.iter().any(|it| line.starts_with(it))
}

#[cfg(test)]
mod tests;
