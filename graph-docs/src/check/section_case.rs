//! # section-case
//!
//! A heading is written in other letters than the reference's template has: `HTTP Request` for `HTTP request`.
//! `--fix` writes it as the template does.
//!
//! Bad: `## Request Headers`. Good: `## Request headers`.

use crate::check::outline::HEADINGS;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "section-case",
    severity: Severity::Warning,
    group: Group::Outline,
    source: include_str!("section_case.rs"),
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
        .filter(|section| section.level > 1)
    {
        let heading = subject.heading(section);
        let known = HEADINGS
            .iter()
            .find(|known| known.eq_ignore_ascii_case(&heading) && **known != heading);
        if let Some(known) = known {
            let span = subject.heading_span(section);
            let finding = CHECK.at(span, format!("`{heading}` is written `{known}`"));
            let is_verbatim = (span.end - span.start) as usize == heading.len();
            let finding = finding.with_help(format!("write `{known}`"));
            diagnostics.push(if is_verbatim {
                finding.with_fix(span, *known)
            } else {
                finding
            });
        }
    }
}
