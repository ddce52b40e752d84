//! # duplicate-permission
//!
//! A row of a permission table names a permission twice: in one cell, or among the least and again among the higher
//! privileged ones.
//!
//! Remove one of them.
//!
//! Bad: `Mail.Read, Mail.ReadWrite, Mail.Read`. Good: `Mail.Read, Mail.ReadWrite`.

use crate::check::accounts;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "duplicate-permission",
    severity: Severity::Warning,
    group: Group::Permissions,
    source: include_str!("duplicate_permission.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for row in accounts::tables(subject).flat_map(|table| &table[1..]) {
        // `For users: A, B. For groups: A` and `A and X, B and X` name one with good reason.
        let is_prose = |words: &str| {
            words.contains(':') || words.contains(" and ") || words.contains(" plus ")
        };
        let is_prose = subject
            .cells(row)
            .iter()
            .any(|cell| is_prose(&subject.words(cell)));
        let two_columns = subject.cells(row).len() <= 3;
        let names: Vec<_> = subject
            .cells(row)
            .iter()
            .skip(1)
            .flat_map(|cell| accounts::names(subject, cell))
            .collect();
        for (at, name) in names.iter().enumerate() {
            if two_columns
                && !is_prose
                && names[..at].iter().any(|before| before.value == name.value)
            {
                let finding = CHECK.at(name.span, format!("`{}` is named twice", name.value));
                diagnostics.push(finding.with_help("remove one of them"));
            }
        }
    }
}
