//! Overrides put into what pages say, before types are looked up.

use smol_str::SmolStr;

use super::{Change, Override, Target};
use crate::check::stale_override as stale;
use crate::diagnostic::Diagnostics;
use crate::model::{Account, Alternative, Endpoint, Parameter, PermissionTable, Property};
use crate::resource::{RawResource, ResourcePage};
use crate::set::Pages;
use crate::span::Spanned;
use crate::types::RawType;

/// Puts the overrides into pages: all those of a set, or some, and then the others' are passed over.
pub(crate) fn apply(
    overrides: &[Override],
    pages: &mut Pages,
    are_all: bool,
    diagnostics: &mut Diagnostics,
) {
    for it in overrides {
        let Override {
            target, changes, ..
        } = it;
        let before = diagnostics.list.len();
        match target {
            Target::Page(page) | Target::Parameter(page, _) => {
                let names = || pages.endpoints.iter().map(|it| it.page.as_str());
                match (names().position(|name| name == page.value), target) {
                    (Some(at), Target::Parameter(_, name)) => {
                        to_parameter(&mut pages.endpoints[at], name, changes, diagnostics);
                    }
                    (Some(at), _) if skips(changes) => drop(pages.endpoints.remove(at)),
                    (Some(at), _) => to_page(&mut pages.endpoints[at], changes, diagnostics),
                    (None, _) if are_all => {
                        diagnostics.push(stale::absent(page, "the docs set", "page", names()));
                    }
                    (None, _) => {}
                }
            }
            Target::Resource(name) | Target::Property(name, _) => {
                let named = |page: &&mut ResourcePage| name_of(page) == Some(&name.value);
                let described: Vec<_> = pages.resources.iter_mut().filter(named).collect();
                match (described.is_empty(), target) {
                    (false, Target::Property(_, property)) => {
                        to_property(described, name, property, changes, diagnostics);
                    }
                    (false, _) => to_type(described, name, changes, diagnostics),
                    (true, _) if are_all => {
                        let names = pages.resources.iter().filter_map(name_of);
                        diagnostics.push(stale::absent(name, "the docs set", "type", names));
                    }
                    (true, _) => {}
                }
            }
        }
        for fault in &mut diagnostics.list[before..] {
            stale::add_reason(fault, &it.reason);
        }
    }
}

fn skips(changes: &[Change]) -> bool {
    changes.contains(&Change::Skip)
}

fn name_of(page: &ResourcePage) -> Option<&str> {
    Some(page.resource.as_ref()?.name.value.as_str())
}

fn to_page(endpoint: &mut Endpoint<RawType>, changes: &[Change], diagnostics: &mut Diagnostics) {
    for change in changes {
        if let Change::Permissions(account, span, list) = change
            && !permit(endpoint, *account, list)
        {
            diagnostics.push(stale::said(*span, &endpoint.page));
        }
    }
}

/// Puts permissions in place of those of every table; says whether they are others.
fn permit(endpoint: &mut Endpoint<RawType>, account: Account, list: &[Alternative]) -> bool {
    let tables = endpoint.permissions.get_or_insert_default();
    if tables.is_empty() {
        tables.push(PermissionTable::default());
    }
    let mut are_others = false;
    for table in tables {
        let column = table.cell(account);
        are_others |= column.as_deref().map(words) != Some(words(list));
        *column = Some(list.to_vec());
    }
    are_others
}

fn words(list: &[Alternative]) -> Vec<Vec<&str>> {
    let mut words = Vec::new();
    for together in list {
        words.push(together.iter().map(|it| it.value.as_str()).collect());
    }
    words
}

fn to_parameter(
    endpoint: &mut Endpoint<RawType>,
    name: &Spanned<SmolStr>,
    changes: &[Change],
    diagnostics: &mut Diagnostics,
) {
    let is_it = |it: &Parameter<RawType>| it.name.value == name.value;
    let parameters = &mut endpoint.parameters;
    if !parameters.iter().any(is_it) {
        let of = format!("`{}`", endpoint.page);
        let names = parameters.iter().map(|it| it.name.value.as_str());
        diagnostics.push(stale::absent(name, &of, "parameter", names));
    }
    parameters.retain(|it| !is_it(it) || !skips(changes));
    let items = parameters.iter_mut().filter(|it| is_it(it)).map(|it| Item {
        name: &mut it.name,
        ty: Some(&mut it.ty),
        required: Some(&mut it.required),
    });
    correct(items.collect(), changes, &endpoint.page, diagnostics);
}

fn to_type(
    mut pages: Vec<&mut ResourcePage>,
    name: &Spanned<SmolStr>,
    changes: &[Change],
    diagnostics: &mut Diagnostics,
) {
    for page in &mut pages {
        page.resource.take_if(|_| skips(changes));
    }
    let resources = pages.into_iter().filter_map(|it| it.resource.as_mut());
    let items = resources.map(|it| Item {
        name: &mut it.name,
        ty: None,
        required: None,
    });
    correct(items.collect(), changes, &name.value, diagnostics);
}

/// Several pages can describe a type; one of them at least must have the property.
fn to_property(
    pages: Vec<&mut ResourcePage>,
    name: &Spanned<SmolStr>,
    property: &Spanned<SmolStr>,
    changes: &[Change],
    diagnostics: &mut Diagnostics,
) {
    let resources = pages.into_iter().filter_map(|it| it.resource.as_mut());
    let mut resources: Vec<_> = resources.collect();
    let names = resources.iter_mut().flat_map(|it| all(it));
    let names: Vec<SmolStr> = names.map(|it| it.name.value.clone()).collect();
    if !names.contains(&property.value) {
        let of = format!("`{}`", name.value);
        let names = names.iter().map(SmolStr::as_str);
        diagnostics.push(stale::absent(property, &of, "property", names));
        return;
    }
    let mut items = Vec::new();
    for resource in resources {
        let stays = |it: &Spanned<SmolStr>| it.value != property.value || !skips(changes);
        resource.properties.retain(|it| stays(&it.property.name));
        resource.relationships.retain(|it| stays(&it.property.name));
        // What only the JSON shows may be what the table has by another name.
        let is_new = |it: &Spanned<SmolStr>| {
            let is_it =
                |change: &Change| matches!(change, Change::Rename(new) if new.value == it.value);
            changes.iter().any(is_it)
        };
        resource
            .shown
            .retain(|it| stays(&it.name) && !is_new(&it.name));
        let named = all(resource).filter(|it| it.name.value == property.value);
        items.extend(named.map(|it| Item {
            name: &mut it.name,
            ty: Some(&mut it.ty),
            required: None,
        }));
    }
    correct(items, changes, &name.value, diagnostics);
}

/// All properties and relationships.
fn all(resource: &mut RawResource) -> impl Iterator<Item = &mut Property<RawType>> {
    let rows = resource
        .properties
        .iter_mut()
        .chain(&mut resource.relationships);
    rows.map(|it| &mut it.property).chain(&mut resource.shown)
}

/// What can be corrected of a type, a property or a parameter.
struct Item<'p> {
    name: &'p mut Spanned<SmolStr>,
    ty: Option<&'p mut Option<RawType>>,
    required: Option<&'p mut Option<bool>>,
}

/// Makes the changes; one that no item needs is a finding.
fn correct(mut items: Vec<Item<'_>>, changes: &[Change], of: &str, diagnostics: &mut Diagnostics) {
    if items.is_empty() {
        return;
    }
    for change in changes {
        let span = match change {
            Change::Rename(new) => new.span,
            Change::Type(new) => new.span,
            Change::Required(new) => new.span,
            Change::Skip | Change::Permissions(..) => continue,
        };
        let mut is_needed = false;
        for item in &mut items {
            is_needed |= item.differs_after(change);
        }
        if !is_needed {
            diagnostics.push(stale::said(span, of));
        }
    }
}

impl Item<'_> {
    /// Makes a change; says whether it is one.
    fn differs_after(&mut self, change: &Change) -> bool {
        match change {
            Change::Rename(new) => {
                let old = std::mem::replace(&mut self.name.value, new.value.clone());
                old != new.value
            }
            Change::Type(new) => self.ty.as_mut().is_some_and(|ty| {
                let old = ty.replace(new.clone());
                old.is_none_or(|old| old.word != new.word || old.collection != new.collection)
            }),
            Change::Required(new) => self
                .required
                .as_mut()
                .is_some_and(|required| required.replace(new.value) != Some(new.value)),
            Change::Skip | Change::Permissions(..) => false,
        }
    }
}
