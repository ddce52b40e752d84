//! # other-version
//!
//! The URL of an example names another version of the API than the other examples of the docs set do: `/beta` in the pages
//! of `v1.0`.
//!
//! Bad, in v1.0: `GET https://graph.microsoft.com/beta/me`. Good: `GET https://graph.microsoft.com/v1.0/me`.

use smol_str::SmolStr;

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::span::Span;
use crate::span::Spanned;

pub(crate) const CHECK: Check = Check {
    code: "other-version",
    severity: Severity::Warning,
    group: Group::Http,
    source: include_str!("other_version.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    let examples = whole
        .model
        .endpoints
        .iter()
        .flat_map(|endpoint| &endpoint.examples);
    let urls: Vec<&Spanned<SmolStr>> = examples
        .filter_map(|example| Some(&example.request.as_ref()?.url))
        .collect();
    let count = |version: &str| urls.iter().filter(|url| of(url) == Some(version)).count();
    let (usual, other) = if count("beta") > count("v1.0") {
        ("beta", "v1.0")
    } else {
        ("v1.0", "beta")
    };
    for url in urls.iter().filter(|url| of(url) == Some(other)) {
        let finding = CHECK.at(version_span(url, other), format!("example calls `{other}`"));
        diagnostics.push(finding.with_help(format!("write `{usual}`, as the other examples do")));
    }
}

/// The version of a URL.
fn of(url: &Spanned<SmolStr>) -> Option<&'static str> {
    let path = url.value.strip_prefix("https://graph.microsoft.com/")?;
    ["v1.0", "beta"].into_iter().find(|version| {
        path.strip_prefix(version)
            .is_some_and(|rest| rest.starts_with('/'))
    })
}

fn version_span(url: &Spanned<SmolStr>, version: &str) -> Span {
    let start = url.span.start + "https://graph.microsoft.com/".len() as u32;
    Span {
        start,
        end: start + version.len() as u32,
        ..url.span
    }
}
