//! Running text: words, code spans, links, and the lines that are an include and no text.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::CowStr;

use super::{Reader, cow};
use crate::markdown::{BlockKind, Inline, InlineKind};

/// What of `[!INCLUDE [title](path)]` comes next.
#[derive(PartialEq)]
pub(super) enum IncludeLine {
    No,
    Title,
    Bracket,
}

impl<'t> Reader<'t, '_> {
    pub(super) fn inline(&mut self, kind: InlineKind<'t>, at: Range<usize>) {
        if self.open.is_none() {
            self.open(at.clone(), true);
        }
        if let Some(open) = &mut self.open {
            open.at.end = open.at.end.max(at.end);
            if open.include == IncludeLine::Title {
                return;
            }
        }
        let span = self.span(&at);
        self.document.inlines.push(Inline { kind, span });
    }

    pub(super) fn text(&mut self, text: &CowStr<'t>, at: Range<usize>) {
        if let Some(code) = &mut self.code {
            return code.push(self.text, text, at);
        }
        if self.html.is_some() {
            return;
        }
        let mut text = cow(text);
        if let Some(open) = &mut self.open
            && open.include == IncludeLine::Bracket
        {
            open.include = IncludeLine::No;
            text = strip_bracket(text);
            if text.is_empty() {
                return;
            }
        }
        // pulldown-cmark cuts text at every character that could have been markup.
        if let Cow::Borrowed(piece) = text
            && let Some(open) = &self.open
            && let Some(Inline {
                kind: InlineKind::Text(Cow::Borrowed(last)),
                span,
            }) = self.document.inlines[open.first..].last_mut()
            && last.as_bytes().as_ptr_range().end == piece.as_ptr()
            && at.len() == piece.len()
        {
            *last = &self.text[at.start - last.len()..at.end];
            span.end = self.view.span(at).end;
            return;
        }
        self.inline(InlineKind::Text(text), at);
    }

    pub(super) fn inline_html(&mut self, at: Range<usize>) {
        let html = &self.text[at.clone()];
        let name = html
            .trim_start_matches(['<', '/'])
            .trim_end_matches(['>', '/', ' ']);
        if name.eq_ignore_ascii_case("br") {
            self.inline(InlineKind::Break, at);
        } else if let Some(name) = html.strip_prefix("<a name=\"")
            && let Some(open) = &mut self.open
        {
            open.anchor = name.split('"').next();
        } else if html.starts_with("<!--") {
            self.comments(at);
        }
    }

    pub(super) fn link(&mut self, target: &CowStr<'t>, at: Range<usize>) {
        let target = cow(target);
        if let Some(open) = &mut self.open {
            if let Cow::Borrowed(target) = target
                && let Some(id) = target.strip_prefix("#tab/")
            {
                open.tab = Some(id);
            }
            if let Some(Inline {
                kind: InlineKind::Text(before),
                ..
            }) = self.document.inlines[open.first..].last()
                && let Some(before) = before.trim_end().strip_suffix("[!INCLUDE")
            {
                let rest = Cow::Owned::<str>(before.to_owned());
                open.include = IncludeLine::Title;
                self.document.inlines.pop();
                if !rest.trim().is_empty() {
                    let span = self.span(&at);
                    self.document.inlines.push(Inline {
                        kind: InlineKind::Text(rest),
                        span,
                    });
                }
                return self.include(target, at);
            }
        }
        self.inline(InlineKind::LinkStart(target), at);
    }

    fn include(&mut self, path: Cow<'t, str>, at: Range<usize>) {
        let link = &self.text[at.clone()];
        // All but a few end with `path)`.
        let begin = link
            .strip_suffix(')')
            .and_then(|it| it.strip_suffix(&*path));
        let begin = begin.map(str::len).or_else(|| link.rfind(&*path));
        let within = match begin {
            Some(begin) => at.start + begin..at.start + begin + path.len(),
            None => at.clone(),
        };
        let path_span = self.span(&within);
        self.block(BlockKind::Include { path, path_span }, at);
    }

    pub(super) fn link_end(&mut self, at: Range<usize>) {
        match &mut self.open {
            Some(open) if open.include == IncludeLine::Title => open.include = IncludeLine::Bracket,
            _ => self.inline(InlineKind::LinkEnd, at),
        }
    }
}

fn strip_bracket(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.strip_prefix(']').unwrap_or(text)),
        Cow::Owned(text) => Cow::Owned(text.strip_prefix(']').unwrap_or(&text).to_owned()),
    }
}
