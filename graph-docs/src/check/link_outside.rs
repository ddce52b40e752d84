//! # link-outside
//!
//! A relative link leads out of the docs set: above the folder that holds `api/` and `resources/`. On the site that folder
//! is the root, and the link is dead.
//!
//! Bad: `[overview](../../../concepts/overview.md)`. Good: `[overview](/graph/overview)`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "link-outside",
    severity: Severity::Warning,
    group: Group::Links,
    source: include_str!("link_outside.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for link in &whole.links.list {
        let is_outside = link
            .destination()
            .is_some_and(|(path, _)| path.starts_with("../"));
        if is_outside {
            let finding = CHECK.at(link.place(whole.set), "link leads out of the docs set");
            diagnostics.push(
                finding.with_help("write a link from the site's root, such as `/graph/overview`"),
            );
        }
    }
}
