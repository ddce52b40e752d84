//! # orphan-page
//!
//! No page links to this one, so readers find it only by searching. A page of `api/` belongs into the Methods table of its
//! resource.
//!
//! Add a link on the page of the resource.
//!
//! Bad: `api/message-get.md`, and no link to it on `resources/message.md`.
//! Good: `|[Get](../api/message-get.md)|[message](message.md)|Get a message.|` in the table there.

use std::collections::BTreeSet;

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::span::FileId;
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "orphan-page",
    severity: Severity::Warning,
    group: Group::Links,
    source: include_str!("orphan_page.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    let links = whole.links.list.iter().filter_map(|link| {
        let (path, _) = link.destination()?;
        whole.links.page(&path).filter(|file| **file != link.from)
    });
    let linked: BTreeSet<&str> = links.map(String::as_str).collect();
    for (file, page) in whole.set.sources[..whole.set.pages].iter().enumerate() {
        if !linked.contains(page.path.as_str()) {
            let span = Span {
                file: FileId(file as u32),
                start: 0,
                end: 0,
            };
            let finding = CHECK.at(span, "no page links to this one");
            diagnostics.push(
                finding.with_help("add a link, in the Methods table of the resource for instance"),
            );
        }
    }
}
