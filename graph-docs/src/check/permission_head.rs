//! # permission-head
//!
//! The head of a permission table is not the one that every other has, so readers do not know in which order the permissions
//! stand. `--fix` mends upper and lower case.
//!
//! Bad: `|Permission type|Permission|`. Good: `|Permission type|Permissions (from least to most privileged)|`.

use crate::check::accounts;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "permission-head",
    severity: Severity::Warning,
    group: Group::Permissions,
    source: include_str!("permission_head.rs"),
    run: Run::Page(check),
};

const HEADS: [[&str; 2]; 2] = [
    [
        "Permission type",
        "Permissions (from least to most privileged)",
    ],
    [
        "Permission type",
        "Permissions (from most to least privileged)",
    ],
];

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for table in accounts::tables(subject).filter(|_| !subject.page.is_localized()) {
        let cells = subject.cells(&table[0]);
        let words: Vec<String> = cells.iter().map(|cell| subject.words(cell)).collect();
        if words.len() != 2 || HEADS.iter().any(|head| words == head) {
            continue;
        }
        for ((cell, words), right) in cells.iter().zip(&words).zip(HEADS[0]) {
            if HEADS.iter().flatten().any(|known| known == words) {
                continue;
            }
            let finding = CHECK
                .at(cell.span, format!("head is `{words}`"))
                .with_help(format!("write `{right}`"));
            let is_case = words.eq_ignore_ascii_case(right)
                && (cell.span.end - cell.span.start) as usize == words.len();
            diagnostics.push(if is_case {
                finding.with_fix(cell.span, right)
            } else {
                finding
            });
        }
    }
}
