//! # text-before-title
//!
//! Text stands before the page's title. It belongs to no section, and readers of the site see it above the heading.
//!
//! Move it behind the title.
//!
//! Bad: `Soon to come.` before `# Send mail`. Good: `# Send mail` first.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::markdown::{Block, BlockKind};

pub(crate) const CHECK: Check = Check {
    code: "text-before-title",
    severity: Severity::Warning,
    group: Group::Outline,
    source: include_str!("text_before_title.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let blocks = &subject.page.document.blocks;
    let is_title = |block: &Block<'_>| matches!(block.kind, BlockKind::Heading { level: 1, .. });
    let Some(title) = blocks.iter().position(is_title) else {
        return;
    };
    let is_text = |kind: &BlockKind<'_>| {
        matches!(
            kind,
            BlockKind::Paragraph { .. } | BlockKind::Table { .. } | BlockKind::Fence { .. }
        )
    };
    if let Some(block) = blocks[..title].iter().find(|block| is_text(&block.kind)) {
        let finding = CHECK.at(block.span, "text before the title");
        diagnostics.push(finding.with_help("move it behind the title"));
    }
}
