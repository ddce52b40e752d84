//! # undocumented-property
//!
//! An example shows a property that the page of its type, and those it inherits from, have no row for. Generated types
//! cannot have it.
//!
//! Add a row to the table of properties, or remove the property from the example. An open type may have any.
//!
//! Bad: `{ "id": "7", "height": 12 }`, and no row `height`. Good: `|height|Int32|…|`.

use std::collections::BTreeSet;

use crate::check::bodies::{Known, Owner};
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "undocumented-property",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("undocumented_property.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    // The items of a list all lack the same row.
    let mut said = BTreeSet::new();
    for member in whole.members.iter().filter(|member| !member.is_item) {
        let (what, help) = match (member.known, member.owner) {
            (Known::Nothing, Owner::Type(ty))
                if whole.types.similar_property(ty, member.name).is_none() =>
            {
                let help = "add it to the table of properties, or remove it here";
                (format!("`{ty}`"), help)
            }
            (Known::Nothing, Owner::List) => {
                let help = "a list has `value` and annotations such as `@odata.nextLink`";
                ("a list".to_owned(), help)
            }
            _ => continue,
        };
        if said.insert((
            member.name_span.file,
            member.body,
            what.clone(),
            member.name,
        )) {
            let message = format!("{what} has no property `{}`", member.name);
            let finding = CHECK.at(member.name_span, message);
            diagnostics.push(finding.with_help(help));
        }
    }
}
