//! # duplicate-section
//!
//! A page has two sections of the same name, so that a link to one of them leads to the other.
//!
//! Join them, or give each a name of its own.
//!
//! Bad: `## Response` twice. Good: `## Response` and `## Error responses`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "duplicate-section",
    severity: Severity::Warning,
    group: Group::Outline,
    source: include_str!("duplicate_section.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let sections = &subject.page.sections;
    for (at, section) in sections
        .iter()
        .enumerate()
        .filter(|(_, section)| section.level == 2)
    {
        if sections[..at]
            .iter()
            .any(|before| before.level == 2 && before.slug == section.slug)
        {
            let message = format!("page has a second section `{}`", subject.heading(section));
            let finding = CHECK.at(subject.heading_span(section), message);
            diagnostics
                .push(finding.with_help("join the sections, or give each a name of its own"));
        }
    }
}
