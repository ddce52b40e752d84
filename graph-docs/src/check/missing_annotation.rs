//! # missing-annotation
//!
//! A page has examples without an annotation, so tools that make snippets and tests of the examples pass over them. The
//! reader goes by the first line. One finding a page.
//!
//! Bad: a code block alone. Good:
//!
//! ````markdown
//! <!-- { "blockType": "request", "name": "user_sendmail" } -->
//! ```http
//! POST https://graph.microsoft.com/v1.0/me/sendMail
//! ```
//! ````

use crate::check::subject::First;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::endpoint::Role;
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "missing-annotation",
    severity: Severity::Warning,
    group: Group::CodeBlocks,
    source: include_str!("missing_annotation.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let is_message = |first: First| matches!(first, First::Request | First::Response);
    let mut bare = subject.codes.iter().filter(|code| {
        code.role == Role::Example
            && code.is_example()
            && code.annotation.is_none()
            && is_message(code.first)
    });
    let Some(first) = bare.next() else { return };
    let message = match bare.count() {
        0 => "example has no annotation".to_owned(),
        more => format!("example has no annotation, and {more} more of the page have none"),
    };
    let block_type = if first.first == First::Request {
        "request"
    } else {
        "response"
    };
    let help = format!(
        "write a comment such as `<!-- {{ \"blockType\": \"{block_type}\" }} -->` before the block"
    );
    diagnostics.push(CHECK.at(opener(first.span), message).with_help(help));
}

/// The three backticks that begin a block.
fn opener(block: Span) -> Span {
    Span {
        end: (block.start + 3).min(block.end),
        ..block
    }
}
