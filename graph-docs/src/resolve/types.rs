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

/// The types of a set: what they are called, and nothing else. Names are looked up whatever their case.
///
/// Builds keep them for the next one, which has nothing to do but to look up: by halves, in orders that are
/// made once.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Types {
    /// In the set's order.
    list: Vec<Known>,
    by_page: Order,
    by_name: Order,
    by_short_name: Order,
    /// Names that only a property's list of values explains.
    inline: BTreeMap<String, SmolStr>,
    /// The bases of the types that only the page of their base says to be derived from it.
    bases: BTreeMap<SmolStr, SmolStr>,
}

/// A type's name as written and in lowercase, and the page it stands on, in lowercase.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Known {
    name: SmolStr,
    lower: String,
    page: String,
}

/// Places in the list, sorted by what is looked up; of the same, in the set's order.
type Order = Vec<u32>;

impl Types {
    pub(crate) fn of(pages: &[ResourcePage]) -> Types {
        let mut list = Vec::new();
        for page in pages {
            // A page's resource comes first: a link to the page means it.
            list.extend(page.names().map(|name| Known {
                name: name.clone(),
                lower: name.to_lowercase(),
                page: page.path.to_lowercase(),
            }));
        }
        let mut types = Types {
            by_page: order(&list, stem),
            by_name: order(&list, lower),
            by_short_name: order(&list, short_lower),
            inline: BTreeMap::new(),
            bases: BTreeMap::new(),
            list,
        };
        inline::add_names(pages, &mut types);
        types.bases = told_bases(pages, &types);
        types
    }

    /// The types that are called so.
    fn known<'t>(
        &'t self,
        order: &'t Order,
        key: fn(&Known) -> &str,
        called: &str,
    ) -> impl Iterator<Item = &'t Known> + Clone + use<'t> {
        let known = |at: &u32| &self.list[*at as usize];
        let start = order.partition_point(|at| key(known(at)) < called);
        let same = order[start..].iter().map(known);
        let count = same.take_while(|known| key(known) == called).count();
        order[start..start + count].iter().map(known)
    }

    /// The pages that describe a type, in lowercase.
    pub(crate) fn pages_of<'t>(&'t self, name: &str) -> impl Iterator<Item = &'t str> + use<'t> {
        self.known(&self.by_name, lower, &name.to_lowercase())
            .map(|known| known.page.as_str())
    }

    /// Makes a name known that no page describes.
    pub(super) fn add_inline(&mut self, word: &str, name: &SmolStr) {
        self.inline
            .entry(word.to_lowercase())
            .or_insert_with(|| name.clone());
    }

    /// The base of a type, where only the page of the base tells.
    pub(super) fn told_base(&self, name: &str) -> Option<&SmolStr> {
        self.bases.get(name)
    }

    /// The type of a qualified name, spelt as its page spells it.
    pub(super) fn qualified(&self, name: &str) -> Option<&SmolStr> {
        let mut known = self.known(&self.by_name, lower, &name.to_lowercase());
        known.next().map(|known| &known.name)
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
        let inline = || self.inline.get(&word.to_lowercase());
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
        let mut on_page = self.known(&self.by_page, stem, link?);
        let same = |it: &&Known| short(&it.name).eq_ignore_ascii_case(short(word));
        let same = on_page.clone().find(same);
        let first = on_page.next();
        // Of a catalog of enumerations the link alone does not say which.
        let is_only = on_page.next().is_none();
        let only = || first.filter(|it| is_only || it.is_named_like_page());
        same.or_else(only).map(|known| &known.name)
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
        let known = self.known(&self.by_short_name, short_lower, &lower);
        let best = known.min_by_key(|known| {
            let before = known.name.rsplit_once('.').map(|(before, _)| before);
            (
                before != Some(namespace),
                !known.is_named_like_page(),
                known.name.matches('.').count(),
            )
        });
        best.map(|known| &known.name)
    }

    /// The finding of a type that is not found.
    pub(super) fn unresolved(&self, raw: &RawType) -> Diagnostic {
        unresolved_type::finding(raw.span, &raw.word, self.nearest(&raw.word))
    }

    fn nearest(&self, word: &str) -> Option<&str> {
        let lower = word.to_lowercase();
        // A sentence is no name that was misspelt.
        let name = Some(short(&lower)).filter(|name| !name.contains(char::is_whitespace))?;
        let order = &self.by_short_name;
        let names = order.iter().map(|at| short_lower(&self.list[*at as usize]));
        let meant = similar(name, names)?;
        let mut known = self.known(order, short_lower, meant);
        known.next().map(|known| known.name.as_str())
    }
}

impl Known {
    fn is_named_like_page(&self) -> bool {
        stem(self).eq_ignore_ascii_case(short(&self.name))
    }
}

/// The name of the page: `message` of `resources/message.md`.
fn stem(known: &Known) -> &str {
    let page = known.page.strip_prefix("resources/");
    let page = page.unwrap_or(&known.page);
    page.strip_suffix(".md").unwrap_or(page)
}

fn lower(known: &Known) -> &str {
    &known.lower
}

fn short_lower(known: &Known) -> &str {
    short(&known.lower)
}

fn order(list: &[Known], key: fn(&Known) -> &str) -> Order {
    let mut keys: Vec<(&str, u32)> = list.iter().map(key).zip(0..).collect();
    keys.sort_unstable();
    keys.into_iter().map(|(_, at)| at).collect()
}

fn told_bases(pages: &[ResourcePage], types: &Types) -> BTreeMap<SmolStr, SmolStr> {
    let with_heirs = pages
        .iter()
        .filter_map(|page| Some((page, page.resource.as_ref()?)));
    let bases = with_heirs.flat_map(|(page, base)| {
        let found = |heir| types.find(heir, &page.namespace);
        let heirs = base.heirs.iter().filter_map(found);
        heirs.map(|heir| (heir.name.value, base.name.value.clone()))
    });
    bases.collect()
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
