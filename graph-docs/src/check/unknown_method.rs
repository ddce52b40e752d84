//! # unknown-method
//!
//! A line of the HTTP request section has a method that is none of the reference's: GET, POST, PUT, PATCH, DELETE. The
//! reader passes over the line. `--fix` corrects lower case.
//!
//! Bad: `Get /me`, `PSOT /me/sendMail`. Good: `GET /me`, `POST /me/sendMail`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::endpoint::{Role, method};
use crate::model::Method;
use crate::similar::similar;
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "unknown-method",
    severity: Severity::Error,
    group: Group::Http,
    source: include_str!("unknown_method.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for code in subject
        .codes
        .iter()
        .filter(|code| code.role == Role::Request)
    {
        for (line, place) in code.lines() {
            let Some(word) = word(line) else { continue };
            let start = place.start + (word.as_ptr() as usize - line.as_ptr() as usize) as u32;
            let span = Span {
                start,
                end: start + word.len() as u32,
                ..place
            };
            let span = if code.is_verbatim() { span } else { place };
            let finding = CHECK.at(span, format!("`{word}` is no method of HTTP"));
            diagnostics.push(match similar(word, Method::ALL.map(Method::as_str)) {
                Some(right) if code.is_verbatim() && right.eq_ignore_ascii_case(word) => finding
                    .with_help(format!("write `{right}`"))
                    .with_fix(span, right),
                Some(right) => finding.with_help(format!("write `{right}`")),
                None => finding.with_help("write `GET`, `POST`, `PUT`, `PATCH` or `DELETE`"),
            });
        }
    }
}

/// The first word of a line that would be a request line if the word were a method.
pub(super) fn word(line: &str) -> Option<&str> {
    let line = line.trim();
    let (word, target) = line.split_once(' ')?;
    let is_word = word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_target = target.trim_start().starts_with(['/', 'h']) && !target.trim().contains(' ');
    (is_word && is_target && method(line).is_none()).then_some(word)
}
