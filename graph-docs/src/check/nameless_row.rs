//! # nameless-row
//!
//! The first cell of a row is empty, so that what the others say belongs to nothing. The reader passes over the row.
//!
//! Write the name, or join the row with the one above.
//!
//! Bad: `||String|The name.|`. Good: `|name|String|The name.|`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "nameless-row",
    severity: Severity::Warning,
    group: Group::Tables,
    source: include_str!("nameless_row.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let whole = 0..subject.page.document.blocks.len();
    for row in subject.tables(whole).flat_map(|table| &table[1..]) {
        let cells = subject.cells(row);
        let Some((first, others)) = cells.split_first() else {
            continue;
        };
        let says_something = others.iter().any(|cell| !subject.words(cell).is_empty());
        if subject.words(first).is_empty() && says_something && first.text.is_empty() {
            let finding = CHECK.at(row.span, "row has no name");
            diagnostics
                .push(finding.with_help("write the name, or join the row with the one above"));
        }
    }
}
