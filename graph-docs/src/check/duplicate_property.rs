//! # duplicate-property
//!
//! A table of a resource lists a property twice. The second row is taken for another property of the same name.
//!
//! Remove one of the rows, or correct its name.
//!
//! Bad:
//!
//! ```markdown
//! |name|String|The name.|
//! |name|String|What it is called.|
//! ```
//!
//! Good: one row a property.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "duplicate-property",
    severity: Severity::Warning,
    group: Group::Resources,
    source: include_str!("duplicate_property.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for (section, _) in subject.sections() {
        if subject.is_api || !matches!(section.slug.as_str(), "properties" | "relationships") {
            continue;
        }
        for table in subject.tables(section.blocks.clone()) {
            let names = table
                .iter()
                .skip(1)
                .filter_map(|row| subject.cells(row).first());
            let names: Vec<_> = names.map(|cell| (subject.words(cell), cell.span)).collect();
            for (at, (name, span)) in names.iter().enumerate() {
                if !name.is_empty() && names[..at].iter().any(|(before, _)| before == name) {
                    let finding = CHECK.at(*span, format!("`{name}` has a row already"));
                    diagnostics
                        .push(finding.with_help("remove one of the rows, or correct its name"));
                }
            }
        }
    }
}
