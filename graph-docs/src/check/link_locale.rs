//! # link-locale
//!
//! A link to Microsoft's sites names a language, so that readers of other languages get the wrong one. `--fix` takes the
//! language away; the site then shows the reader's own.
//!
//! Bad: `https://docs.microsoft.com/en-us/azure/`. Good: `https://docs.microsoft.com/azure/`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "link-locale",
    severity: Severity::Warning,
    group: Group::Links,
    source: include_str!("link_locale.rs"),
    run: Run::Whole(check),
};

const SITES: [&str; 6] = [
    "docs.microsoft.com",
    "learn.microsoft.com",
    "developer.microsoft.com",
    "azure.microsoft.com",
    "support.microsoft.com",
    "technet.microsoft.com",
];

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for link in &whole.links.list {
        let Some(rest) = link
            .target
            .strip_prefix("https://")
            .or_else(|| link.target.strip_prefix("http://"))
        else {
            continue;
        };
        let Some((_, path)) = SITES
            .iter()
            .find_map(|site| Some((site, rest.strip_prefix(site)?.strip_prefix('/')?)))
        else {
            continue;
        };
        let first = path.split('/').next().unwrap_or_default();
        if !is_locale(first) {
            continue;
        }
        let finding = CHECK.at(
            link.place(whole.set),
            format!("link names the language `{first}`"),
        );
        let finding = finding.with_help(format!("leave out `{first}/`"));
        diagnostics.push(
            match link
                .target_span(whole.set)
                .filter(|_| path.len() > first.len())
            {
                Some(span) => {
                    let start = span.start + (link.target.len() - path.len()) as u32;
                    finding.with_fix(
                        Span {
                            start,
                            end: start + first.len() as u32 + 1,
                            ..span
                        },
                        "",
                    )
                }
                None => finding,
            },
        );
    }
}

/// `en-us`, `pt-BR`.
fn is_locale(segment: &str) -> bool {
    segment.len() == 5
        && segment.bytes().enumerate().all(|(at, byte)| {
            if at == 2 {
                byte == b'-'
            } else {
                byte.is_ascii_alphabetic()
            }
        })
}
