//! Enumerations that only the description of a property lists: "Possible values are: `low`, `high`."

use std::collections::BTreeMap;

use smol_str::{SmolStr, format_smolstr};

use crate::model::Enum;
use crate::resolve::types::Types;
use crate::resource::{RawProperty, ResourcePage};
use crate::span::Spanned;
use crate::types::RawType;

/// The enumerations given inline, each named `type.property` after the first property that lists it.
///
/// A property of a documented type needs none. A string stays a string, for its list need not be complete.
pub(super) fn enums(pages: &[ResourcePage], types: &Types) -> Vec<Enum> {
    let mut enums: BTreeMap<SmolStr, Enum> = BTreeMap::new();
    for List {
        page,
        raw,
        ty,
        name,
    } in lists(pages)
    {
        // `kind` of `security` and of the namespace `security`: the page that describes it says more.
        if types.qualified(&name).is_some() {
            continue;
        }
        let found = types.find(ty, &page.namespace).map(|ty| ty.name.value);
        if found.is_none_or(|found| found == "Edm.String" || found == name) {
            // Several pages of one type list the same values.
            enums.entry(name.clone()).or_insert_with(|| Enum {
                name: Spanned::new(name, raw.property.name.span),
                file: page.file,
                members: raw.values.clone(),
            });
        }
    }
    enums.into_values().collect()
}

/// Makes known what no page describes: such a word means the enumeration, wherever it stands.
pub(super) fn add_names(pages: &[ResourcePage], types: &mut Types) {
    for list in lists(pages) {
        if types.find(list.ty, &list.page.namespace).is_none() {
            types.add_inline(&list.ty.word, &list.name);
        }
    }
}

/// A property whose description lists its values.
pub(crate) struct List<'p> {
    page: &'p ResourcePage,
    raw: &'p RawProperty,
    pub(crate) ty: &'p RawType,
    /// `type.property`.
    pub(crate) name: SmolStr,
}

pub(crate) fn lists(pages: &[ResourcePage]) -> impl Iterator<Item = List<'_>> {
    let types = pages
        .iter()
        .filter_map(|page| Some((page, page.resource.as_ref()?)));
    types.flat_map(|(page, resource)| {
        let with_values = resource
            .properties
            .iter()
            .filter(|it| !it.values.is_empty());
        with_values.filter_map(move |raw| {
            Some(List {
                page,
                raw,
                ty: raw.property.ty.as_ref()?,
                name: format_smolstr!("{}.{}", resource.name.value, raw.property.name.value),
            })
        })
    })
}
