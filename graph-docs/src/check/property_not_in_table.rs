//! # property-not-in-table
//!
//! The JSON representation shows a property that neither the tables of the page nor those of the types that it inherits
//! from have a row for. Generated types cannot have it. An open type may show any.
//!
//! Add a row to the table of properties, or remove it from the JSON.
//!
//! Bad: `{ "id": "String (identifier)", "name": "String" }`, and no row `name`. Good: `|name|String|The name.|`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "property-not-in-table",
    severity: Severity::Warning,
    group: Group::Resources,
    source: include_str!("property_not_in_table.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for representation in whole.representations {
        let Some(resource) = whole.types.of_file(representation.file) else {
            continue;
        };
        let (lineage, is_whole) = whole.types.lineage(&resource.name.value);
        let is_open = lineage.iter().any(|resource| resource.open);
        // That there is no table at all is another finding.
        if !is_whole || is_open || !whole.types.is_of_objects(&resource.name.value) {
            continue;
        }
        let lacks =
            |name: &str| !name.contains('@') && whole.types.property(&lineage, name).is_none();
        for key in representation.keys.iter().filter(|key| lacks(&key.name)) {
            let finding = CHECK.at(key.span, format!("tables have no row for `{}`", key.name));
            let similar = whole
                .types
                .similar_property(&resource.name.value, &key.name);
            diagnostics.push(match similar {
                Some(similar) => finding.with_help(format!(
                    "a property with a similar name exists: `{similar}`"
                )),
                None => finding
                    .with_help("add a row to the table of properties, or remove it from the JSON"),
            });
        }
    }
}
