//! # broken-link
//!
//! A link names a page of the docs set that is not there.
//!
//! Bad: `[message](../resources/mesage.md)`. Good: `[message](../resources/message.md)`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::similar::similar;

pub(crate) const CHECK: Check = Check {
    code: "broken-link",
    severity: Severity::Warning,
    group: Group::Links,
    source: include_str!("broken_link.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for link in &whole.links.list {
        let Some((path, _)) = link.destination() else {
            continue;
        };
        let is_page = path.starts_with("api/") || path.starts_with("resources/");
        if !is_page || !path.ends_with(".md") || whole.links.page(&path).is_some() {
            continue;
        }
        let finding = CHECK.at(link.place(whole.set), format!("no page is called `{path}`"));
        diagnostics.push(
            match similar(&path, whole.links.bookmarks.keys().map(String::as_str)) {
                Some(similar) => {
                    finding.with_help(format!("a page with a similar name exists: `{similar}`"))
                }
                None => finding.with_help("correct the link, or add the page"),
            },
        );
    }
}
