//! A page that changed, put into the last index; for when what it says concerns no other page.

use std::collections::{BTreeMap, BTreeSet};

use smol_str::SmolStr;

use super::cache::{Cache, Value};
use super::files::Files;
use super::findings::Findings;
use super::{Resolved, count};
use crate::diagnostic::Diagnostics;
use crate::index::{self, Index};
use crate::model::SourceFile;
use crate::overrides;
use crate::resolve::{self, inferred, types::Types};
use crate::resource::{RawResource, ResourcePage};
use crate::set::Pages;
use crate::types::RawType;

/// The last index with the records of what changed, where the list of files is the same; `None` if more
/// than these records would change.
pub(super) fn patch<'l>(
    files: &Files,
    fresh: &BTreeMap<usize, Value>,
    id: u64,
    cache: &Cache<'l>,
) -> Option<Resolved<'l>> {
    let index = Index::open(cache.index?).ok()?;
    if index.id() != cache.head.id || index.root() != files.set.root || cache.head.is_cyclic {
        return None;
    }
    if files.overrides().is_some_and(|at| fresh.contains_key(&at)) {
        return None;
    }
    let (mut old, mut new) = (Pages::default(), Pages::default());
    let mut findings = BTreeMap::new();
    for (at, value) in fresh {
        if let Some(said) = &value.said {
            old.push(cache.value(*at)?.said?);
            new.push(said.clone());
            findings.extend([none(*at)]);
        }
    }
    let mut diagnostics = Diagnostics::default();
    let overrides = overrides::read(&files.set, &mut diagnostics);
    let overridden = |pages: &Pages| {
        let mut pages = pages.clone();
        overrides::apply(&overrides, &mut pages, false, &mut Diagnostics::default());
        pages.resources
    };
    let (before, after) = (overridden(&old), overridden(&new));
    if !before.iter().map(offer).eq(after.iter().map(offer)) {
        return None;
    }
    let touched: BTreeSet<String> = after.iter().flat_map(names).collect();
    let types = cache.types()?;
    for at in others(files, &after, &types) {
        if !fresh.contains_key(&at) {
            new.push(cache.value(at)?.said?);
            findings.extend([none(at)]);
        }
    }
    new.resources.sort_by_key(|page| page.file);
    overrides::apply(&overrides, &mut new, false, &mut diagnostics);
    // Whether an override is at fault can only be told of all pages.
    if !diagnostics.list.is_empty() {
        return None;
    }
    let Pages {
        endpoints,
        resources,
    } = new;
    let mut changes = resolve::resolve_among(1, &types, endpoints, resources, &mut diagnostics);
    if changes.endpoints.iter().any(inferred::lacks_types) {
        return None;
    }
    // The other pages of a type say more than this one, and not all of that.
    changes
        .resources
        .retain(|it| touched.contains(&it.name.value.to_lowercase()));
    changes
        .enums
        .retain(|it| touched.contains(&it.name.value.to_lowercase()));
    changes.files = fresh
        .iter()
        .map(|(at, value)| SourceFile {
            path: files.set.sources[*at].path.clone(),
            lines: value.lines.clone(),
        })
        .collect();
    count(&diagnostics, &mut findings);
    Some(Resolved {
        is_empty: index.is_empty(),
        index: index::patch(&index, id, &changes, fresh.keys().copied())?,
        findings,
        types: None,
        is_cyclic: false,
    })
}

/// The names of all records that a page has a part in, in lowercase.
fn names(page: &ResourcePage) -> impl Iterator<Item = String> {
    let lists = resolve::inline::lists(std::slice::from_ref(page));
    let lists: Vec<SmolStr> = lists.map(|list| list.name).collect();
    let names = page.names().cloned();
    names.chain(lists).map(|name| name.to_lowercase())
}

/// The other pages of the types that some pages describe.
fn others(files: &Files, pages: &[ResourcePage], types: &Types) -> BTreeSet<usize> {
    let names = pages.iter().flat_map(ResourcePage::names);
    let paths: BTreeSet<&str> = names.flat_map(|name| types.pages_of(name)).collect();
    let own: BTreeSet<String> = pages.iter().map(|page| page.path.to_lowercase()).collect();
    if paths.iter().all(|path| own.contains(*path)) {
        return BTreeSet::new();
    }
    let sources = files.set.sources[..files.set.pages].iter().enumerate();
    sources
        .filter(|(_, source)| paths.contains(&*source.path.to_lowercase()))
        .map(|(at, _)| at)
        .collect()
}

/// A file that has no findings yet.
fn none(file: usize) -> (usize, Findings) {
    (file, Findings::default())
}

/// What a page says of types to other pages, but where it says so.
#[derive(PartialEq)]
struct Offer<'p> {
    path: &'p str,
    namespace: &'p str,
    names: Vec<&'p SmolStr>,
    is_resource: bool,
    bases: [Option<Words<'p>>; 2],
    heirs: Vec<Words<'p>>,
    /// The words and names of enumerations that are given inline.
    lists: Vec<(Words<'p>, SmolStr)>,
    /// The relationships with their types, and the methods: what routes lead to follows from them.
    ways: Vec<(&'p str, Option<Words<'p>>)>,
    methods: Vec<&'p str>,
}

/// The words of a type, their link, and whether there are many of it.
type Words<'p> = (&'p str, Option<&'p str>, bool);

fn offer(page: &ResourcePage) -> Offer<'_> {
    let resource = page.resource.as_ref();
    let lists = resolve::inline::lists(std::slice::from_ref(page));
    Offer {
        path: &page.path,
        namespace: &page.namespace,
        names: page.names().collect(),
        is_resource: resource.is_some(),
        bases: [
            resource.and_then(|it| it.annotated_base.as_ref().map(words)),
            resource.and_then(|it| it.inherits_from.as_ref().map(words)),
        ],
        heirs: resource
            .iter()
            .flat_map(|it| &it.heirs)
            .map(words)
            .collect(),
        lists: lists.map(|list| (words(list.ty), list.name)).collect(),
        ways: resource.map(ways).unwrap_or_default(),
        methods: resource
            .iter()
            .flat_map(|it| &it.methods)
            .map(|it| it.value.as_str())
            .collect(),
    }
}

fn ways(resource: &RawResource) -> Vec<(&str, Option<Words<'_>>)> {
    let properties = resource.relationships.iter().map(|raw| &raw.property);
    properties
        .map(|it| (it.name.value.as_str(), it.ty.as_ref().map(words)))
        .collect()
}

fn words(ty: &RawType) -> Words<'_> {
    (&ty.word, ty.link.as_deref(), ty.collection)
}
