//! # unclosed-fence
//!
//! A code block has no closing line, so it swallows the text behind it: often the response of an example.
//!
//! The reader ends the block where the next one opens with an info string, else at the end of the page.
//! Write the closing line, as long as the opening one, behind the code:
//!
//! ````markdown
//! ```http
//! GET /me
//! ```
//! ````
//!
//! Bad: the same without the last line.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "unclosed-fence",
    severity: Severity::Error,
    group: Group::CodeBlocks,
    source: include_str!("unclosed_fence.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span) -> Diagnostic {
    CHECK
        .at(span, "code block is never closed")
        .with_help("write a line of as many backticks behind the code")
}
