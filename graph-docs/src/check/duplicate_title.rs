//! # duplicate-title
//!
//! A page has a second heading of level one. The first is taken for its title.
//!
//! Give the second a deeper level: `## Examples`. A tab heading (`# [HTTP](#tab/http)`) is no heading.
//!
//! Bad: `# Send mail` and later `# Examples`. Good: `# Send mail` and later `## Examples`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "duplicate-title",
    severity: Severity::Warning,
    group: Group::Outline,
    source: include_str!("duplicate_title.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for section in subject
        .page
        .sections
        .iter()
        .filter(|section| section.level == 1)
    {
        let span = subject.heading_span(section);
        diagnostics.push(
            CHECK
                .at(span, "page has a second title")
                .with_help("write the heading with `##`"),
        );
    }
}
