//! # link-case
//!
//! A link names a page in other letters than its file has. It works where the file system does not care, and breaks
//! elsewhere. `--fix` writes the file's name.
//!
//! Bad: `[message](../resources/Message.md)`. Good: `[message](../resources/message.md)`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "link-case",
    severity: Severity::Warning,
    group: Group::Links,
    source: include_str!("link_case.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for link in &whole.links.list {
        let Some((path, _)) = link.destination() else {
            continue;
        };
        let Some(file) = whole.links.page(&path).filter(|file| **file != path) else {
            continue;
        };
        let finding = CHECK.at(link.place(whole.set), format!("file is called `{file}`"));
        let written = link.target.split(['#', '?']).next().unwrap_or_default();
        let name = file.rsplit('/').next().unwrap_or(file);
        let is_name =
            written.len() >= name.len() && written.is_char_boundary(written.len() - name.len());
        let right =
            match is_name && written[written.len() - name.len()..].eq_ignore_ascii_case(name) {
                true => format!("{}{name}", &written[..written.len() - name.len()]),
                false => written.to_owned(),
            };
        let finding = finding.with_help(format!("write `{right}`"));
        diagnostics.push(match link.target_span(whole.set) {
            Some(span) if right != written => finding.with_fix(
                Span {
                    end: span.start + written.len() as u32,
                    ..span
                },
                right,
            ),
            _ => finding,
        });
    }
}
