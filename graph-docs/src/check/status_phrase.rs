//! # status-phrase
//!
//! The words behind a status code are not those of HTTP, often a slip. `--fix` writes the right ones, unless they are those of
//! another code.
//!
//! Bad: `HTTP/1.1 202 Accpted`, `HTTP/1.1 201 OK`. Good: `HTTP/1.1 202 Accepted`, `HTTP/1.1 201 Created`.

use crate::check::subject::First;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "status-phrase",
    severity: Severity::Warning,
    group: Group::Http,
    source: include_str!("status_phrase.rs"),
    run: Run::Page(check),
};

/// The codes that the reference uses, with the words of RFC 9110 and RFC 4918.
const PHRASES: [(&str, &[&str]); 24] = [
    ("200", &["OK"]),
    ("201", &["Created"]),
    ("202", &["Accepted"]),
    ("204", &["No Content"]),
    ("206", &["Partial Content"]),
    ("207", &["Multi-Status"]),
    ("301", &["Moved Permanently"]),
    ("302", &["Found"]),
    ("304", &["Not Modified"]),
    ("308", &["Permanent Redirect"]),
    ("400", &["Bad Request"]),
    ("401", &["Unauthorized"]),
    ("403", &["Forbidden"]),
    ("404", &["Not Found"]),
    ("405", &["Method Not Allowed"]),
    ("409", &["Conflict"]),
    ("410", &["Gone"]),
    ("412", &["Precondition Failed"]),
    (
        "413",
        &[
            "Content Too Large",
            "Payload Too Large",
            "Request Entity Too Large",
        ],
    ),
    ("415", &["Unsupported Media Type"]),
    ("422", &["Unprocessable Content", "Unprocessable Entity"]),
    ("429", &["Too Many Requests"]),
    ("500", &["Internal Server Error"]),
    ("503", &["Service Unavailable"]),
];

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for code in subject
        .codes
        .iter()
        .filter(|code| code.first == First::Response)
    {
        let Some((line, place)) = code.lines().find(|(line, _)| !line.trim().is_empty()) else {
            continue;
        };
        let line = line.trim_end();
        let Some((status, phrase)) = status(line) else {
            continue;
        };
        let Some((_, phrases)) = PHRASES.iter().find(|(known, _)| *known == status) else {
            continue;
        };
        let right = phrases[0];
        if phrase.is_empty()
            || phrases
                .iter()
                .any(|known| known.eq_ignore_ascii_case(phrase))
        {
            continue;
        }
        let start = place.start + (phrase.as_ptr() as usize - line.as_ptr() as usize) as u32;
        let span = Span {
            start,
            end: start + phrase.len() as u32,
            ..place
        };
        let finding = CHECK.at(span, format!("`{status}` is not `{phrase}`"));
        // `200 Created`: either half can be the wrong one. `OK` is written for every success.
        let other = PHRASES[1..]
            .iter()
            .find(|(_, phrases)| phrases.iter().any(|it| it.eq_ignore_ascii_case(phrase)));
        let is_exact = place.end - place.start >= line.len() as u32;
        diagnostics.push(match other {
            Some((code, _)) => {
                finding.with_help(format!("write `{status} {right}` or `{code} {phrase}`"))
            }
            None if is_exact => finding
                .with_help(format!("write `{right}`"))
                .with_fix(span, right),
            None => finding.with_help(format!("write `{right}`")),
        });
    }
}

/// The code of a status line and the words behind it.
fn status(line: &str) -> Option<(&str, &str)> {
    let (_, rest) = line.split_once(' ')?;
    let rest = rest.trim_start();
    let (status, phrase) = rest.split_once(' ').unwrap_or((rest, ""));
    Some((status, phrase.trim()))
}
