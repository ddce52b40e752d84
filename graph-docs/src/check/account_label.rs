//! # account-label
//!
//! A row of a permission table names its account type in other words than every other table, or none at all.
//! `--fix` mends a label that is only nearly right.
//!
//! Bad: `Delegated (work or school account`. Good: `Delegated (work or school account)`, `Delegated (personal Microsoft account)`,
//! `Application`.

use crate::check::accounts::{self, LABELS};
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "account-label",
    severity: Severity::Warning,
    group: Group::Permissions,
    source: include_str!("account_label.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for table in accounts::tables(subject).filter(|_| !subject.page.is_localized()) {
        for row in &table[1..] {
            let cells = subject.cells(row);
            let Some(cell) = cells.first().filter(|_| cells.len() == 2) else {
                continue;
            };
            let words = subject.words(cell);
            let words = words.trim_end_matches('.');
            if LABELS.contains(&words) {
                continue;
            }
            diagnostics.push(match accounts::nearly(words) {
                Some(right) => CHECK
                    .at(cell.span, format!("`{words}` is written `{right}`"))
                    .with_help(format!("write `{right}`"))
                    .with_fix(cell.span, right),
                None => match LABELS.iter().find(|label| accounts::is_same(words, label)) {
                    Some(right) => CHECK
                        .at(cell.span, format!("`{words}` is written `{right}`"))
                        .with_help(format!("write `{right}`")),
                    None => CHECK
                        .at(cell.span, format!("`{words}` is no account type"))
                        .with_help(format!("write `{}`", LABELS.join("`, `"))),
                },
            });
        }
    }
}
