//! # missing-resource-type
//!
//! The annotation of a JSON representation does not name the type. The reader goes by title and file name, which differ from
//! the type's on some pages.
//!
//! Bad: `{ "blockType": "resource" }`. Good: `{ "blockType": "resource", "@odata.type": "microsoft.graph.message" }`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "missing-resource-type",
    severity: Severity::Warning,
    group: Group::Resources,
    source: include_str!("missing_resource_type.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for code in subject
        .codes
        .iter()
        .filter(|code| code.block_type() == "resource" && !subject.is_api)
    {
        let Some(annotation) = &code.annotation else {
            continue;
        };
        if ["@odata.type", "@type"]
            .into_iter()
            .all(|key| annotation.text(key).is_none())
        {
            let place = annotation
                .value("blockType")
                .map_or(annotation.span(), |value| value.span);
            let finding = CHECK.at(place, "annotation does not name the type");
            diagnostics.push(finding.with_help("add `\"@odata.type\": \"microsoft.graph.…\"`"));
        }
    }
}
