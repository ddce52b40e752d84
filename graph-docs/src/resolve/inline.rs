//! Enumerations that only the description of a property lists: "Possible values are: `low`, `high`."

use std::collections::BTreeMap;

use crate::model::Enum;
use crate::resolve::types::Types;
use crate::resource::ResourcePage;
use crate::span::Spanned;

/// The enumerations given inline, each named `type.property` after the first property that lists it.
///
/// A property of a documented type needs none. A word that no page describes means the enumeration
/// from now on, wherever it stands. A string stays a string, for its list need not be complete.
pub(super) fn enums(pages: &[ResourcePage], types: &mut Types) -> Vec<Enum> {
    let mut enums: BTreeMap<String, Enum> = BTreeMap::new();
    for page in pages {
        let Some(resource) = &page.resource else {
            continue;
        };
        for raw in resource
            .properties
            .iter()
            .filter(|raw| !raw.values.is_empty())
        {
            let Some(ty) = &raw.property.ty else { continue };
            let name = format!("{}.{}", resource.name.value, raw.property.name.value);
            match types.find(ty, &page.namespace) {
                Some(found) if found.name.value == "Edm.String" => {}
                Some(_) => continue,
                None => types.add_inline(&ty.word, &name),
            }
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
