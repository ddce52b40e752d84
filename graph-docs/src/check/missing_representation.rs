//! # missing-representation
//!
//! A page of a resource has properties and no JSON representation, so its qualified name, key and base type are guesses.
//!
//! Good:
//!
//! ````markdown
//! ## JSON representation
//!
//! <!-- { "blockType": "resource", "@odata.type": "microsoft.graph.message", "keyProperty": "id" } -->
//! ```json
//! { "id": "String (identifier)" }
//! ```
//! ````
//!
//! Bad: a page that ends with its table of properties.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "missing-representation",
    severity: Severity::Warning,
    group: Group::Resources,
    source: include_str!("missing_representation.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let properties = subject
        .page
        .section("properties")
        .filter(|_| !subject.is_api);
    let Some(section) =
        properties.filter(|section| subject.tables(section.blocks.clone()).next().is_some())
    else {
        return;
    };
    if !subject
        .codes
        .iter()
        .any(|code| code.block_type() == "resource")
    {
        let finding = CHECK.at(
            subject.heading_span(section),
            "resource has no JSON representation",
        );
        diagnostics.push(
            finding
                .with_help("write `## JSON representation` with a block annotated as `resource`"),
        );
    }
}
