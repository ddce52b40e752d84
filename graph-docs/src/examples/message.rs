//! A code block to an HTTP message: first line, headers, blank line, body.

use std::borrow::Cow;

use smol_str::SmolStr;

use crate::diagnostic::Diagnostics;
use crate::json::{self, findings};
use crate::locale;
use crate::model::{Body, Method};
use crate::span::{Span, Spanned};

/// What a code block holds.
pub(super) enum Message {
    Request {
        method: Method,
        url: Spanned<SmolStr>,
        headers: Headers,
        body: Option<Body>,
    },
    Response {
        status: Spanned<u16>,
        headers: Headers,
        body: Option<Body>,
    },
    Neither,
}

pub(super) type Headers = Vec<(Spanned<SmolStr>, Spanned<SmolStr>)>;

pub(super) fn read(code: &str, span: Span, diagnostics: &mut Diagnostics) -> Message {
    let mut lines = Lines { code, span, at: 0 };
    lines.skip_blank();
    let first = lines.next_line();
    if let Some((method, path)) = request_line(first) {
        let url = lines.url(path);
        let headers = lines.headers();
        let body = body(lines, &headers, diagnostics);
        return Message::Request {
            method,
            url,
            headers,
            body,
        };
    }
    if let Some(status) = status_line(first) {
        let status = Spanned::new(status.0, lines.place(status.1));
        let headers = lines.headers();
        let body = body(lines, &headers, diagnostics);
        return Message::Response {
            status,
            headers,
            body,
        };
    }
    Message::Neither
}

fn request_line(line: &str) -> Option<(Method, &str)> {
    let (word, path) = line.trim_start().split_once(char::is_whitespace)?;
    let method = Method::ALL
        .into_iter()
        .find(|method| method.as_str() == word)?;
    let path = path.trim();
    // `DELETE` may begin a sentence of a sample.
    (path.starts_with(['/', '{', '<', '~']) || path.contains('/')).then_some((method, path))
}

/// `HTTP/1.1 200 OK`, `HTTP 201 Created`: the number alone is to be trusted.
fn status_line(line: &str) -> Option<(u16, &str)> {
    let line = line.trim_start();
    let rest = line
        .strip_prefix("HTTP")
        .or_else(|| line.strip_prefix("http"))?;
    let number = rest
        .split_whitespace()
        .find(|word| word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit()))?;
    Some((number.parse().ok()?, number))
}

fn body(mut lines: Lines<'_>, headers: &Headers, diagnostics: &mut Diagnostics) -> Option<Body> {
    lines.skip_blank();
    let text = lines.code[lines.at..].trim();
    if text.is_empty() {
        return None;
    }
    let span = lines.place(text);
    let content_type = headers
        .iter()
        .find(|(name, _)| name.value.eq_ignore_ascii_case("content-type"));
    let other_type =
        content_type.is_some_and(|(_, value)| !locale::holds_ascii(&value.value, "json"));
    // `{Raw bytes of the file}`, `[Zip file]`
    let like_json = text.starts_with(['{', '[']);
    let (text, json) = match like_json.then(|| json::skim(text)) {
        Some(Ok(json)) => {
            findings::report(&json, text.len(), span, diagnostics);
            (json.mended(text), true)
        }
        Some(Err(fault)) if !other_type => {
            diagnostics.push(findings::unreadable(&fault, span));
            (Cow::Borrowed(text), false)
        }
        _ => (Cow::Borrowed(text), false),
    };
    let text = text.into_owned();
    Some(Body { text, json, span })
}

/// The lines of a code block.
struct Lines<'t> {
    code: &'t str,
    /// Where the code stands.
    span: Span,
    /// The first byte that is not read yet.
    at: usize,
}

impl<'t> Lines<'t> {
    fn peek(&self) -> &'t str {
        let rest = &self.code[self.at..];
        match memchr::memchr(b'\n', rest.as_bytes()) {
            Some(end) => &rest[..=end],
            None => rest,
        }
    }

    fn next_line(&mut self) -> &'t str {
        let line = self.peek();
        self.at += line.len();
        line.trim_end()
    }

    fn skip_blank(&mut self) {
        let rest = &self.code[self.at..];
        let blank = &rest[..rest.len() - rest.trim_start().len()];
        self.at += blank.rfind('\n').map_or(0, |end| end + 1);
    }

    /// The URL that begins in the first line: some pages break it before `?` or `&`.
    fn url(&mut self, first: &'t str) -> Spanned<SmolStr> {
        let first = first.trim_end_matches("HTTP/1.1").trim_end();
        let mut span = self.place(first);
        let mut url = Cow::Borrowed(first);
        while self.peek().trim_start().starts_with(['?', '&', '$']) {
            let more = self.next_line().trim_start();
            url += more;
            span.end = self.place(more).end;
        }
        Spanned::new(url.into(), span)
    }

    /// The headers up to a blank line or a line that is none; some pages have the blank line first.
    fn headers(&mut self) -> Headers {
        let mut headers = Headers::with_capacity(1);
        let start = self.at;
        self.skip_blank();
        while let Some((name, value)) = header(self.peek()) {
            headers.push((self.spanned(name), self.spanned(value)));
            self.next_line();
        }
        if headers.is_empty() {
            self.at = start;
        }
        headers
    }

    fn spanned(&self, part: &'t str) -> Spanned<SmolStr> {
        Spanned::new(part.into(), self.place(part))
    }

    /// Where a part of the code stands on the page.
    fn place(&self, part: &str) -> Span {
        let start = part.as_ptr() as usize - self.code.as_ptr() as usize;
        let clamp = |at: usize| (self.span.start + at as u32).min(self.span.end);
        Span {
            start: clamp(start),
            end: clamp(start + part.len()),
            ..self.span
        }
    }
}

fn header(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.trim().split_once(':')?;
    let is_name = !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    is_name.then(|| (name, value.trim()))
}
