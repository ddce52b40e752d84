//! # duplicate-request-line
//!
//! A page names one request line twice.
//!
//! Remove one, or correct what was meant to differ.
//!
//! Bad:
//!
//! ```http
//! GET /me/events/{id}
//! GET /me/events/{id}
//! ```
//!
//! Good: `GET /me/events/{id}` and `GET /users/{id}/events/{id}`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "duplicate-request-line",
    severity: Severity::Warning,
    group: Group::Http,
    source: include_str!("duplicate_request_line.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for endpoint in &whole.model.endpoints {
        for (at, request) in endpoint.requests.iter().enumerate() {
            let query =
                |it: &crate::model::Request| it.query.as_ref().map(|query| query.value.clone());
            let same = |it: &crate::model::Request| {
                (it.method, &it.path.value, query(it))
                    == (request.method, &request.path.value, query(request))
            };
            if endpoint.requests[..at].iter().any(same) {
                let finding = CHECK.at(request.path.span, "request line is there already");
                diagnostics
                    .push(finding.with_help("remove one, or correct what was meant to differ"));
            }
        }
    }
}
