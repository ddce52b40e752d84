//! # missing-odata-type
//!
//! An object of an example has a property that only a type derived from its own has, and no `@odata.type` that says so:
//! readers take it for the base type, and services refuse it.
//!
//! Bad, for an `attachment`: `{ "contentBytes": "…" }`.
//!
//! Good: `{ "@odata.type": "#microsoft.graph.fileAttachment", "contentBytes": "…" }`.

use std::collections::BTreeSet;

use crate::check::bodies::Owner;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "missing-odata-type",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("missing_odata_type.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    // One finding a body and type, however many properties and items there are.
    let mut said = BTreeSet::new();
    for member in whole.members.iter().filter(|member| !member.is_item) {
        if let (Some(heir), Owner::Type(ty)) = (member.heir, member.owner)
            && said.insert((member.name_span.file, member.body, ty, heir))
        {
            let message = format!("`{}` is a property of `{heir}`, not of `{ty}`", member.name);
            let help = format!("add `\"@odata.type\": \"#{heir}\"` to the object");
            diagnostics.push(CHECK.at(member.name_span, message).with_help(help));
        }
    }
}
