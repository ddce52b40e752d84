//! # missing-version
//!
//! The URL of an example has no version, or one that there is not, so the call as it is shown fails.
//!
//! Bad: `GET https://graph.microsoft.com/me`, `GET https://graph.microsoft.com/V1.0/me`.
//! Good: `GET https://graph.microsoft.com/v1.0/me`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::span::Span;

pub(crate) const CHECK: Check = Check {
    code: "missing-version",
    severity: Severity::Warning,
    group: Group::Http,
    source: include_str!("missing_version.rs"),
    run: Run::Whole(check),
};

const HOST: &str = "https://graph.microsoft.com/";

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    let examples = whole
        .model
        .endpoints
        .iter()
        .flat_map(|endpoint| &endpoint.examples);
    for url in examples.filter_map(|example| Some(&example.request.as_ref()?.url)) {
        let Some(path) = url.value.strip_prefix(HOST) else {
            continue;
        };
        let first = path.split(['/', '?']).next().unwrap_or_default();
        if matches!(first, "v1.0" | "beta") || first.starts_with(['{', '<']) {
            continue;
        }
        let start = url.span.start + HOST.len() as u32;
        let span = Span {
            start,
            end: start + first.len() as u32,
            ..url.span
        };
        let is_version = first
            .strip_prefix(['v', 'V'])
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let message = match is_version {
            true => format!("`{first}` is no version of the API"),
            false => "URL of the example has no version".to_owned(),
        };
        diagnostics.push(
            CHECK
                .at(span, message)
                .with_help(format!("write `{HOST}v1.0/…`")),
        );
    }
}
