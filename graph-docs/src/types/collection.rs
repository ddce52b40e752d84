//! The words that make a collection of a type, in the languages of the reference.
//!
//! Measured on the two halves of the side-by-side pages; dialect.md, appendix B.

use crate::locale;

/// Words that stand alone: `String collection`, `Collection(String)`, `Коллекция String`.
const ALONE: [&str; 15] = [
    "collection",
    "collections",
    "array",
    "коллекция",
    "коллекцию",
    "коллекции",
    "набор",
    "coleção",
    "conjunto",
    "sammlung",
    "auflistung",
    "matriz",
    "массив",
    "集合",
    "コレクション",
];

/// Words that can be one with the type: `字符串集合`, `文字列コレクション`, `Zeichenfolgenauflistung`.
const JOINED: [&str; 6] = ["集合", "コレクション", "sammlung", "auflistung", "[]", "集"];

/// What stands between the word and the type: `Collection of String`.
const BETWEEN: [&str; 9] = [
    "of",
    "objects",
    "de",
    "objetos",
    "объектов",
    "von",
    "objekten",
    "des",
    "typs",
];

/// Whether words speak of a collection.
pub fn is_collection(text: &str) -> bool {
    if text.trim_start().is_empty() {
        return false;
    }
    let lower = text.to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| ALONE.contains(&word))
        || JOINED[..4].iter().any(|word| lower.contains(word))
        || lower.contains("list of")
}

/// The words without those that make a collection, and whether there were any.
pub fn without_collection(text: &str) -> (&str, bool) {
    let text = text.trim();
    // One plain word is most of all types; only German ones of a collection end like `Sammlung`.
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) && !text.ends_with(['g', 'G']) {
        return (text, false);
    }
    if let Some(rest) = strip_alone(text) {
        return (strip_between(rest), true);
    }
    for joined in JOINED {
        if let Some(rest) = strip_suffix(text, joined) {
            return (rest.trim_end_matches(['-', ' ']), true);
        }
    }
    (text, false)
}

/// The rest of a text that begins or ends with a word that stands alone, out of its brackets.
fn strip_alone(text: &str) -> Option<&str> {
    let ends = |c: char| !c.is_alphanumeric();
    let (first, behind) = text.split_at(text.find(ends)?);
    if locale::is_one_of(first, &ALONE) {
        let rest = behind.trim_start();
        let inside = rest
            .strip_prefix(['(', '（'])
            .map(|rest| rest.trim_end_matches([')', '）']));
        return Some(inside.unwrap_or(rest).trim());
    }
    let last = text.rsplit(ends).next()?;
    let before = text.strip_suffix(last)?;
    if locale::is_one_of(last, &ALONE) && !before.ends_with('.') {
        let rest = before.trim_end_matches(['-', ' ', '\u{a0}']);
        return Some(
            rest.strip_prefix('(')
                .map_or(rest, |rest| rest.trim_end_matches(')')),
        );
    }
    None
}

fn strip_between(mut text: &str) -> &str {
    while let Some((first, rest)) = text.split_once(char::is_whitespace)
        && BETWEEN.contains(&first.to_lowercase().as_str())
    {
        text = rest.trim_start();
    }
    text.trim_matches(['„', '“', '”', '"'])
}

fn strip_suffix<'t>(text: &'t str, lower: &str) -> Option<&'t str> {
    let (rest, tail) = text.split_at_checked(text.len().checked_sub(lower.len())?)?;
    is_lower_of(lower, tail).then_some(rest)
}

/// The letters of these words are as long in either case.
fn is_lower_of(lower: &str, text: &str) -> bool {
    text.eq_ignore_ascii_case(lower)
        || (!lower.is_ascii() && !text.is_ascii() && text.to_lowercase() == lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notation() {
        for (text, word) in [
            ("String collection", "String"),
            ("Collection(Edm.String)", "Edm.String"),
            ("collection(string)", "string"),
            ("Collection of String", "String"),
            ("string[]", "string"),
            ("(boolean or string) collection", "boolean or string"),
            ("Коллекция объектов String", "String"),
            ("字符串集合", "字符串"),
            ("集合（字符串）", "字符串"),
            ("Coleção de cadeias de caracteres", "cadeias de caracteres"),
            ("文字列コレクション", "文字列"),
            ("Zeichenfolgenauflistung", "Zeichenfolgen"),
            ("String-Sammlung", "String"),
            ("Collection von Objekten des Typs „String“", "String"),
        ] {
            assert_eq!(without_collection(text), (word, true), "{text}");
        }
        for text in [
            "String",
            "listItem",
            "changeNotificationCollection",
            "microsoft.graph.collection",
            "",
        ] {
            assert_eq!(without_collection(text), (text, false), "{text}");
        }
    }
}
