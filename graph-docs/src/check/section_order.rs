//! # section-order
//!
//! The sections of a page of `api/` stand in another order than on every other page: Permissions, HTTP request, parameters,
//! Request headers, Request body, Response, Examples.
//!
//! Move the section.
//!
//! Bad: `## Response`, then `## Request body`. Good: `## Request body`, then `## Response`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::endpoint::Role;

pub(crate) const CHECK: Check = Check {
    code: "section-order",
    severity: Severity::Warning,
    group: Group::Outline,
    source: include_str!("section_order.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let sections = subject
        .sections()
        .filter(|(section, _)| subject.is_api && section.level == 2);
    let sections: Vec<_> = sections
        .filter_map(|(section, role)| Some((section, place(role)?)))
        .collect();
    // A guide to several calls has its sections several times.
    if sections.iter().filter(|(_, place)| *place == 1).count() > 1 {
        return;
    }
    let mut before: Option<(u8, String)> = None;
    for (section, place) in sections {
        let heading = subject.heading(section);
        match &before {
            Some((last, name)) if *last > place => {
                let span = subject.heading_span(section);
                let finding = CHECK.at(span, format!("`{heading}` stands behind `{name}`"));
                diagnostics.push(finding.with_help(format!("move the section before `{name}`")));
            }
            _ => before = Some((place, heading)),
        }
    }
}

fn place(role: Role) -> Option<u8> {
    Some(match role {
        Role::Permissions => 0,
        Role::Request => 1,
        Role::Path | Role::Function | Role::Query => 2,
        Role::Headers => 3,
        Role::Body => 4,
        Role::Response => 5,
        Role::Example => 6,
        Role::Other => return None,
    })
}
