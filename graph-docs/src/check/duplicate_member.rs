//! # duplicate-member
//!
//! A table of an enumeration lists a member twice, or gives one number to two members.
//!
//! Remove one of the rows, or correct the number.
//!
//! Bad:
//!
//! ```markdown
//! |low|0|
//! |high|0|
//! ```
//!
//! Good: `|high|1|`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::markdown::Row;

pub(crate) const CHECK: Check = Check {
    code: "duplicate-member",
    severity: Severity::Warning,
    group: Group::Resources,
    source: include_str!("duplicate_member.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for (section, _) in subject.sections() {
        if subject.is_api || !(section.slug == "members" || section.slug.ends_with("-values")) {
            continue;
        }
        for table in subject.tables(section.blocks.clone()) {
            for column in [0, 1] {
                repeated(subject, table, column, diagnostics);
            }
        }
    }
}

fn repeated(
    subject: &Subject<'_, '_>,
    table: &[Row],
    column: usize,
    diagnostics: &mut Diagnostics,
) {
    let cells = table
        .iter()
        .skip(1)
        .filter_map(|row| subject.cells(row).get(column));
    let cells: Vec<_> = cells.map(|cell| (subject.words(cell), cell.span)).collect();
    for (at, (text, span)) in cells.iter().enumerate() {
        // The second column holds numbers, or descriptions.
        let counts = column == 0 || text.bytes().all(|byte| byte.is_ascii_digit());
        if counts && !text.is_empty() && cells[..at].iter().any(|(before, _)| before == text) {
            let what = if column == 0 { "member" } else { "number" };
            let finding = CHECK.at(*span, format!("{what} `{text}` is there already"));
            diagnostics.push(finding.with_help("remove one of the rows, or correct it"));
        }
    }
}
