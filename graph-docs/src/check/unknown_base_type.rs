//! # unknown-base-type
//!
//! A type inherits from one that no page describes, so what it inherits is unknown.
//!
//! Add a page for the base type, or correct the name in `baseType`.
//!
//! Bad: `"baseType": "microsoft.graph.outlookitm"`. Good: `"baseType": "microsoft.graph.outlookItem"`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "unknown-base-type",
    severity: Severity::Warning,
    group: Group::Resources,
    source: include_str!("unknown_base_type.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for resource in &whole.model.resources {
        let Some(base) = &resource.base else { continue };
        // Every entity inherits from `entity`, which many sets have no page of.
        if whole.types.resource(&base.value).is_some() || base.value == "microsoft.graph.entity" {
            continue;
        }
        let finding = CHECK.at(
            base.span,
            format!("no page describes the base type `{}`", base.value),
        );
        diagnostics.push(match whole.types.similar(&base.value) {
            Some(similar) => {
                finding.with_help(format!("a type with a similar name exists: `{similar}`"))
            }
            None => finding.with_help("add a page for the base type, or correct the name"),
        });
    }
}
