//! # unread-table
//!
//! A table in a section of parameters or properties has a head that the reader does not know, so its rows are lost.
//!
//! Bad: `|What|Kind|`. Good: `|Parameter|Type|Description|`, `|Property|Type|Description|`, `|Name|Description|`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::endpoint::Role;
use crate::locale;

pub(crate) const CHECK: Check = Check {
    code: "unread-table",
    severity: Severity::Warning,
    group: Group::Tables,
    source: include_str!("unread_table.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for (section, role) in subject.sections() {
        if !matches!(
            role,
            Role::Path | Role::Function | Role::Headers | Role::Body
        ) {
            continue;
        }
        for head in subject
            .tables(section.blocks.clone())
            .filter_map(|table| table.first())
        {
            let Some(first) = subject.cells(head).first() else {
                continue;
            };
            let words = subject.words(first);
            let is_typed = subject
                .cells(head)
                .iter()
                .skip(1)
                .any(|cell| subject.words(cell).eq_ignore_ascii_case("type"));
            if is_typed
                && !locale::PARAMETER.contains(&words.to_lowercase().as_str())
                && !subject.page.is_localized()
            {
                let finding = CHECK.at(
                    subject.row_span(head),
                    format!("no table of parameters begins with `{words}`"),
                );
                diagnostics.push(
                    finding.with_help("write `Parameter`, `Property` or `Name` over the names"),
                );
            }
        }
    }
}
