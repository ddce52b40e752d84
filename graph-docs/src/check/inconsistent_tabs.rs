//! # inconsistent-tabs
//!
//! A group of tabs has its tabs in another order than the first group of the page, so that a reader who chose a language has
//! to look for it again.
//!
//! Bad: HTTP, C#, Java in one group and HTTP, Java, C# in the next. Good: one order on the whole page.

use crate::check::subject::Subject;
use crate::check::tabs::groups;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "inconsistent-tabs",
    severity: Severity::Warning,
    group: Group::Tabs,
    source: include_str!("inconsistent_tabs.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let groups = groups(subject.page);
    let Some((first, others)) = groups.split_first() else {
        return;
    };
    let place = |id: &str| first.tabs.iter().position(|(other, _)| *other == id);
    for group in others {
        let mut last = 0;
        for (id, span) in &group.tabs {
            let Some(place) = place(id) else { continue };
            if place < last {
                let finding = CHECK.at(
                    *span,
                    format!("tab `{id}` stands elsewhere in the first group"),
                );
                diagnostics.push(finding.with_help("keep one order on the whole page"));
                break;
            }
            last = place;
        }
    }
}
