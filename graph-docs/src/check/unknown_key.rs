//! # unknown-key
//!
//! The `keyProperty` of an annotation is no property of the type.
//!
//! Bad: `"keyProperty": "ID"` where the table lists `id`. Write the name as it stands in the table.
//!
//! Good: `"keyProperty": "id"`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "unknown-key",
    severity: Severity::Error,
    group: Group::Resources,
    source: include_str!("unknown_key.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for resource in &whole.model.resources {
        let Some(key) = &resource.key else { continue };
        let (lineage, is_whole) = whole.types.lineage(&resource.name.value);
        if is_whole
            && !resource.properties.is_empty()
            && whole.types.property(&lineage, &key.value).is_none()
        {
            let finding = CHECK.at(key.span, format!("type has no property `{}`", key.value));
            diagnostics.push(
                match whole
                    .types
                    .similar_property(&resource.name.value, &key.value)
                {
                    Some(similar) => finding.with_help(format!(
                        "a property with a similar name exists: `{similar}`"
                    )),
                    None => finding
                        .with_help("write the name of the property that identifies an instance"),
                },
            );
        }
    }
}
