//! The types of a set, by page, by qualified name and by short name.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use crate::check::unresolved_type;
use crate::diagnostic::Diagnostic;
use crate::model::TypeRef;
use crate::resolve::inline;
use crate::resource::ResourcePage;
use crate::similar::similar;
use crate::span::Spanned;
use crate::types::RawType;
use crate::types::primitive::{phrase, primitive};

/// The types of a set. Names are looked up whatever their case.
#[derive(Default)]
pub(crate) struct Types {
    names: Names,
    by_page: BTreeMap<String, Vec<usize>>,
    by_name: BTreeMap<String, Vec<usize>>,
    by_short_name: BTreeMap<String, Vec<usize>>,
}

/// What the types of a set are called: all that looking one up needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Names {
    /// Every type's name as written and the page it stands on, in the set's order.
    list: Vec<Known>,
    /// Names that only a property's list of values explains.
    inline: BTreeMap<String, SmolStr>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Known {
    name: SmolStr,
    page: String,
}

impl Types {
    pub(crate) fn of(pages: &[ResourcePage]) -> Types {
        let mut list = Vec::new();
        for page in pages {
            // A page's resource comes first: a link to the page means it.
            list.extend(page.names().map(|name| Known {
                name: name.clone(),
                page: page.path.to_lowercase(),
            }));
        }
        let inline = BTreeMap::new();
        let mut types = Types::from(Names { list, inline });
        inline::add_names(pages, &mut types);
        types
    }

    pub(crate) fn from(names: Names) -> Types {
        let mut types = Types::default();
        for (at, Known { name, page }) in names.list.iter().enumerate() {
            types.add(at, name, page);
        }
        Types { names, ..types }
    }

    pub(crate) fn into_names(self) -> Names {
        self.names
    }

    /// The pages that describe a type, in lowercase.
    pub(crate) fn pages_of(&self, name: &str) -> impl Iterator<Item = &str> {
        let found = self.by_name.get(&name.to_lowercase());
        let found = found.into_iter().flatten();
        found.map(|at| self.names.list[*at].page.as_str())
    }

    fn add(&mut self, at: usize, name: &str, page: &str) {
        let lower = name.to_lowercase();
        self.by_short_name
            .entry(short(&lower).to_string())
            .or_default()
            .push(at);
        self.by_name.entry(lower).or_default().push(at);
        self.by_page.entry(page.to_owned()).or_default().push(at);
    }

    /// Makes a name known that no page describes.
    pub(super) fn add_inline(&mut self, word: &str, name: &SmolStr) {
        self.names
            .inline
            .entry(word.to_lowercase())
            .or_insert_with(|| name.clone());
    }

    /// The type of a qualified name, spelt as its page spells it.
    pub(super) fn qualified(&self, name: &str) -> Option<&SmolStr> {
        let found = self.by_name.get(&name.to_lowercase())?;
        found.first().map(|at| &self.names.list[*at].name)
    }

    /// The type that a page means, from a namespace.
    pub(super) fn find(&self, raw: &RawType, namespace: &str) -> Option<TypeRef> {
        let name = self.name(raw, namespace)?;
        Some(TypeRef {
            name: Spanned::new(name, raw.span),
            collection: raw.collection,
        })
    }

    /// The linked page wins, then what a word can only mean, then the page named like the type.
    fn name(&self, raw: &RawType, namespace: &str) -> Option<SmolStr> {
        let word = raw.word.trim_start_matches('#');
        // `[DateTimeOffset](timestamp.md)`: what is spelt like a primitive is one, wherever it leads.
        let primitive = primitive(word);
        let spelt = primitive.filter(|name| name.strip_prefix("Edm.") == Some(word));
        let linked = || self.linked(raw.link.as_deref(), word);
        let named = || self.named(word, namespace);
        let named_in = || words(word).find_map(|word| self.named(word, namespace));
        let inline = || self.names.inline.get(&word.to_lowercase());
        let edm = SmolStr::new_static;
        spelt
            .map(edm)
            .or_else(|| linked().cloned())
            .or(primitive.map(edm))
            .or_else(|| named().cloned())
            .or_else(|| phrase(word).map(edm))
            .or_else(|| named_in().or_else(inline).cloned())
    }

    fn linked(&self, link: Option<&str>, word: &str) -> Option<&SmolStr> {
        let on_page = self.by_page.get(link?)?;
        let same = on_page
            .iter()
            .find(|at| short(&self.names.list[**at].name).eq_ignore_ascii_case(short(word)));
        // Of a catalog of enumerations the link alone does not say which.
        let only = || {
            on_page
                .first()
                .filter(|at| on_page.len() == 1 || self.is_named_like_page(**at))
        };
        same.or_else(only).map(|at| &self.names.list[*at].name)
    }

    fn named(&self, word: &str, namespace: &str) -> Option<&SmolStr> {
        let lower = word.to_lowercase();
        if let Some(rest) = lower.strip_prefix("graph.") {
            return self.qualified(&format!("microsoft.graph.{rest}"));
        }
        if lower.contains('.') {
            return self
                .qualified(&lower)
                .or_else(|| self.qualified(&format!("microsoft.graph.{lower}")));
        }
        let known = self.by_short_name.get(&lower)?;
        let best = known.iter().min_by_key(|at| {
            let name = &self.names.list[**at].name;
            let here = name
                .rsplit_once('.')
                .is_some_and(|(before, _)| before == namespace);
            (
                !here,
                !self.is_named_like_page(**at),
                name.matches('.').count(),
            )
        });
        best.map(|at| &self.names.list[*at].name)
    }

    fn is_named_like_page(&self, at: usize) -> bool {
        let Known { name, page } = &self.names.list[at];
        let stem = page
            .trim_start_matches("resources/")
            .trim_end_matches(".md");
        stem.eq_ignore_ascii_case(short(name))
    }

    /// The finding of a type that is not found.
    pub(super) fn unresolved(&self, raw: &RawType) -> Diagnostic {
        unresolved_type::finding(raw.span, &raw.word, self.nearest(&raw.word))
    }

    fn nearest(&self, word: &str) -> Option<&str> {
        let lower = word.to_lowercase();
        // A sentence is no name that was misspelt.
        let name = Some(short(&lower)).filter(|name| !name.contains(char::is_whitespace))?;
        let names = self.by_short_name.keys().map(String::as_str);
        let at = self.by_short_name.get(similar(name, names)?)?.first()?;
        Some(&self.names.list[*at].name)
    }
}

/// The words of a phrase that could be types: `error object`, `user or group`.
fn words(phrase: &str) -> impl Iterator<Item = &str> {
    let parts = phrase.split(|c: char| !c.is_alphanumeric() && c != '.' && c != '_');
    let several = phrase.contains(char::is_whitespace);
    parts.filter(move |part| several && !part.is_empty())
}

/// The last part of a qualified name.
pub(super) fn short(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}
