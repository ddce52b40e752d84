//! # single-tab
//!
//! A group has only one tab: there is nothing to choose from.
//!
//! Add the other tabs, or write the block without a tab.
//!
//! Bad: `# [HTTP](#tab/http)`, a block, and `---`. Good: the block alone.

use crate::check::subject::Subject;
use crate::check::tabs::groups;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "single-tab",
    severity: Severity::Warning,
    group: Group::Tabs,
    source: include_str!("single_tab.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for group in groups(subject.page)
        .iter()
        .filter(|group| group.closed && group.tabs.len() == 1)
    {
        let finding = CHECK.at(group.tabs[0].1, "group of one tab");
        diagnostics.push(finding.with_help("add the other tabs, or write the block without a tab"));
    }
}
