//! # missing-property-table
//!
//! The JSON representation of a resource has properties, and the page has no table of them. Their types are unknown, and
//! generated types are empty. A page that calls its type open needs none.
//!
//! Bad: a page that ends with its JSON representation. Good:
//!
//! ```markdown
//! ## Properties
//!
//! |Property|Type|Description|
//! |:---|:---|:---|
//! |id|String|The ID.|
//! ```

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "missing-property-table",
    severity: Severity::Warning,
    group: Group::Resources,
    source: include_str!("missing_property_table.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for representation in whole.representations {
        let Some(resource) = whole.types.of_file(representation.file) else {
            continue;
        };
        let text = &whole.set.sources[representation.file.0 as usize].text;
        let is_open = resource.open || text.to_lowercase().contains("open type");
        let is_empty = resource.properties.is_empty() && resource.relationships.is_empty();
        let key = representation
            .keys
            .iter()
            .find(|key| !key.name.contains('@'));
        if let Some(key) = key.filter(|_| is_empty && !is_open && resource.base.is_none()) {
            let finding = CHECK.at(key.span, "page has no table of properties");
            diagnostics.push(
                finding.with_help("write `## Properties` with a row for each property of the JSON"),
            );
        }
    }
}
