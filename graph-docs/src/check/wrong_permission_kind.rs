//! # wrong-permission-kind
//!
//! A row lists a permission that does not exist for its account type: an application permission that only users can grant,
//! or a delegated one that only applications have. Nobody can consent to it there.
//!
//! Remove it from the row, or write the permission that is meant. Names of resource-specific consent are left alone.
//!
//! Bad: `|Application|User.Read|`. Good: `|Application|User.Read.All|`.

use crate::check::kinds::{Kind, kind};
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::model::Alternative;

pub(crate) const CHECK: Check = Check {
    code: "wrong-permission-kind",
    severity: Severity::Warning,
    group: Group::Permissions,
    source: include_str!("wrong_permission_kind.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    let tables = whole
        .model
        .endpoints
        .iter()
        .filter_map(|endpoint| endpoint.permissions.as_ref())
        .flatten();
    for table in tables {
        for list in [&table.delegated_work, &table.delegated_personal]
            .into_iter()
            .flatten()
        {
            report(
                list,
                Kind::Application,
                "an application permission only",
                diagnostics,
            );
        }
        if let Some(list) = &table.application {
            report(
                list,
                Kind::Delegated,
                "a delegated permission only",
                diagnostics,
            );
        }
    }
}

fn report(list: &[Alternative], wrong: Kind, what: &str, diagnostics: &mut Diagnostics) {
    for name in list
        .iter()
        .flatten()
        .filter(|name| kind(&name.value) == Some(wrong))
    {
        let finding = CHECK.at(name.span, format!("`{}` is {what}", name.value));
        diagnostics.push(
            finding.with_help("remove it from the row, or write the permission that is meant"),
        );
    }
}
