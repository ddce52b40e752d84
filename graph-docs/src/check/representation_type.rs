//! # representation-type
//!
//! A property is of another JSON type in the JSON representation than in the table: a Boolean shown as a text, one value
//! shown as an array.
//!
//! Bad, for a Boolean: `"isRead": "String"`. Good: `"isRead": true`.

use crate::check::representation::Shown;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "representation-type",
    severity: Severity::Warning,
    group: Group::Resources,
    source: include_str!("representation_type.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for representation in whole.representations {
        let Some(resource) = whole.types.of_file(representation.file) else {
            continue;
        };
        for key in &representation.keys {
            let own = resource
                .properties
                .iter()
                .find(|property| property.name.value == key.name);
            let Some(ty) = own.and_then(|property| property.ty.as_ref()) else {
                continue;
            };
            let short = ty.name.value.rsplit('.').next().unwrap_or_default();
            let message = match (ty.collection, key.shown) {
                (true, Shown::Array) | (_, Shown::Null) => continue,
                (true, _) => format!("`{}` is a collection of {short}", key.name),
                (false, Shown::Array) if short != "json" => {
                    format!("`{}` is one {short}, not a collection", key.name)
                }
                (false, Shown::Text) if ty.name.value == "Edm.Boolean" => {
                    format!("`{}` is a {short}, not a text", key.name)
                }
                _ => continue,
            };
            diagnostics.push(
                CHECK
                    .at(key.value_span, message)
                    .with_help("say the same in table and JSON"),
            );
        }
    }
}
