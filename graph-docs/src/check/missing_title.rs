//! # missing-title
//!
//! A page has no heading of level one, so it has no name.
//!
//! Write one behind the front matter: `# Send mail`.
//!
//! Bad: front matter right before `Namespace: microsoft.graph`. Good: `# Send mail` between them.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "missing-title",
    severity: Severity::Error,
    group: Group::Outline,
    source: include_str!("missing_title.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    if subject.page.title.english_or_local().is_empty() {
        let span = Span {
            file: subject.page.file,
            start: 0,
            end: 0,
        };
        diagnostics.push(
            CHECK
                .at(span, "page has no title")
                .with_help("write a heading such as `# Send mail`"),
        );
    }
}
