//! # elided-route
//!
//! A request line leaves out a part of its path, which says what the path is like and not what it is. No method is made of it.
//!
//! Bad: `GET /me/childFolders/{id}/.../messages/{id}`. Good: `GET /me/childFolders/{id}/childFolders/{id}/messages/{id}`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "elided-route",
    severity: Severity::Warning,
    group: Group::Http,
    source: include_str!("elided_route.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    let routes = whole.model.endpoints.iter().flat_map(|it| &it.requests);
    for route in routes {
        let mut segments = route.path.value.split('/');
        if segments.any(|it| it.starts_with("..") || it.contains('…')) {
            let finding = CHECK.at(route.path.span, "path leaves a part out");
            diagnostics.push(finding.with_help("write the path in full"));
        }
    }
}
