//! # missing-slash
//!
//! The path of a request line does not begin with a slash. The reader adds it, and so does `--fix`.
//!
//! Bad: `GET users/{id}`. Good: `GET /users/{id}`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::endpoint::{Role, method};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "missing-slash",
    severity: Severity::Warning,
    group: Group::Http,
    source: include_str!("missing_slash.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for code in subject
        .codes
        .iter()
        .filter(|code| code.role == Role::Request)
    {
        for (line, place) in code.lines() {
            let Some((_, rest)) = method(line.trim()) else {
                continue;
            };
            let target = rest.trim();
            if target.starts_with(['/', '~']) || target.starts_with("http") {
                continue;
            }
            let start = place.start + (target.as_ptr() as usize - line.as_ptr() as usize) as u32;
            let end = start + target.split('/').next().unwrap_or_default().len() as u32;
            let finding = CHECK.at(
                Span {
                    start,
                    end,
                    ..place
                },
                "path does not begin with a slash",
            );
            let finding = finding.with_help("write `/` before it");
            let is_exact = place.end - place.start == line.len() as u32;
            let before = Span {
                start,
                end: start,
                ..place
            };
            diagnostics.push(if is_exact {
                finding.with_fix(before, "/")
            } else {
                finding
            });
        }
    }
}
