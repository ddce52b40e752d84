//! # misspelt-section
//!
//! A heading is nearly one of those that the reference's pages have. A tool that goes by headings misses the section.
//!
//! Bad: `## HTTP Requests`. Good: `## HTTP request`.

use crate::check::outline::HEADINGS;
use crate::check::slip::slip;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "misspelt-section",
    severity: Severity::Warning,
    group: Group::Outline,
    source: include_str!("misspelt_section.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    if subject.page.is_localized() {
        return;
    }
    for section in subject
        .page
        .sections
        .iter()
        .filter(|section| section.level == 2)
    {
        let heading = subject.heading(section);
        if HEADINGS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(&heading))
        {
            continue;
        }
        if let Some(known) = slip(&heading, HEADINGS) {
            let span = subject.heading_span(section);
            let finding = CHECK.at(span, format!("no section is called `{heading}`"));
            diagnostics.push(finding.with_help(format!("write `{known}`")));
        }
    }
}
