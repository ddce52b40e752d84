//! # example-status
//!
//! An example answers with a status of success that the Response section does not name.
//!
//! Bad: the section says `204 No Content`, the example `HTTP/1.1 200 OK`. Say the same in both.
//!
//! Good: `HTTP/1.1 204 No Content` in the example.

use crate::check::routes;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "example-status",
    severity: Severity::Warning,
    group: Group::Agreement,
    source: include_str!("example_status.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for endpoint in whole
        .model
        .endpoints
        .iter()
        .filter(|endpoint| !endpoint.response.statuses.is_empty())
    {
        let documented = &endpoint.response.statuses;
        for example in &endpoint.examples {
            let (Some(request), Some(response)) = (&example.request, &example.response) else {
                continue;
            };
            let status = &response.status;
            let is_success = (200..300).contains(&status.value);
            let is_named = documented.iter().any(|known| known.value == status.value);
            if is_success && !is_named && routes::calls(endpoint, request) {
                let known: Vec<String> = documented
                    .iter()
                    .map(|known| known.value.to_string())
                    .collect();
                let message = format!(
                    "section `Response` does not name the status {}",
                    status.value
                );
                diagnostics.push(
                    CHECK
                        .at(status.span, message)
                        .with_help(format!("it names {}", known.join(", "))),
                );
            }
        }
    }
}
