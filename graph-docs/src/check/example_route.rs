//! # example-route
//!
//! The first example of a page calls none of its routes: another method, or another path.
//!
//! Bad, on a page with `GET /users/{id}/messages`: `GET https://graph.microsoft.com/v1.0/me/contacts`.
//!
//! Correct the URL of the example, or add the route to the HTTP request section.
//!
//! Good: `GET https://graph.microsoft.com/v1.0/users/7/messages`.

use crate::check::routes;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "example-route",
    severity: Severity::Warning,
    group: Group::Agreement,
    source: include_str!("example_route.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for endpoint in whole
        .model
        .endpoints
        .iter()
        .filter(|endpoint| !endpoint.requests.is_empty())
    {
        let requests: Vec<_> = endpoint
            .examples
            .iter()
            .filter_map(|example| example.request.as_ref())
            .collect();
        // A page can show the steps before and after its own call.
        if requests
            .iter()
            .any(|request| routes::calls(endpoint, request))
        {
            continue;
        }
        let Some(first) = requests
            .first()
            .filter(|request| !is_elsewhere(&request.url.value))
        else {
            continue;
        };
        let route = &endpoint.requests[0];
        let finding = CHECK.at(first.url.span, "example calls none of the page's routes");
        let help = format!(
            "call `{} {}`, or add the route that is called",
            route.method.as_str(),
            route.path.value
        );
        diagnostics.push(finding.with_help(help));
    }
}

/// Notifications go to the app, uploads to a host of their own.
fn is_elsewhere(url: &str) -> bool {
    url.contains("://") && !url.contains("graph.microsoft.com")
}
