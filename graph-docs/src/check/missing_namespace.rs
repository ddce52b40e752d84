//! # missing-namespace
//!
//! A page does not say which namespace it belongs to. The reader takes it for `microsoft.graph`; the same type name in
//! another namespace is another type.
//!
//! Write it below the title: `Namespace: microsoft.graph`.
//!
//! Bad: a title with the introduction right below. Good: `Namespace: microsoft.graph` between them.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "missing-namespace",
    severity: Severity::Warning,
    group: Group::Outline,
    source: include_str!("missing_namespace.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let page = subject.page;
    let describes = |slug: &str| matches!(slug, "properties" | "members" | "json-representation");
    let has_facts = subject.is_api || page.sections.iter().any(|section| describes(&section.slug));
    // German and Japanese pages of 2019 have no such line at all.
    if page.namespace.is_none() && has_facts && !page.is_localized() {
        let finding = CHECK.at(page.title.span, "page names no namespace");
        diagnostics.push(finding.with_help("write `Namespace: microsoft.graph` below the title"));
    }
}
