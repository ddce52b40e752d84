//! # junk-request-line
//!
//! A code block of the HTTP request section holds a line that is no request line. The reader passes over it; a body or
//! headers belong to an example.
//!
//! Bad:
//!
//! ````markdown
//! ```http
//! GET /users/{id}
//! or
//! GET /me
//! ```
//! ````
//!
//! Write request lines alone, and the words between two blocks.
//!
//! Good:
//!
//! ````markdown
//! ```http
//! GET /users/{id}
//! GET /me
//! ```
//! ````

use crate::check::subject::First;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run, unknown_method};
use crate::diagnostic::{Diagnostics, Severity};
use crate::endpoint::{Role, method};

pub(crate) const CHECK: Check = Check {
    code: "junk-request-line",
    severity: Severity::Warning,
    group: Group::Http,
    source: include_str!("junk_request_line.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for code in subject
        .codes
        .iter()
        .filter(|code| code.role == Role::Request && code.first == First::Request)
    {
        let mut junk = code
            .lines()
            .filter(|(line, _)| !line.trim().is_empty() && method(line.trim()).is_none())
            // A word for a method is another finding.
            .filter(|(line, _)| unknown_method::word(line).is_none());
        if let Some((line, place)) = junk.next() {
            let finding = CHECK.at(place, format!("`{}` is no request line", line.trim()));
            diagnostics.push(finding.with_help("write lines such as `GET /me/messages` alone"));
        }
    }
}
