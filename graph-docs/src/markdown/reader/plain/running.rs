//! Words with code spans, links and strong text in between.

use std::borrow::Cow;
use std::ops::Range;

use crate::markdown::reader::Reader;
use crate::markdown::{Inline, InlineKind};

/// Whether a byte ends or marks running text, or could.
static MARKS: [bool; 256] = {
    let mut marks = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        marks[byte] = matches!(
            byte as u8,
            0..=0x08 | 0x0a..=0x1f | 0x7f | b'|' | b'`' | b'*' | b'_' | b'[' | b']' | b'!' | b'&' | b'<' | b'\\'
        );
        byte += 1;
    }
    marks
};

const BREAKS: [&str; 3] = ["<br>", "<br/>", "<br />"];
const ENTITIES: [(&str, &str); 3] = [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];

/// Running text that is being read.
pub(super) struct Running<'r, 't, 'v> {
    reader: &'r mut Reader<'t, 'v>,
    at: Range<usize>,
    in_cell: bool,
    /// Where the words begin that are not read yet.
    done: usize,
    link: Option<Begun>,
    strong: Option<Begun>,
}

/// The start of a link or of strong text that has not ended: its place among the inlines, and in the text.
#[derive(Clone, Copy)]
struct Begun {
    inline: usize,
    at: usize,
}

impl<'r, 't, 'v> Running<'r, 't, 'v> {
    pub(super) fn new(reader: &'r mut Reader<'t, 'v>, at: Range<usize>, in_cell: bool) -> Self {
        Running {
            reader,
            done: at.start,
            at,
            in_cell,
            link: None,
            strong: None,
        }
    }

    /// Reads it up to its end, which it gives; `None` where it is not plain.
    pub(super) fn read(mut self) -> Option<usize> {
        let bytes = &self.reader.text.as_bytes()[..self.at.end];
        let mut next = self.at.start;
        loop {
            let words = bytes[next..].iter();
            next += words.take_while(|byte| !MARKS[**byte as usize]).count();
            let behind = bytes.get(next + 1).copied().unwrap_or(b'\n');
            next = match bytes.get(next) {
                None | Some(b'\n') => break,
                Some(b'|') if self.in_cell => break,
                Some(b'!') if behind != b'[' => next + 1,
                Some(b'&') => self.entity(next)?,
                Some(b'<') => self.line_break(next)?,
                Some(b'_') if self.is_within_word(next) => next + 1,
                Some(b'`') => self.code(next)?,
                Some(b'*') => self.strong(next)?,
                Some(b'[') => self.link(next)?,
                Some(b']') => self.link_end(next)?,
                _ => return None,
            };
        }
        let is_ended = self.link.is_none() && self.strong.is_none();
        let words = self.reader.text[self.done..next].trim_end_matches([' ', '\t']);
        self.words(self.done + words.len());
        is_ended.then_some(next)
    }

    fn words(&mut self, end: usize) {
        if self.done < end {
            let words = Cow::Borrowed(&self.reader.text[self.done..end]);
            self.push(InlineKind::Text(words), self.done..end);
        }
    }

    fn push(&mut self, kind: InlineKind<'t>, at: Range<usize>) {
        let span = self.reader.span(&at);
        self.reader.document.inlines.push(Inline { kind, span });
    }

    /// Reads the code span that begins there, and gives where it ends.
    fn code(&mut self, at: usize) -> Option<usize> {
        let rest = &self.reader.text[at + 1..self.at.end];
        let (code, behind) = rest.split_once('`')?;
        let ends = |c: char| (c.is_ascii_control() && c != '\t') || (c == '|' && self.in_cell);
        // Of more marks and of blanks within them there are rules.
        let is_plain = !code.is_empty() && !code.starts_with(' ') && !behind.starts_with('`');
        (is_plain && !code.contains(ends)).then_some(())?;
        self.words(at);
        self.done = at + code.len() + 2;
        self.push(InlineKind::Code(Cow::Borrowed(code)), at..self.done);
        Some(self.done)
    }

    /// Reads the mark there of an entity, which can be a letter as well: `T&C`.
    fn entity(&mut self, at: usize) -> Option<usize> {
        let rest = &self.reader.text[at..self.at.end];
        if let Some((name, character)) = ENTITIES.iter().find(|(name, _)| rest.starts_with(name)) {
            self.words(at);
            self.done = at + name.len();
            self.push(InlineKind::Text(Cow::Borrowed(character)), at..self.done);
            return Some(self.done);
        }
        let mut behind = rest.bytes().skip(1).skip_while(u8::is_ascii_alphanumeric);
        let is_letter = behind
            .next()
            .is_none_or(|byte| !matches!(byte, b';' | b'#'));
        is_letter.then_some(at + 1)
    }

    /// Reads a `<br>`, alone of all tags.
    fn line_break(&mut self, at: usize) -> Option<usize> {
        let rest = &self.reader.text[at..self.at.end];
        let tag = BREAKS.iter().find(|tag| rest.starts_with(**tag))?;
        self.words(at);
        self.done = at + tag.len();
        self.push(InlineKind::Break, at..self.done);
        Some(self.done)
    }

    /// Reads the mark there of strong text.
    fn strong(&mut self, at: usize) -> Option<usize> {
        let rest = self.reader.text[at..self.at.end].strip_prefix("**")?;
        let before = self.reader.text[self.at.start..at].chars().next_back();
        let behind = rest.chars().next();
        self.words(at);
        self.done = at + 2;
        match self.strong.take() {
            None => {
                let is_start = before.is_none_or(|c| matches!(c, ' ' | '(' | '['));
                let begins = behind.is_some_and(|c| c.is_alphanumeric() || matches!(c, '[' | '`'));
                (is_start && begins).then_some(())?;
                self.strong = Some(self.begin(at));
            }
            Some(begun) => {
                let is_word = before.is_some_and(char::is_alphanumeric);
                let is_end =
                    behind.is_none_or(|c| matches!(c, ' ' | '\n' | '|' | '.' | ',' | ':' | ')'));
                let ends = is_word
                    || (is_end && before.is_some_and(|c| matches!(c, '.' | ':' | ')' | '`')));
                // `**a [b**](c)`
                let is_within = self.link.is_none_or(|link| link.inline < begun.inline);
                (ends && is_within).then_some(())?;
                self.end(begun, InlineKind::StrongStart, InlineKind::StrongEnd);
            }
        }
        Some(self.done)
    }

    /// Reads the bracket there that begins a link.
    fn link(&mut self, at: usize) -> Option<usize> {
        if self.link.is_some() {
            return None;
        }
        self.words(at);
        self.done = at + 1;
        self.link = Some(self.begin(at));
        Some(self.done)
    }

    fn link_end(&mut self, at: usize) -> Option<usize> {
        let begun = self.link.take()?;
        let target = self.reader.text[at..self.at.end].strip_prefix("](")?;
        let (target, _) = target.split_once(')')?;
        let is_plain =
            |byte: u8| byte > b' ' && !matches!(byte, b'(' | b'<' | b'\\' | b'&' | b'|' | 0x7f);
        // `[a **b](c)**`
        let is_within = self
            .strong
            .is_none_or(|strong| strong.inline < begun.inline);
        (is_within && target.bytes().all(is_plain)).then_some(())?;
        self.words(at);
        self.done = at + target.len() + 3;
        self.end(
            begun,
            InlineKind::LinkStart(Cow::Borrowed(target)),
            InlineKind::LinkEnd,
        );
        Some(self.done)
    }

    fn begin(&mut self, at: usize) -> Begun {
        let inline = self.reader.document.inlines.len();
        self.push(InlineKind::Break, at..at);
        Begun { inline, at }
    }

    /// Ends what has begun where the words that are read end.
    fn end(&mut self, begun: Begun, start: InlineKind<'t>, end: InlineKind<'t>) {
        self.push(end, begun.at..self.done);
        let inlines = &mut self.reader.document.inlines;
        if let [first, .., last] = &mut inlines[begun.inline..] {
            (first.kind, first.span) = (start, last.span);
        }
    }

    /// Whether the mark there is one of the letters of a word.
    fn is_within_word(&self, at: usize) -> bool {
        let is_letter = |byte: &u8| byte.is_ascii_alphanumeric();
        let (before, behind) =
            self.reader.text.as_bytes()[self.at.clone()].split_at(at - self.at.start);
        before.last().is_some_and(is_letter) && behind.get(1).is_some_and(is_letter)
    }
}
