//! # unpaired-request
//!
//! A request of an example has no response: the next block is another request, or there is none.
//!
//! Show the response: `HTTP/1.1 204 No Content` is enough where the body is empty.
//!
//! Bad: a request right before the next `### Example`. Good: `### Response` with `HTTP/1.1 204 No Content` between them.

use crate::check::subject::First;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::endpoint::Role;

pub(crate) const CHECK: Check = Check {
    code: "unpaired-request",
    severity: Severity::Warning,
    group: Group::CodeBlocks,
    source: include_str!("unpaired_request.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let messages = subject
        .codes
        .iter()
        .filter(|code| code.is_example() && code.first != First::Other);
    let mut messages = messages.peekable();
    while let Some(code) = messages.next() {
        let is_answered = messages
            .peek()
            .is_some_and(|next| next.first == First::Response);
        // A notification goes to the app, whose answer is its own affair.
        let line = code.text.trim_start().lines().next().unwrap_or_default();
        let is_ours = !line.contains("://") || line.contains("://graph.microsoft.com");
        if code.first == First::Request && code.role == Role::Example && !is_answered && is_ours {
            let place = code
                .lines()
                .find(|(line, _)| !line.trim().is_empty())
                .map_or(code.span, |(_, place)| place);
            let finding = CHECK.at(place, "request has no response");
            diagnostics.push(
                finding
                    .with_help("show the response behind it, `HTTP/1.1 204 No Content` at least"),
            );
        }
    }
}
