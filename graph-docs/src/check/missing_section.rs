//! # missing-section
//!
//! A page of `api/` lacks a section that every such page has: Permissions, HTTP request, Request headers, Request body,
//! Response, Examples. What it would say is unknown.
//!
//! Write the section, even if it only says that there is nothing: `Do not supply a request body for this method.`
//!
//! Bad: `## HTTP request` right before `## Response`. Good: `## Request headers` and `## Request body` between them.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::endpoint::Role;

pub(crate) const CHECK: Check = Check {
    code: "missing-section",
    severity: Severity::Warning,
    group: Group::Outline,
    source: include_str!("missing_section.rs"),
    run: Run::Page(check),
};

const REQUIRED: [(Role, &str); 6] = [
    (Role::Permissions, "Permissions"),
    (Role::Request, "HTTP request"),
    (Role::Headers, "Request headers"),
    (Role::Body, "Request body"),
    (Role::Response, "Response"),
    (Role::Example, "Examples"),
];

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for (role, name) in REQUIRED {
        if subject.is_api && !subject.roles.contains(&role) {
            let message = format!("page has no section `{name}`");
            diagnostics.push(
                CHECK
                    .at(subject.page.title.span, message)
                    .with_help(format!("write `## {name}`")),
            );
        }
    }
}
