//! # fence-language
//!
//! A request or response stands in a code block of another language, or of none, so the site does not colour it and offers
//! no `Try it`. `--fix` writes `http`.
//!
//! Bad:
//!
//! ````markdown
//! ```HTTP
//! GET /me
//! ```
//! ````
//!
//! Good: a block that begins with three backticks and `http`.

use crate::check::subject::First;
use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "fence-language",
    severity: Severity::Warning,
    group: Group::CodeBlocks,
    source: include_str!("fence_language.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    for code in subject
        .codes
        .iter()
        .filter(|code| code.first != First::Other)
    {
        if matches!(code.info, "http" | "msgraph-interactive")
            || code.tab.is_some_and(|tab| tab != "http")
        {
            continue;
        }
        // An indented block has no line that could name a language.
        let opener = code.text_span.start.saturating_sub(code.span.start) as usize;
        if opener < 4 {
            continue;
        }
        let end = code.span.start + opener as u32 - 1;
        let message = match code.info {
            "" => "code block names no language".to_owned(),
            info => format!("a message of HTTP is no `{info}`"),
        };
        let finding = CHECK
            .at(Span { end, ..code.span }, message)
            .with_help("write `http` behind the backticks");
        // Three backticks, the language and a line's end: then it is known where the language stands.
        let info = Span {
            start: code.span.start + 3,
            end,
            ..code.span
        };
        let is_plain = opener == code.info.len() + 4;
        diagnostics.push(if is_plain {
            finding.with_fix(info, "http")
        } else {
            finding
        });
    }
}
