//! # first-tab
//!
//! The first tab of a group is not HTTP. The request as it goes over the wire comes first on every other page.
//!
//! Move `# [HTTP](#tab/http)` to the front.
//!
//! Bad: `# [C#](#tab/csharp)`, then `# [HTTP](#tab/http)`. Good: the other way round.

use crate::check::subject::Subject;
use crate::check::tabs::groups;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "first-tab",
    severity: Severity::Warning,
    group: Group::Tabs,
    source: include_str!("first_tab.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for group in groups(subject.page) {
        let (first, span) = group.tabs[0];
        // Tabs that are not of programming languages have no HTTP among them.
        if first != "http" && group.tabs.iter().any(|(id, _)| *id == "http") {
            let finding = CHECK.at(span, format!("first tab is `{first}`"));
            diagnostics.push(finding.with_help("move the tab `http` to the front"));
        }
    }
}
