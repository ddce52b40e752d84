//! # unclosed-tabs
//!
//! A group of tabs is not closed by a `---` line, so that what follows disappears into its last tab.
//!
//! Write a line `---` behind the last tab. `--fix` cannot know where the tab ends.
//!
//! Bad: two tabs, then `### Response`. Good: two tabs, `---`, then `### Response`.

use crate::check::subject::Subject;
use crate::check::tabs::groups;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "unclosed-tabs",
    severity: Severity::Error,
    group: Group::Tabs,
    source: include_str!("unclosed_tabs.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for group in groups(subject.page).iter().filter(|group| !group.closed) {
        let span = group.tabs[0].1;
        diagnostics.push(
            CHECK
                .at(span, "tabs are never closed")
                .with_help("write a line `---` behind the last tab"),
        );
    }
}
