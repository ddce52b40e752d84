//! Status codes and the type of the answer.
//!
//! The words around them differ in 228 ways and translation moves them about, so the code and the linked
//! type are found each for itself.

use crate::endpoint::Role;
use crate::markdown::{BlockKind, Inline, InlineKind, Inlines};
use crate::model::Response;
use crate::page::Page;
use crate::span::Spanned;
use crate::types::{RawType, linked_type, words_of};

/// Reads the Response sections.
pub(super) fn response(page: &Page<'_>, roles: &[Role]) -> Response<RawType> {
    let mut response = Response::default();
    for (section, role) in page.sections.iter().zip(roles) {
        if *role != Role::Response {
            continue;
        }
        for block in &page.document.blocks[section.blocks.clone()] {
            match &block.kind {
                BlockKind::Paragraph { text, .. } => paragraph(page, text, &mut response),
                BlockKind::Table { rows } => {
                    for row in &page.document.rows[rows.start as usize..rows.end as usize] {
                        for cell in row.cells.clone() {
                            let text = &page.document.cells[cell as usize].text;
                            statuses(inlines(page, text), &mut response);
                        }
                    }
                }
                BlockKind::Fence {
                    code, code_span, ..
                } => {
                    let line = code
                        .trim_start()
                        .strip_prefix("HTTP/")
                        .and_then(|line| line.split_once(' '));
                    if let Some(status) = line.and_then(|(_, rest)| status(rest)) {
                        add(&mut response, Spanned::new(status, *code_span));
                    }
                }
                _ => {}
            }
        }
    }
    if !response.statuses.is_empty() && response.statuses.iter().all(|status| status.value == 204) {
        response.ty = None;
    }
    response
}

fn inlines<'p, 't>(page: &'p Page<'t>, text: &Inlines) -> &'p [Inline<'t>] {
    &page.document.inlines[text.start as usize..text.end as usize]
}

fn paragraph(page: &Page<'_>, text: &Inlines, response: &mut Response<RawType>) {
    let parts = inlines(page, text);
    statuses(parts, response);
    if response.ty.is_none() {
        let linked = linked_type(page, text).map(|ty| RawType {
            collection: ty.collection || is_plural(parts),
            ..ty
        });
        response.ty = before_link(page, text, parts)
            .or(linked)
            .or_else(|| unlinked(page, text, parts));
    }
}

/// `an **alert** object in the response body. For more information, see [security](…)`: a link to read on names no answer.
fn before_link(page: &Page<'_>, text: &Inlines, parts: &[Inline<'_>]) -> Option<RawType> {
    let is_link = |part: &Inline<'_>| matches!(part.kind, InlineKind::LinkStart(_));
    let link = parts.iter().position(is_link)?;
    let before = text.start..text.start + link as u32;
    let is_whole = page.plain(&before).contains("in the response body. ");
    is_whole
        .then(|| unlinked(page, &before, &parts[..link]))
        .flatten()
}

/// `the requested [session](…) objects`: the word behind the first link.
fn is_plural(parts: &[Inline<'_>]) -> bool {
    let mut behind = parts
        .iter()
        .skip_while(|part| part.kind != InlineKind::LinkEnd);
    behind.next();
    let text = behind.find_map(|part| match &part.kind {
        InlineKind::Text(text) if !text.trim().is_empty() => Some(text.trim_start()),
        _ => None,
    });
    text.is_some_and(|text| text.starts_with("objects"))
}

/// Every code of the code spans; where there is none, of the words.
fn statuses(parts: &[Inline<'_>], response: &mut Response<RawType>) {
    let before = response.statuses.len();
    for part in parts {
        if let InlineKind::Code(code) = &part.kind
            && let Some(status) = status(code)
        {
            add(response, Spanned::new(status, part.span));
        }
    }
    if response.statuses.len() > before {
        return;
    }
    for part in parts {
        let InlineKind::Text(words) = &part.kind else {
            continue;
        };
        for (at, _) in words
            .match_indices("response code")
            .chain(words.match_indices(" code"))
        {
            // `a 200 OK response code`: the number stands at most two words before.
            let mut before = words[..at].split_whitespace().rev().take(3);
            if let Some(status) = before.find_map(status) {
                add(response, Spanned::new(status, part.span));
            }
        }
    }
}

fn add(response: &mut Response<RawType>, status: Spanned<u16>) {
    if !response
        .statuses
        .iter()
        .any(|known| known.value == status.value)
    {
        response.statuses.push(status);
    }
}

/// `200 OK`, `HTTP 200 OK`, `204, No Content`, `207`.
fn status(text: &str) -> Option<u16> {
    let text = text.trim();
    let text = text
        .strip_prefix("HTTP")
        .map_or(text, |rest| rest.trim_start_matches(['/', '1', '.', ' ']));
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let ends = text[digits..]
        .chars()
        .next()
        .is_none_or(|c| !c.is_alphanumeric() && c != '-');
    let number = (digits == 3 && ends)
        .then(|| text[..3].parse().ok())
        .flatten();
    number.filter(|number| (200..600).contains(number))
}

/// `a String collection`, `a **driveItem** object`, `a stream`: words instead of a link.
fn unlinked(page: &Page<'_>, text: &Inlines, parts: &[Inline<'_>]) -> Option<RawType> {
    let words = page.plain(text);
    if !words.contains("in the response body") && !words.contains("returns a") {
        return None;
    }
    let span = parts.first()?.span;
    let strong = parts
        .iter()
        .position(|part| part.kind == InlineKind::StrongStart);
    if let Some(InlineKind::Text(name)) = strong
        .and_then(|at| parts.get(at + 1))
        .map(|part| &part.kind)
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '.')
    {
        let ty = words_of(name, span)?;
        return Some(RawType {
            collection: ty.collection
                || words.contains("collection of")
                || words.contains("collection in"),
            ..ty
        });
    }
    let primitives = [
        ("String collection", "String collection"),
        ("string collection", "String collection"),
        ("a String in the response body", "String"),
        ("a Boolean in the response body", "Boolean"),
        ("a Int32 in the response body", "Int32"),
        ("stream", "Stream"),
        ("Stream", "Stream"),
    ];
    let (_, ty) = primitives
        .into_iter()
        .find(|(said, _)| words.contains(said))?;
    words_of(ty, span)
}
