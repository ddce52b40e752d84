//! # missing-permission-comma
//!
//! Two permissions of a cell have only a blank between them, so it is unclear whether one or both are needed. The reader
//! takes one for enough. `--fix` writes a comma.
//!
//! Bad: `Mail.Read Mail.ReadWrite`. Good: `Mail.Read, Mail.ReadWrite`, or `Mail.Read and User.Read` for both.

use crate::check::accounts;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "missing-permission-comma",
    severity: Severity::Warning,
    group: Group::Permissions,
    source: include_str!("missing_permission_comma.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for cell in accounts::tables(subject)
        .flat_map(|table| &table[1..])
        .flat_map(|row| subject.cells(row))
    {
        let names = accounts::names(subject, cell);
        for pair in names.windows(2) {
            let (end, start) = (pair[0].span.end, pair[1].span.start);
            if start != end + 1 || pair[0].inline != pair[1].inline || pair[0].behind() != Some(' ')
            {
                continue;
            }
            let message = format!(
                "no comma between `{}` and `{}`",
                pair[0].value, pair[1].value
            );
            let between = Span {
                start: end,
                end,
                ..pair[0].span
            };
            let finding = CHECK
                .at(pair[1].span, message)
                .with_help("write a comma, or `and` where both are needed");
            diagnostics.push(finding.with_fix(between, ","));
        }
    }
}
