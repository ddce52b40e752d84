//! # empty-section
//!
//! A heading has nothing behind it: neither text nor a section of its own.
//!
//! Write what there is to say, `None.` for instance, or give the headings that belong to it a deeper level.
//!
//! Bad:
//!
//! ```markdown
//! ## Relationships
//!
//! ## JSON representation
//! ```
//!
//! Good: `None.` below `## Relationships`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::markdown::BlockKind;

pub(crate) const CHECK: Check = Check {
    code: "empty-section",
    severity: Severity::Warning,
    group: Group::Outline,
    source: include_str!("empty_section.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let sections = &subject.page.sections;
    for (at, section) in sections.iter().enumerate() {
        let blocks = &subject.page.document.blocks[section.blocks.clone()];
        let is_empty = blocks
            .iter()
            .all(|block| matches!(block.kind, BlockKind::Comment { .. } | BlockKind::Rule));
        let has_parts = sections
            .get(at + 1)
            .is_some_and(|next| next.level > section.level);
        if is_empty && !has_parts {
            let message = format!("nothing stands below `{}`", subject.heading(section));
            let finding = CHECK.at(subject.heading_span(section), message);
            diagnostics.push(finding.with_help(
                "write what there is to say, or give what belongs to it a deeper heading",
            ));
        }
    }
}
