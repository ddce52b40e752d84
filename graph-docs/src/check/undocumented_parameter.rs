//! # undocumented-parameter
//!
//! The request of an example has a member that the table of the request body has no row for.
//!
//! Add a row to the table, or remove the member from the example.
//!
//! Bad: `{ "litres": 2, "fertilizer": "none" }`, and no row `fertilizer`. Good: `|fertilizer|String|…|`.

use crate::check::bodies;
use crate::check::bodies::{Known, Owner};
use crate::check::slip::slip;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "undocumented-parameter",
    severity: Severity::Warning,
    group: Group::Agreement,
    source: include_str!("undocumented_parameter.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for member in whole.members.iter().filter(|member| !member.is_item) {
        if let (Known::Nothing, Owner::Parameters(endpoint)) = (member.known, member.owner) {
            let mut names =
                bodies::body_parameters(endpoint).map(|parameter| parameter.name.value.as_str());
            if slip(member.name, &mut names).is_none() {
                let finding = CHECK.at(
                    member.name_span,
                    format!("table has no parameter `{}`", member.name),
                );
                diagnostics
                    .push(finding.with_help("add a row to the table, or remove the member here"));
            }
        }
    }
}
