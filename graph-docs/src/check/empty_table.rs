//! # empty-table
//!
//! A table has a head and no rows.
//!
//! Write the rows, or `None.` in the table's place.
//!
//! Bad:
//!
//! ```markdown
//! |Property|Type|Description|
//! |:---|:---|:---|
//! ```
//!
//! Good: `None.`

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "empty-table",
    severity: Severity::Warning,
    group: Group::Tables,
    source: include_str!("empty_table.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let whole = 0..subject.page.document.blocks.len();
    for table in subject.tables(whole).filter(|table| table.len() == 1) {
        let finding = CHECK.at(subject.row_span(&table[0]), "table has no rows");
        diagnostics.push(finding.with_help("write the rows, or `None.` in the table's place"));
    }
}
