//! # annotation-mismatch
//!
//! A block is annotated as a request and begins like a response, or the other way round. The reader goes by the first line.
//! `--fix` corrects the annotation.
//!
//! Bad: `<!-- { "blockType": "request" } -->` before `HTTP/1.1 200 OK`.
//!
//! Good: `<!-- { "blockType": "response" } -->` before it.

use crate::check::subject::First;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "annotation-mismatch",
    severity: Severity::Error,
    group: Group::CodeBlocks,
    source: include_str!("annotation_mismatch.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for code in &subject.codes {
        let right = match (code.block_type(), code.first) {
            ("request", First::Response) => "response",
            ("response", First::Request) => "request",
            _ => continue,
        };
        let Some(value) = code
            .annotation
            .as_ref()
            .and_then(|annotation| annotation.text("blockType"))
        else {
            continue;
        };
        let finding = CHECK.at(
            value.span,
            format!("block is a {right}, not a {}", value.value),
        );
        diagnostics.push(
            finding
                .with_help(format!("write `{right}`"))
                .with_fix(value.span, right),
        );
    }
}
