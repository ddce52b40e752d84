//! # missing-summary
//!
//! A page of `api/` does not say what the call does: no text follows the title.
//!
//! Write a sentence below the title and the namespace line.
//!
//! Bad: `# Send mail` right before `## Permissions`. Good: `Send a message.` between them.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "missing-summary",
    severity: Severity::Warning,
    group: Group::Outline,
    source: include_str!("missing_summary.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    if subject.is_api && subject.page.summary.english_or_local().is_empty() {
        let finding = CHECK.at(
            subject.page.title.span,
            "page does not say what the call does",
        );
        diagnostics.push(finding.with_help("write a sentence below the title"));
    }
}
