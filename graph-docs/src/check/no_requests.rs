//! # no-requests
//!
//! A page of `api/` has no request line, so there is nothing to call.
//!
//! Write the routes in a code block of the section `## HTTP request`:
//!
//! ````markdown
//! ## HTTP request
//!
//! ```http
//! POST /me/sendMail
//! ```
//! ````
//!
//! Bad: a page whose routes stand in its examples only.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "no-requests",
    severity: Severity::Error,
    group: Group::Http,
    source: include_str!("no_requests.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "page has no request line")
        .with_help("write `## HTTP request` with a code block of lines such as `GET /me/messages`")
}
