//! # misspelt-property
//!
//! An example has a property that its type lacks, and another is nearly called so. The call as it is shown fails, or says
//! nothing of what it should.
//!
//! Bad: `{ "saveToSendItems": true }`. Good: `{ "saveToSentItems": true }`.

use crate::check::bodies;
use crate::check::bodies::{Known, Owner};
use crate::check::slip::slip;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "misspelt-property",
    severity: Severity::Error,
    group: Group::Json,
    source: include_str!("misspelt_property.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for member in whole.members.iter().filter(|member| !member.is_item) {
        let (Known::Nothing, name) = (member.known, member.name) else {
            continue;
        };
        let (what, right) = match member.owner {
            Owner::List => continue,
            Owner::Type(ty) => (
                format!("`{ty}` has no property `{name}`"),
                whole.types.similar_property(ty, name),
            ),
            Owner::Parameters(endpoint) => {
                let names = bodies::body_parameters(endpoint)
                    .map(|parameter| parameter.name.value.as_str());
                (
                    format!("table has no parameter `{name}`"),
                    slip(name, names),
                )
            }
        };
        if let Some(right) = right {
            let finding = CHECK.at(member.name_span, what);
            diagnostics.push(finding.with_help(format!("a similar name exists: `{right}`")));
        }
    }
}
