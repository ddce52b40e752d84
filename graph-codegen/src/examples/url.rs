//! The URL of an example, and the values that a route's placeholders have in it.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::route::{Part, Style};

/// A URL without host and version.
pub(super) struct Url {
    pub(super) path: String,
    pub(super) query: Vec<(String, String)>,
}

impl Url {
    pub(super) fn of(url: &str) -> Self {
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        let query = query.split('&').filter(|option| !option.is_empty());
        let option = |option: &str| {
            let (name, value) = option.split_once('=').unwrap_or((option, ""));
            (decoded(name.trim()), decoded(value.trim()))
        };
        Url {
            // Between arguments a blank means nothing.
            path: below_version(path.trim()).replace(", ", ","),
            query: query.map(option).collect(),
        }
    }
}

/// `/me/messages` of `https://graph.microsoft.com/v1.0/me/messages/`.
fn below_version(url: &str) -> &str {
    let path = url
        .split_once("://")
        .map_or(url, |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
    let path = path.trim_end_matches('/');
    match path.get(..5) {
        Some(version) if version.eq_ignore_ascii_case("/v1.0") => &path[5..],
        _ => path,
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// What stands behind a list's path: `/microsoft.graph.user`, `/$count`, or both.
pub(super) fn narrowed(path: &str) -> Option<(&str, Vec<String>)> {
    let mut path = path;
    let mut narrowed = Vec::new();
    while let Some((before, last)) = path.rsplit_once('/')
        && (last == "$count" || last.starts_with("microsoft.graph."))
    {
        narrowed.insert(0, last.to_owned());
        path = before;
    }
    (!narrowed.is_empty()).then_some((path, narrowed))
}

/// The values that stand in a path where a route has its placeholders.
pub(super) fn values(parts: &[Part<'_>], path: &str) -> Option<Vec<String>> {
    let Some((part, parts)) = parts.split_first() else {
        return path.is_empty().then(Vec::new);
    };
    match part {
        Part::Literal(text) => {
            let start = path.get(..text.len())?;
            let rest = &path[start.len()..];
            start
                .eq_ignore_ascii_case(text)
                .then(|| values(parts, rest))?
        }
        Part::Value(value) => {
            let (value, rest) = match value.style {
                Style::Segment => segment(path, parts)?,
                Style::Quoted => quoted(path)?,
                Style::Bare => until(path, &[',', ')']),
                Style::FilePath => until(path, &[':']),
            };
            let mut all = values(parts, rest)?;
            (!value.is_empty()).then(|| all.insert(0, decoded(&value)))?;
            Some(all)
        }
    }
}

fn until<'p>(path: &'p str, ends: &[char]) -> (Cow<'p, str>, &'p str) {
    let at = path.find(ends).unwrap_or(path.len());
    (path[..at].into(), &path[at..])
}

/// A segment with the slash in front of it, or a key as OData has it, `('7')`; a colon behind it belongs to what follows.
fn segment<'p>(path: &'p str, behind: &[Part<'_>]) -> Option<(Cow<'p, str>, &'p str)> {
    if let Some(key) = path.strip_prefix('(') {
        let (value, rest) = quoted(key)?;
        return Some((value, rest.strip_prefix(')')?));
    }
    let path = path.strip_prefix('/')?;
    let mut end = path.find('/').unwrap_or(path.len());
    if matches!(behind.first(), Some(Part::Literal(text)) if text.starts_with(':')) {
        end = path[..end].strip_suffix(':')?.len();
    }
    Some((path[..end].into(), &path[end..]))
}

/// Text between quotes, where a quote is written twice.
fn quoted(path: &str) -> Option<(Cow<'_, str>, &str)> {
    let inside = path.strip_prefix('\'')?;
    let mut at = 0;
    loop {
        at += inside[at..].find('\'')?;
        if inside[at + 1..].starts_with('\'') {
            at += 2;
        } else {
            return Some((inside[..at].replace("''", "'").into(), &inside[at + 1..]));
        }
    }
}
