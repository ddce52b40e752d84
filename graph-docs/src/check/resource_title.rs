//! # resource-title
//!
//! The title of a resource's page names another type than its JSON representation: `Chart` for `microsoft.graph.workbookChart`.
//! Whoever looks for the type by name does not find the page.
//!
//! Bad: `# Chart resource type`. Good: `# workbookChart resource type`.

use crate::check::subject::Subject;
use crate::check::{Check, Group, Run};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "resource-title",
    severity: Severity::Warning,
    group: Group::Resources,
    source: include_str!("resource_title.rs"),
    run: Run::Page(check),
};

fn check(subject: &Subject<'_, '_>, diagnostics: &mut Diagnostics) {
    let title = subject
        .page
        .title
        .english_or_local()
        .replace(['`', '*'], "");
    let Some((name, _)) = title
        .split_once(" resource type")
        .filter(|_| !subject.is_api)
    else {
        return;
    };
    let resource = subject
        .codes
        .iter()
        .find(|code| code.block_type() == "resource");
    let Some(ty) = resource.and_then(|code| code.annotation.as_ref()?.text("@odata.type")) else {
        return;
    };
    let short = ty.value.rsplit('.').next().unwrap_or(ty.value);
    if !name.contains(' ')
        && !short.is_empty()
        && !short.eq_ignore_ascii_case(name.rsplit('.').next().unwrap_or(name))
    {
        let finding = CHECK.at(
            subject.page.title.span,
            format!("page is of the type `{short}`, not `{name}`"),
        );
        diagnostics.push(finding.with_help(format!(
            "write `# {short} resource type`, or correct the annotation"
        )));
    }
}
