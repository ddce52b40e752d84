//! # property-not-in-json
//!
//! A property of the table is missing in the JSON representation, so a reader of the example does not see that it exists.
//!
//! Add it to the JSON, or remove the row.
//!
//! Bad: a row `name`, and `{ "id": "String (identifier)" }`. Good: `{ "id": "String (identifier)", "name": "String" }`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "property-not-in-json",
    severity: Severity::Warning,
    group: Group::Resources,
    source: include_str!("property_not_in_json.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for representation in whole.representations {
        let resource = whole.types.of_file(representation.file);
        let Some(resource) = resource.filter(|_| !whole.types.is_localized(representation.file))
        else {
            continue;
        };
        let shown = |name: &str| representation.keys.iter().any(|key| key.name == name);
        let own = resource
            .properties
            .iter()
            .filter(|property| property.name.span.file == representation.file);
        for property in
            own.filter(|property| !shown(&property.name.value) && is_name(&property.name.value))
        {
            let finding = CHECK.at(
                property.name.span,
                format!("JSON representation has no `{}`", property.name.value),
            );
            diagnostics.push(finding.with_help("add it to the JSON, or remove the row"));
        }
    }
}

/// Tables of what a text holds (`Version` of a policy's definition) have names of another kind.
fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase()) && !name.contains('@')
}
