//! # example-route
//!
//! An example calls none of the routes of its page: another method, or another path. A page may show the steps before and after
//! its own call, too; those are routes of other pages.
//!
//! Bad, on a page with `GET /users/{id}/messages`: `GET https://graph.microsoft.com/v1.0/me/contacts`.
//!
//! Correct the URL of the example, or add the route to the HTTP request section.
//!
//! Good: `GET https://graph.microsoft.com/v1.0/users/7/messages`.

use crate::check::routes;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::model::{Endpoint, ExampleRequest};

pub(crate) const CHECK: Check = Check {
    code: "example-route",
    severity: Severity::Warning,
    group: Group::Agreement,
    source: include_str!("example_route.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    let routes = routes::Routes::of(whole.model);
    for endpoint in whole
        .model
        .endpoints
        .iter()
        .filter(|endpoint| !endpoint.requests.is_empty())
    {
        let examples = endpoint.examples.iter();
        let requests: Vec<_> = examples
            .filter_map(|example| example.request.as_ref())
            .collect();
        let shows_own = requests.iter().any(|it| is_own(endpoint, it));
        for (at, request) in requests.iter().enumerate() {
            let is_step = (shows_own || at > 0) && routes.called(request).is_some();
            if is_step || is_elsewhere(&request.url.value) || is_own(endpoint, request) {
                continue;
            }
            let route = &endpoint.requests[0];
            let finding = CHECK.at(request.url.span, "example calls none of the page's routes");
            let help = format!(
                "call `{} {}`, or add the route that is called",
                route.method.as_str(),
                route.path.value
            );
            diagnostics.push(finding.with_help(help));
        }
    }
}

/// Whether an example calls a route of its page; a list can be counted or narrowed to a type.
fn is_own(endpoint: &Endpoint, example: &ExampleRequest) -> bool {
    let mut path = routes::path(&example.url.value);
    if routes::calls_at(endpoint, example.method, path) {
        return true;
    }
    while let Some((list, last)) = path.rsplit_once('/')
        && (last == "$count" || last.starts_with("microsoft.graph."))
    {
        path = list;
    }
    routes::calls_at(endpoint, example.method, path)
}

/// Notifications go to the app, uploads to a host of their own; other versions are another reference's.
fn is_elsewhere(url: &str) -> bool {
    let is_graph = url.contains("graph.microsoft.com");
    url.contains("://") && !is_graph || url.contains("/beta/") || url.contains("/v1/")
}
