//! `<!-- msgraph: allow(code, code) -->`: findings that a page accepts.

use crate::check::{unknown_allow, unused_allow};
use crate::diagnostic::Diagnostics;
use crate::markdown::BlockKind;
use crate::page::Page;
use crate::span::Span;

/// A code that a page allows.
#[derive(Clone, Debug)]
pub(super) struct Allowed {
    code: String,
    span: Span,
}

/// The codes that a page allows.
pub(super) fn allowed(page: &Page<'_>) -> Vec<Allowed> {
    let mut allowed = Vec::new();
    for block in &page.document.blocks {
        let BlockKind::Comment { text, text_span } = &block.kind else {
            continue;
        };
        let Some(list) = list(text) else { continue };
        for code in list.split(',').map(str::trim) {
            let start = text_span.start + (code.as_ptr() as usize - text.as_ptr() as usize) as u32;
            let span = Span {
                start,
                end: start + code.len() as u32,
                ..*text_span
            };
            allowed.push(Allowed {
                code: code.to_owned(),
                span,
            });
        }
    }
    allowed
}

fn list(comment: &str) -> Option<&str> {
    let list = comment.trim().strip_prefix("msgraph:")?.trim_start();
    list.strip_prefix("allow")?
        .trim_start()
        .strip_prefix('(')?
        .strip_suffix(')')
}

/// Takes away the findings that their pages allow, and adds what is wrong with the allowing.
pub(super) fn drop_allowed(allowed: &[Allowed], diagnostics: &mut Diagnostics) {
    if allowed.is_empty() {
        return;
    }
    let mut used = vec![false; allowed.len()];
    diagnostics.list.retain(|finding| {
        let by = |it: &Allowed| it.span.file == finding.span.file && it.code == finding.code;
        let by = allowed.iter().position(by);
        if let Some(at) = by {
            used[at] = true;
        }
        by.is_none()
    });
    for (allowed, used) in allowed.iter().zip(used) {
        if super::by_code(&allowed.code).is_none() {
            diagnostics.push(unknown_allow::finding(allowed.span, &allowed.code));
        } else if !used {
            diagnostics.push(unused_allow::finding(allowed.span, &allowed.code));
        }
    }
}
