//! # tabs-outside-examples
//!
//! A group of tabs stands in a section of a page of `api/` that is not one of examples. Readers of routes and tables do not
//! look into tabs.
//!
//! Move the group below `## Examples`.
//!
//! Bad: `# [HTTP](#tab/http)` below `## HTTP request`. Good: plain request lines there, the tabs below `## Examples`.

use crate::check::subject::Subject;
use crate::check::tabs::groups;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::endpoint::Role;

pub(crate) const CHECK: Check = Check {
    code: "tabs-outside-examples",
    severity: Severity::Warning,
    group: Group::Tabs,
    source: include_str!("tabs_outside_examples.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let facts = |role: &Role| !matches!(role, Role::Example | Role::Other);
    for group in groups(subject.page) {
        let (_, span) = group.tabs[0];
        let section = subject
            .sections()
            .filter(|(section, _)| section.span.start < span.start)
            .last();
        if let Some((section, _)) = section.filter(|(_, role)| facts(role)) {
            let message = format!("tabs in the section `{}`", subject.heading(section));
            diagnostics.push(
                CHECK
                    .at(span, message)
                    .with_help("move them below `## Examples`"),
            );
        }
    }
}
