//! Permission names in running text, mended where translation damaged them.

mod damage;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use smol_str::SmolStr;

use crate::check::{permission_spelling, unknown_permission, unreadable_permissions};
use crate::diagnostic::Diagnostics;
use crate::locale;
use crate::markdown::{Inline, InlineKind};
use crate::model::Alternative;
use crate::page::Page;
use crate::similar::similar;
use crate::span::{Span, Spanned};

/// The names that Microsoft Graph publishes, one a line, with those of resource-specific consent.
static NAMES: &str = include_str!("../permissions.txt");

/// The names by their letters alone: `filesreadall` for `Files.Read.All`.
static BY_LETTERS: LazyLock<BTreeMap<String, &str>> = LazyLock::new(|| {
    permission_names()
        .map(|name| (letters(name), name))
        .collect()
});

/// The lines of the file, which is sorted by bytes: to be searched.
static SORTED: LazyLock<Vec<&str>> = LazyLock::new(|| NAMES.lines().collect());

/// Every published permission name, sorted.
pub fn permission_names() -> impl Iterator<Item = &'static str> {
    SORTED.iter().copied()
}

fn letters(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The alternatives of a cell; none where it says "not supported", `None` where it cannot be read.
pub(super) fn alternatives(
    page: &Page<'_>,
    inlines: &[Inline<'_>],
    span: Span,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Alternative>> {
    // Half of all cells.
    if let [
        Inline {
            kind: InlineKind::Text(text),
            ..
        },
    ] = inlines
        && locale::is_one_of(text.trim_end_matches('.'), &locale::NOT_SUPPORTED)
    {
        return Some(Vec::new());
    }
    let words = words(inlines);
    let mut alternatives: Vec<Alternative> = Vec::new();
    let mut together = false;
    let mut at = 0;
    while at < words.len() {
        if is_and(words[at].text) {
            together = !alternatives.is_empty();
            at += 1;
            continue;
        }
        match name(page, &words[at..], diagnostics) {
            Some((name, used)) => {
                match alternatives.last_mut() {
                    Some(last) if together => last.push(name),
                    _ => alternatives.push(vec![name]),
                }
                together = false;
                at += used;
            }
            None => {
                if page.is_localized() && is_half_a_name(&words[at..]) {
                    diagnostics.push(unreadable_permissions::finding(words[at].span));
                }
                // `plus either A or B`
                together &= !words[at].ends;
                at += 1;
            }
        }
    }
    dedup(&mut alternatives);
    if alternatives.is_empty() && !says_none(inlines) {
        diagnostics.push(unreadable_permissions::finding(span));
        return None;
    }
    Some(alternatives)
}

fn is_and(word: &str) -> bool {
    locale::is_one_of(word, &locale::AND)
}

/// A word of a cell: what stands between blanks, commas and breaks.
struct Word<'t> {
    text: &'t str,
    span: Span,
    /// Whether something other than blanks stands behind it.
    ends: bool,
}

fn words<'i>(inlines: &'i [Inline<'_>]) -> Vec<Word<'i>> {
    let mut words: Vec<Word<'i>> = Vec::new();
    for inline in inlines {
        let (InlineKind::Text(text) | InlineKind::Code(text)) = &inline.kind else {
            if let (InlineKind::Break, Some(last)) = (&inline.kind, words.last_mut()) {
                last.ends = true;
            }
            continue;
        };
        let exact = inline.span.end - inline.span.start == text.len() as u32;
        let mut start = 0;
        for piece in text.split_inclusive(|c: char| {
            c.is_whitespace() || matches!(c, ',' | '、' | '，' | ';' | '/' | ':')
        }) {
            let word = piece.trim_end_matches(|c: char| {
                c.is_whitespace() || matches!(c, ',' | '、' | '，' | ';' | '/' | ':')
            });
            let ends = piece.len() > word.len() && !piece[word.len()..].trim().is_empty();
            let offset = inline.span.start + start as u32;
            start += piece.len();
            let trimmed = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != '&');
            if trimmed.is_empty() {
                if let Some(last) = words.last_mut() {
                    last.ends |= ends;
                }
                continue;
            }
            let begin = offset + (trimmed.as_ptr() as usize - word.as_ptr() as usize) as u32;
            let span = match exact {
                true => Span {
                    start: begin,
                    end: begin + trimmed.len() as u32,
                    ..inline.span
                },
                false => inline.span,
            };
            // A footnote mark or a translated full stop ends a name, too.
            words.push(Word {
                text: trimmed,
                span,
                ends,
            });
        }
    }
    words
}

/// The name that the words begin with, and how many of them it takes.
///
/// Translation put blanks behind dots, so up to six words may be one name; the longest known one wins.
fn name(
    page: &Page<'_>,
    words: &[Word<'_>],
    diagnostics: &mut Diagnostics,
) -> Option<(Spanned<SmolStr>, usize)> {
    let first = words.first()?;
    // The full stop of a sentence, or a footnote's digit glued to the name: `Chat.Read1`.
    let bare = first
        .text
        .trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    if let Some(name) = known(bare) {
        let span = Span {
            end: first.span.end - (first.text.len() - bare.len()) as u32,
            ..first.span
        };
        return Some((Spanned::new(SmolStr::new_static(name), span), 1));
    }
    if !words.iter().take(6).any(|word| word.text.contains('.')) {
        return None;
    }
    let goes_on = |pair: &[Word<'_>]| !pair[0].ends && !is_and(pair[1].text);
    let within = 1 + words
        .windows(2)
        .take(5)
        .take_while(|pair| goes_on(pair))
        .count();
    let within = within.min(words.len());
    // `Not supported.` has no dot between its words: nothing to look up.
    let longest: String = words[..within].iter().map(|word| word.text).collect();
    if !longest.trim_end_matches('.').contains('.') {
        return None;
    }
    for count in (1..=within).rev() {
        let joined: String = words[..count].iter().map(|word| word.text).collect();
        let dotted = words[..count].iter().any(|word| word.text.contains('.'));
        let by_letters = || BY_LETTERS.get(&letters(&joined)).copied();
        let found = if joined.is_ascii() {
            by_letters()
        } else {
            damage::restored(&joined)
        };
        let Some(name) = found.filter(|_| dotted) else {
            continue;
        };
        let span = Span {
            end: words[count - 1].span.end,
            ..first.span
        };
        let written = words[..count]
            .iter()
            .map(|word| word.text)
            .collect::<Vec<_>>()
            .join(" ");
        diagnostics.push(permission_spelling::finding(span, &written, name));
        return Some((Spanned::new(SmolStr::new_static(name), span), count));
    }
    if !is_name(bare) {
        return None;
    }
    let similar = if page.is_localized() {
        None
    } else {
        similar(bare, permission_names())
    };
    diagnostics.push(unknown_permission::finding(first.span, bare, similar));
    Some((Spanned::new(bare.into(), first.span), 1))
}

/// A segment with its dot that no published name begins with: translation put another word in its place.
fn is_half_a_name(words: &[Word<'_>]) -> bool {
    let Some(before) = words[0].text.strip_suffix('.') else {
        return false;
    };
    words.len() > 1
        && !words[0].ends
        && before.starts_with(char::is_uppercase)
        && !before.contains('.')
}

fn known(name: &str) -> Option<&'static str> {
    let at = SORTED.binary_search(&name).ok()?;
    Some(SORTED[at])
}

/// Whether a word has the form of a permission: `Word.Word`, later segments capitalised.
fn is_name(word: &str) -> bool {
    let mut segments = word.split('.');
    let letters = |segment: &str| {
        segment
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let first = segments
        .next()
        .is_some_and(|it| it.starts_with(|c: char| c.is_ascii_alphabetic()) && letters(it));
    let mut count = 0;
    let rest = segments.all(|it| {
        count += 1;
        it.starts_with(|c: char| c.is_ascii_uppercase()) && letters(it)
    });
    first && rest && count > 0
}

fn says_none(inlines: &[Inline<'_>]) -> bool {
    let words = inlines.iter().map(|inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => text,
        _ => " ",
    });
    let text = words.collect::<String>().to_lowercase();
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    text.is_empty() || locale::begins(text, &locale::NOT_SUPPORTED)
}

/// Prose such as "For users: A, B For groups: A" names a permission twice.
pub(super) fn dedup(alternatives: &mut Vec<Alternative>) {
    let same = |a: &Alternative, b: &Alternative| {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.value == b.value)
    };
    let mut at = 0;
    while at < alternatives.len() {
        if alternatives[..at]
            .iter()
            .any(|before| same(before, &alternatives[at]))
        {
            alternatives.remove(at);
        } else {
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_sorted() {
        assert!(SORTED.is_sorted(), "`known` searches them by halves");
    }
}
