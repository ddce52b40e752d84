//! # missing-account-row
//!
//! A permission table has no row for one of the three account types. The reader takes it for not supported.
//!
//! Write the row: `|Application|Not supported.|`.
//!
//! Bad: a table that ends with `|Delegated (personal Microsoft account)|Mail.Read|`.
//! Good: one that has a row `|Application|…|`, too.

use crate::check::accounts::{self, LABELS};
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "missing-account-row",
    severity: Severity::Warning,
    group: Group::Permissions,
    source: include_str!("missing_account_row.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for table in accounts::tables(subject).filter(|_| !subject.page.is_localized()) {
        let labels: Vec<String> = table[1..]
            .iter()
            .filter_map(|row| subject.cells(row).first())
            .map(|cell| subject.words(cell))
            .collect();
        // A row that is called something else is another finding.
        let is_plain = labels.len() < 3 && subject.cells(&table[0]).len() == 2;
        for label in LABELS
            .iter()
            .filter(|label| is_plain && !labels.iter().any(|it| accounts::is_same(it, label)))
        {
            let finding = CHECK.at(
                subject.row_span(&table[0]),
                format!("table has no row `{label}`"),
            );
            diagnostics.push(finding.with_help(format!("write `|{label}|Not supported.|`")));
        }
    }
}
