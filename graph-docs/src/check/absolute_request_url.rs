//! # absolute-request-url
//!
//! A line of the HTTP request section names host or version. The lines of all other pages begin with the path, which is the
//! same in every cloud. `--fix` takes host and version away.
//!
//! Bad: `GET https://graph.microsoft.com/v1.0/me`. Good: `GET /me`.

use crate::check::routes;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::endpoint::{Role, method};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "absolute-request-url",
    severity: Severity::Warning,
    group: Group::Http,
    source: include_str!("absolute_request_url.rs"),
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
            if !target.starts_with("http") {
                continue;
            }
            let start = place.start + (target.as_ptr() as usize - line.as_ptr() as usize) as u32;
            let path = routes::path(target);
            let host = Span {
                end: start + (path.as_ptr() as usize - target.as_ptr() as usize) as u32,
                start,
                ..place
            };
            let finding = CHECK
                .at(host, "request line names a host")
                .with_help("begin with the path");
            let is_fixable = path.starts_with('/') && place.end - place.start == line.len() as u32;
            diagnostics.push(if is_fixable {
                finding.with_fix(host, "")
            } else {
                finding
            });
        }
    }
}
