//! Rust names from the docs' names: the only place that makes identifiers.
//!
//! A name depends on the docs' name alone, so that it stays when other pages come or go; only where
//! two names meet in one scope does the later one get a number. Whatever a page says, the result is
//! ASCII letters, digits and `_`.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span};

/// `toRecipients` to `to_recipients`: fields, methods, arguments, modules.
pub(crate) fn snake(name: &str) -> String {
    let words: Vec<_> = words(name)
        .iter()
        .map(|word| word.to_ascii_lowercase())
        .collect();
    legal(words.join("_"))
}

/// `emailAddress` to `EmailAddress`: types and variants.
pub(crate) fn camel(name: &str) -> String {
    legal(words(name).iter().map(|word| capitalized(word)).collect())
}

/// `save_to_sent_items` to `saveToSentItems`: what a field is called in JSON.
pub(crate) fn lower_camel(name: &str) -> String {
    let words = words(name);
    let (first, rest) = words
        .split_first()
        .map_or(("", &words[..]), |(first, rest)| (*first, rest));
    first.to_ascii_lowercase()
        + &rest
            .iter()
            .map(|word| capitalized(word))
            .collect::<String>()
}

/// `isRead` to `IS_READ`: constants.
pub(crate) fn shout(name: &str) -> String {
    legal(snake(name).trim_end_matches('_').to_ascii_uppercase())
}

/// The name of the Rust type of a documented type.
///
/// `microsoft.graph.message` is `Message`; a sub-namespace stays part of the name
/// (`microsoft.graph.callRecords.session` is `CallRecordsSession`), so that a type does not change
/// its name when another namespace gets one of the same name.
pub(crate) fn type_name(qualified: &str) -> String {
    camel(
        qualified
            .strip_prefix("microsoft.graph.")
            .unwrap_or(qualified),
    )
}

/// A name made here, as a token.
pub(crate) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The names taken in one Rust scope.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    reserved: &'static [&'static str],
    taken: BTreeSet<String>,
}

impl Scope {
    /// A scope with names that generated code needs for itself: a page's gets `_` behind it.
    pub(crate) fn with(reserved: &'static [&'static str]) -> Self {
        Scope {
            reserved,
            taken: BTreeSet::new(),
        }
    }

    /// Takes `name`, or the first of `name_2`, `name_3`, … (`Name2`, …) that is free.
    pub(crate) fn take(&mut self, mut name: String) -> Ident {
        if self.reserved.contains(&name.as_str()) {
            name.push('_');
        }
        let free = if self.taken.contains(&name) {
            self.numbered(&name)
        } else {
            name
        };
        let token = ident(&free);
        self.taken.insert(free);
        token
    }

    /// Takes `name` if it is free.
    pub(crate) fn try_take(&mut self, name: &str) -> Option<Ident> {
        let free = !self.reserved.contains(&name) && self.taken.insert(name.to_owned());
        free.then(|| ident(name))
    }

    fn numbered(&self, name: &str) -> String {
        let separator = if name.starts_with(|c: char| c.is_ascii_uppercase()) {
            ""
        } else {
            "_"
        };
        let mut number = 2u32;
        loop {
            let numbered = format!("{}{separator}{number}", name.trim_end_matches('_'));
            if !self.taken.contains(&numbered) {
                return numbered;
            }
            number += 1;
        }
    }
}

/// The words of a name: `iPadOSVersion` is `i`, `Pad`, `OS`, `Version`; digits stay with the word
/// before them; anything else than ASCII letters and digits only separates.
fn words(name: &str) -> Vec<&str> {
    let bytes = name.as_bytes();
    let mut words = Vec::new();
    let mut start = 0;
    for at in 0..=bytes.len() {
        let ends = at == bytes.len() || !bytes[at].is_ascii_alphanumeric();
        if ends || (at > start && begins_word(bytes, at)) {
            if at > start {
                words.push(&name[start..at]);
            }
            start = if ends { at + 1 } else { at };
        }
    }
    words
}

/// Whether a word begins at `at`: a capital behind a small letter or digit, or the last of several
/// capitals in front of a small letter (`OSVersion`).
fn begins_word(bytes: &[u8], at: usize) -> bool {
    let small = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_lowercase);
    bytes[at].is_ascii_uppercase() && (!bytes[at - 1].is_ascii_uppercase() || small(at + 1))
}

fn capitalized(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
}

/// The words that are no names, of any edition.
const KEYWORDS: [&str; 53] = [
    "Self", "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Makes a word an identifier: `_` in front of a digit, `_` behind a keyword, `unnamed` for nothing.
fn legal(name: String) -> String {
    if name.is_empty() {
        "unnamed".to_owned()
    } else if name.starts_with(|c: char| c.is_ascii_digit()) {
        format!("_{name}")
    } else if KEYWORDS.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_reference() {
        for (name, expected) in [
            ("toRecipients", "to_recipients"),
            ("iPadOSVersion", "i_pad_os_version"),
            ("oAuth2Permissions", "o_auth2_permissions"),
            (
                "@microsoft.graph.downloadUrl",
                "microsoft_graph_download_url",
            ),
            ("@odata.type", "odata_type"),
            ("type", "type_"),
            ("self", "self_"),
            ("gen", "gen_"),
            ("24HourClock", "_24_hour_clock"),
            ("item-path", "item_path"),
            ("имя", "unnamed"),
            ("", "unnamed"),
        ] {
            assert_eq!(snake(name), expected, "{name}");
        }
        assert_eq!(camel("iosLobApp"), "IosLobApp");
        assert_eq!(camel("macOSLobApp"), "MacOsLobApp");
        assert_eq!(camel("self"), "Self_");
        assert_eq!(lower_camel("save_to_sent_items"), "saveToSentItems");
        assert_eq!(shout("type"), "TYPE");
        assert_eq!(shout("isRead"), "IS_READ");
        assert_eq!(
            type_name("microsoft.graph.callRecords.session"),
            "CallRecordsSession"
        );
    }

    #[test]
    fn names_that_meet_are_numbered() {
        let mut scope = Scope::with(&["new"]);
        let mut take = |name: &str| scope.take(name.to_owned()).to_string();
        assert_eq!(
            [take("new"), take("id"), take("id"), take("Id"), take("Id")],
            ["new_", "id", "id_2", "Id", "Id2"],
        );
    }
}
