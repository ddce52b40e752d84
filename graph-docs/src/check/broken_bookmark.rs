//! # broken-bookmark
//!
//! A link names a heading that its page does not have, so it leads to the top of the page.
//!
//! Bad: `[permissions](#permision)`. Good: `[permissions](#permissions)`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::similar::similar;

pub(crate) const CHECK: Check = Check {
    code: "broken-bookmark",
    severity: Severity::Warning,
    group: Group::Links,
    source: include_str!("broken_bookmark.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for link in &whole.links.list {
        let Some((path, Some(bookmark))) = link.destination() else {
            continue;
        };
        let Some(bookmarks) = whole
            .links
            .page(&path)
            .and_then(|file| whole.links.bookmarks.get(file))
        else {
            continue;
        };
        let is_there = bookmarks.contains(bookmark) || bookmarks.contains(&bookmark.to_lowercase());
        // Tabs have bookmarks of their own.
        if is_there || bookmark.is_empty() || bookmark.starts_with("tab/") {
            continue;
        }
        let finding = CHECK.at(
            link.place(whole.set),
            format!("`{path}` has no heading `{bookmark}`"),
        );
        diagnostics.push(
            match similar(bookmark, bookmarks.iter().map(String::as_str)) {
                Some(similar) => {
                    finding.with_help(format!("a heading with a similar name exists: `{similar}`"))
                }
                None => finding.with_help("write the heading in lower case, with `-` for blanks"),
            },
        );
    }
}
