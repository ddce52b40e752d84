//! # permission-footnote
//!
//! A footnote mark is glued to the name of a permission. Tools that read the table take it for a part of the name.
//!
//! Bad: `Chat.Read1`, `Team.Read.Group*`. Good: a note below the table that names the permission.

use crate::check::accounts;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "permission-footnote",
    severity: Severity::Warning,
    group: Group::Permissions,
    source: include_str!("permission_footnote.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for cell in accounts::tables(subject)
        .flat_map(|table| &table[1..])
        .flat_map(|row| subject.cells(row))
    {
        for name in accounts::names(subject, cell) {
            let mark = name.behind();
            let Some(mark) =
                mark.filter(|c| matches!(c, '*' | '¹' | '²' | '³') || c.is_ascii_digit())
            else {
                continue;
            };
            let span = Span {
                start: name.span.end,
                end: name.span.end + mark.len_utf8() as u32,
                ..name.span
            };
            let finding = CHECK.at(
                span,
                format!("footnote mark `{mark}` is glued to `{}`", name.value),
            );
            diagnostics.push(finding.with_help("say it in a note below the table"));
        }
    }
}
