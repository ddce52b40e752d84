//! The one pass over a JSON text.

use std::borrow::Cow;
use std::ops::Range;

use crate::json::{DEPTH, Fault, Flaw, Json, Kind, Repair, Value, Word};

/// Whether a byte within a string means nothing but itself.
static PLAIN: [bool; 256] = {
    let mut plain = [true; 256];
    let mut byte = 0;
    while byte < 256 {
        plain[byte] = !matches!(byte as u8, 0..0x20 | b'"' | b'\'' | b'\\');
        byte += 1;
    }
    plain
};

pub(super) struct Reader<'t> {
    text: &'t str,
    at: usize,
    keeps_values: bool,
    values: Vec<Value<'t>>,
    repairs: Vec<Repair>,
    /// How many containers are not closed yet.
    depth: usize,
    /// Which of them are objects, the innermost by the last bit.
    objects: u128,
    /// The place of the innermost in the list of values; until it is closed, its end is the place of the one around it.
    innermost: u32,
    before: Before,
}

// A bit for each of them.
const _: () = assert!(DEPTH <= u128::BITS as usize);

/// What stands before the next member of the innermost container.
#[derive(Clone, Copy)]
enum Before {
    Start,
    Comma { at: usize },
    Value { end: usize },
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str, keeps_values: bool) -> Self {
        let room = if keeps_values { text.len() / 24 } else { 0 };
        Reader {
            text,
            at: 0,
            keeps_values,
            values: Vec::with_capacity(room),
            repairs: Vec::new(),
            depth: 0,
            objects: 0,
            innermost: 0,
            before: Before::Start,
        }
    }

    pub(super) fn read(mut self) -> Result<Json<'t>, Fault> {
        self.blanks();
        self.value(None)?;
        while self.depth > 0 {
            self.member()?;
        }
        self.blanks();
        if self.at < self.text.len() {
            return Err(self.fault("nothing after the value"));
        }
        // An extra comma is known to be one only when the bracket behind it is seen.
        self.repairs
            .sort_by_key(|repair| (repair.at.start, repair.at.end));
        Ok(Json {
            values: self.values,
            repairs: self.repairs,
        })
    }

    /// Reads one member, or the end, of the innermost container.
    fn member(&mut self) -> Result<(), Fault> {
        self.blanks();
        let in_object = self.objects & 1 == 1;
        let close = if in_object { b'}' } else { b']' };
        let next = self.peek().ok_or_else(|| self.fault("a closing bracket"))?;
        if next == close {
            if let Before::Comma { at } = self.before {
                self.repair(Flaw::ExtraComma, at..at + 1, "");
            }
            self.at += 1;
            self.close();
            return Ok(());
        }
        if next == b',' {
            if !matches!(self.before, Before::Value { .. }) {
                self.repair(Flaw::ExtraComma, self.at..self.at + 1, "");
            } else {
                self.before = Before::Comma { at: self.at };
            }
            self.at += 1;
            return Ok(());
        }
        if let Some(length) = self.ellipsis() {
            self.repair(Flaw::Ellipsis, self.at..self.at + length, "");
            self.at += length;
            return Ok(());
        }
        if let Before::Value { end } = self.before {
            if !matches!(next, b'"' | b'{' | b'[') {
                return Err(self.fault("`,`"));
            }
            self.repair(Flaw::MissingComma, end..end, ",");
        }
        let key = if in_object { Some(self.key()?) } else { None };
        self.value(key)
    }

    fn key(&mut self) -> Result<Word<'t>, Fault> {
        let (text, at) = match self.peek() {
            Some(quote @ (b'"' | b'\'')) => self.string(quote)?,
            _ => self.bare_word(|byte| byte == b':')?,
        };
        self.blanks();
        if self.peek() != Some(b':') {
            return Err(self.fault("`:`"));
        }
        self.at += 1;
        self.blanks();
        Ok(Word {
            text,
            at: at.start as u32..at.end as u32,
        })
    }

    /// Reads a value; of a container its opening bracket only.
    fn value(&mut self, key: Option<Word<'t>>) -> Result<(), Fault> {
        let start = self.at;
        let kind = match self.peek() {
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::Array,
            Some(quote @ (b'"' | b'\'')) => Kind::String(self.string(quote)?.0),
            Some(_) => self.scalar()?,
            None => return Err(self.fault("a value")),
        };
        let place = self.values.len() as u32;
        let mut end = place + 1;
        if matches!(kind, Kind::Object | Kind::Array) {
            if self.depth == DEPTH {
                return Err(self.fault("fewer brackets inside one another"));
            }
            self.at += 1;
            self.depth += 1;
            self.objects = self.objects << 1 | u128::from(kind == Kind::Object);
            end = std::mem::replace(&mut self.innermost, place);
            self.before = Before::Start;
        } else {
            self.before = Before::Value { end: self.at };
        }
        if self.keeps_values {
            self.values.push(Value {
                key,
                kind,
                at: start as u32..self.at as u32,
                end,
            });
        }
        Ok(())
    }

    fn close(&mut self) {
        self.depth -= 1;
        self.objects >>= 1;
        self.before = Before::Value { end: self.at };
        let end = self.values.len() as u32;
        if let Some(value) = self.values.get_mut(self.innermost as usize) {
            self.innermost = std::mem::replace(&mut value.end, end);
            value.at.end = self.at as u32;
        }
    }

    /// Reads a string; gives what stands between its quotes.
    fn string(&mut self, quote: u8) -> Result<(&'t str, Range<usize>), Fault> {
        let start = self.at + 1;
        if quote == b'\'' {
            self.repair(Flaw::SingleQuotes, self.at..start, "\"");
        }
        self.at = start;
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let is_plain = |byte: &&u8| PLAIN[**byte as usize];
            self.at += rest.iter().take_while(is_plain).count();
            let Some(byte) = self.peek() else { break };
            match byte {
                _ if byte == quote => {
                    let end = self.at;
                    self.at += 1;
                    if quote == b'\'' {
                        self.repair(Flaw::SingleQuotes, end..self.at, "\"");
                    }
                    return Ok((&self.text[start..end], start..end));
                }
                b'\\' => self.escape(),
                b'"' => {
                    self.repair(Flaw::SingleQuotes, self.at..self.at + 1, "\\\"");
                    self.at += 1;
                }
                0..0x20 => {
                    let replacement = match byte {
                        b'\n' => "\\n",
                        b'\t' => "\\t",
                        b'\r' => "",
                        _ => " ",
                    };
                    self.repair(Flaw::RawControl, self.at..self.at + 1, replacement);
                    self.at += 1;
                }
                _ => self.at += 1,
            }
        }
        self.at = start - 1;
        Err(self.fault("a closing quote"))
    }

    fn escape(&mut self) {
        let rest = &self.text.as_bytes()[self.at + 1..];
        match rest {
            [b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't', ..] => self.at += 2,
            [b'u', digits @ ..]
                if digits
                    .get(..4)
                    .is_some_and(|four| four.iter().all(u8::is_ascii_hexdigit)) =>
            {
                self.at += 6;
            }
            _ => {
                self.repair(Flaw::BadEscape, self.at..self.at + 1, "\\\\");
                self.at += 1;
            }
        }
    }

    /// Reads a number, `true`, `false`, `null`, or a word that lacks its quotes.
    fn scalar(&mut self) -> Result<Kind<'t>, Fault> {
        let rest = &self.text[self.at..];
        let length = rest.bytes().take_while(|byte| is_plain(*byte)).count();
        let kind = match &rest[..length] {
            "true" => Kind::Bool(true),
            "false" => Kind::Bool(false),
            "null" => Kind::Null,
            word if is_number(word) => Kind::Number(word),
            _ => {
                let (word, _) = self.bare_word(|byte| matches!(byte, b',' | b'}' | b']'))?;
                return Ok(Kind::String(word));
            }
        };
        self.at += length;
        Ok(kind)
    }

    /// Reads text without quotes up to a byte that ends it or the end of its line.
    fn bare_word(&mut self, ends: impl Fn(u8) -> bool) -> Result<(&'t str, Range<usize>), Fault> {
        let start = self.at;
        let rest = &self.text[start..];
        let length = rest
            .bytes()
            .take_while(|byte| !ends(*byte) && *byte != b'\n')
            .count();
        let word = rest[..length].trim_end();
        // Several words are prose: `{Raw bytes of the file}`.
        if word.is_empty() || word.contains(['"', '\\', '{', '[', ' ', '\t', '\r']) {
            return Err(self.fault("a value"));
        }
        let end = start + word.len();
        self.repair(Flaw::Unquoted, start..start, "\"");
        self.repair(Flaw::Unquoted, end..end, "\"");
        self.at = end;
        Ok((word, start..end))
    }

    fn ellipsis(&self) -> Option<usize> {
        let rest = &self.text[self.at..];
        let dots = rest.bytes().take_while(|byte| *byte == b'.').count();
        match dots {
            0 => rest.starts_with('…').then_some('…'.len_utf8()),
            1 => None,
            _ => Some(dots),
        }
    }

    /// Skips blanks and comments.
    fn blanks(&mut self) {
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let is_blank = |byte: &&u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
            let start = self.at;
            self.at += rest.iter().take_while(is_blank).count();
            if !self
                .peek()
                .is_some_and(|byte| byte == b'/' || !byte.is_ascii())
            {
                return;
            }
            let rest = &self.text[start..];
            let blank = rest.len() - rest.trim_start_matches(is_blank_to_people).len();
            // What is blank to people and not to JSON.
            if !rest[..blank].is_ascii() {
                self.repair(Flaw::RawControl, start..start + blank, " ");
            }
            self.at = start + blank;
            let rest = &self.text[self.at..];
            let comment = if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            } else {
                return;
            };
            self.repair(Flaw::Comment, self.at..self.at + comment, "");
            self.at += comment;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn repair(&mut self, flaw: Flaw, at: Range<usize>, replacement: &'static str) {
        let at = at.start as u32..at.end as u32;
        self.repairs.push(Repair {
            flaw,
            at,
            replacement: Cow::Borrowed(replacement),
        });
    }

    fn fault(&self, expected: &'static str) -> Fault {
        Fault {
            expected,
            at: self.at as u32,
        }
    }
}

fn is_blank_to_people(c: char) -> bool {
    matches!(
        c,
        ' ' | '\n' | '\r' | '\t' | '\u{a0}' | '\u{200b}' | '\u{feff}'
    )
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.')
}

/// Whether a word is a number of JSON's grammar: `-0.5e3`, not `+1`, `01` or `.5`.
fn is_number(word: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let word = word.strip_prefix('-').unwrap_or(word);
    let (number, exponent) = word.split_once(['e', 'E']).unwrap_or((word, "0"));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    digits(whole) && !leading_zero && digits(fraction) && digits(exponent)
}
