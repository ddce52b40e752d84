//! Several pages of one type to one resource: Intune describes `user` on four.

use std::collections::{BTreeMap, BTreeSet};

use smol_str::SmolStr;

use crate::model::{Enum, Member, Property, Resource};
use crate::resolve::types::short;
use crate::resource::ResourcePage;
use crate::span::FileId;

/// One resource a name, sorted by file, then name. Each comes with its page's stem.
pub(super) fn resources(described: Vec<(String, Resource)>) -> Vec<Resource> {
    let mut by_name: BTreeMap<String, Vec<(bool, Resource)>> = BTreeMap::new();
    for (stem, resource) in described {
        let other_page = !stem.eq_ignore_ascii_case(short(&resource.name.value));
        by_name
            .entry(resource.name.value.to_lowercase())
            .or_insert_with(|| Vec::with_capacity(1))
            .push((other_page, resource));
    }
    let merged = by_name.into_values().filter_map(|mut pages| {
        // The page named like the type leads, then the set's order.
        pages.sort_by_key(|(other_page, resource)| (*other_page, resource.file));
        pages
            .into_iter()
            .map(|(_, resource)| resource)
            .reduce(merge)
    });
    let mut merged: Vec<Resource> = merged.collect();
    merged.sort_by(|a, b| (a.file, &a.name.value).cmp(&(b.file, &b.name.value)));
    merged
}

fn merge(main: Resource, other: Resource) -> Resource {
    let relationships = add(main.relationships, other.relationships, &[]);
    let properties = add(main.properties, other.properties, &relationships);
    let rows: Vec<_> = properties.iter().chain(&relationships).cloned().collect();
    let shown = [main.shown, other.shown].concat();
    let mut files: Vec<FileId> = main.files.into_iter().chain(other.files).collect();
    files.sort();
    let known: BTreeSet<SmolStr> = main.methods.iter().map(|page| page.value.clone()).collect();
    let new = other
        .methods
        .into_iter()
        .filter(|page| !known.contains(&page.value));
    Resource {
        methods: main.methods.into_iter().chain(new).collect(),
        files,
        properties,
        relationships,
        shown: add(Vec::new(), shown, &rows),
        base: main.base.or(other.base),
        is_abstract: main.is_abstract || other.is_abstract,
        open: main.open || other.open,
        key: main.key.or(other.key),
        name: main.name,
        file: main.file,
        summary: main.summary,
    }
}

/// The properties with those of another page that neither they nor `elsewhere` have.
fn add(mut list: Vec<Property>, others: Vec<Property>, elsewhere: &[Property]) -> Vec<Property> {
    let known = list
        .iter()
        .chain(elsewhere)
        .map(|property| property.name.value.clone());
    let known: BTreeSet<SmolStr> = known.collect();
    list.extend(
        others
            .into_iter()
            .filter(|property| !known.contains(&property.name.value)),
    );
    list
}

/// One enumeration a name: catalogs and pages of their own can have the same one.
pub(super) fn enums(pages: &[ResourcePage]) -> Vec<Enum> {
    let mut by_name: BTreeMap<String, Enum> = BTreeMap::new();
    for found in pages.iter().flat_map(|page| &page.enums) {
        let merged = by_name
            .entry(found.name.value.to_lowercase())
            .or_insert_with(|| Enum {
                members: Vec::new(),
                ..found.clone()
            });
        for member in &found.members {
            add_member(&mut merged.members, member);
        }
    }
    by_name.into_values().collect()
}

fn add_member(members: &mut Vec<Member>, member: &Member) {
    match members
        .iter_mut()
        .find(|known| known.name.value == member.name.value)
    {
        None => members.push(member.clone()),
        Some(known) if known.value.is_none() => known.value.clone_from(&member.value),
        Some(_) => {}
    }
}
