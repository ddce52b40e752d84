//! # section-level
//!
//! A section of a page of `api/` stands below another that it is no part of: `### Response` below `## Request body`.
//! A tool that goes by the outline takes it for a part of that section. `--fix` raises it.
//!
//! Bad:
//!
//! ```markdown
//! ## Request body
//!
//! ### Response
//! ```
//!
//! Good: `## Response`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::endpoint::Role;
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "section-level",
    severity: Severity::Warning,
    group: Group::Outline,
    source: include_str!("section_level.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let mut top = Role::Other;
    for (section, role) in subject.sections() {
        if section.level <= 2 {
            top = role;
            continue;
        }
        let is_part = role == top
            || !matches!(
                top,
                Role::Permissions | Role::Request | Role::Headers | Role::Body
            );
        let is_own = matches!(
            role,
            Role::Headers | Role::Body | Role::Response | Role::Permissions
        );
        if is_own
            && !is_part
            && subject
                .sections()
                .filter(|(_, other)| *other == role)
                .count()
                == 1
        {
            let heading = subject.heading(section);
            let hashes = Span {
                end: section.span.start + u32::from(section.level),
                ..section.span
            };
            let finding = CHECK.at(
                subject.heading_span(section),
                format!("`{heading}` is no part of the section above"),
            );
            diagnostics.push(
                finding
                    .with_help(format!("write `## {heading}`"))
                    .with_fix(hashes, "##"),
            );
        }
    }
}
