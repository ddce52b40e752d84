//! # example-without-first-line
//!
//! A code block is annotated as a request or a response, and does not begin like one. The reader passes over it.
//!
//! A request begins with its method and URL, a response with its status line:
//!
//! ```http
//! POST https://graph.microsoft.com/v1.0/me/sendMail
//! ```
//!
//! ```http
//! HTTP/1.1 202 Accepted
//! ```
//!
//! Bad: a block annotated as a request that begins with `Send a mail:`. Good: one that begins with `POST https://…`.

use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "example-without-first-line",
    severity: Severity::Warning,
    group: Group::CodeBlocks,
    source: include_str!("example_without_first_line.rs"),
    run: Run::Reading,
};

pub(crate) fn finding(span: Span, block_type: &str) -> Diagnostic {
    let line = match block_type {
        "request" => "`POST https://graph.microsoft.com/v1.0/…`",
        _ => "`HTTP/1.1 200 OK`",
    };
    let message = format!("block is annotated as a {block_type} and does not begin like one");
    CHECK
        .at(span, message)
        .with_help(format!("begin the block with a line such as {line}"))
}
