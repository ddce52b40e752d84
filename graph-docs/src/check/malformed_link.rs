//! # malformed-link
//!
//! What a link names is no address: nothing at all, or a path with backslashes. `--fix` turns backslashes round.
//!
//! Bad: `[message]()`, `[message](..\resources\message.md)`. Good: `[message](../resources/message.md)`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "malformed-link",
    severity: Severity::Warning,
    group: Group::Links,
    source: include_str!("malformed_link.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for link in &whole.links.list {
        let target = link.target.trim();
        if target.is_empty() {
            let finding = CHECK.at(link.span, "link leads nowhere");
            diagnostics.push(finding.with_help("write where it leads, or the words alone"));
        } else if target.contains('\\') {
            let right = link.target.replace('\\', "/");
            let finding = CHECK
                .at(link.place(whole.set), "a path has no backslashes")
                .with_help(format!("write `{right}`"));
            diagnostics.push(match link.target_span(whole.set) {
                Some(span) => finding.with_fix(span, right),
                None => finding,
            });
        }
    }
}
