//! # duplicate-tab
//!
//! A group has two tabs of one id; the site shows only one of them.
//!
//! Remove one, or correct its id: `# [Go](#tab/go)`.
//!
//! Bad: `# [Go](#tab/go)` twice in a group. Good: `# [Go](#tab/go)` and `# [Java](#tab/java)`.

use crate::check::subject::Subject;
use crate::check::tabs::groups;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "duplicate-tab",
    severity: Severity::Error,
    group: Group::Tabs,
    source: include_str!("duplicate_tab.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for group in groups(subject.page) {
        for (at, (id, span)) in group.tabs.iter().enumerate() {
            if group.tabs[..at].iter().any(|(before, _)| before == id) {
                let finding = CHECK.at(*span, format!("group has a second tab `{id}`"));
                diagnostics.push(finding.with_help("remove one of the tabs, or correct its id"));
            }
        }
    }
}
