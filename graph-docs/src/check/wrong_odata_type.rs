//! # wrong-odata-type
//!
//! The `@odata.type` of an object in an example is neither the type that the tables give it nor, by any page, derived from it.
//!
//! Correct the name, or say on the page of the type which one it inherits from.
//!
//! Bad, for an `identity`: `"@odata.type": "#microsoft.graph.userIdentity"`, whose page names no base type.
//!
//! Good: the page says "Inherits from [identity](identity.md)".

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::model::Resource;

pub(crate) const CHECK: Check = Check {
    code: "wrong-odata-type",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("wrong_odata_type.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for tag in whole.tags {
        let (lineage, wanted) = (
            whole.types.lineage(tag.ty).0,
            whole.types.lineage(tag.wanted).0,
        );
        let name = |resource: &Resource| resource.name.value.clone();
        let is_derived = lineage.iter().any(|it| name(it) == tag.wanted);
        // "[appHostedMediaConfig] or [serviceHostedMediaConfig]": the table names both, and the reader the first.
        let is_sibling = wanted.iter().skip(1).any(|base| {
            let base = name(base);
            base != "microsoft.graph.entity" && lineage.iter().any(|it| name(it) == base)
        });
        if is_derived || is_sibling || wanted.is_empty() {
            continue;
        }
        let message = format!("`{}` is not derived from `{}`", tag.ty, tag.wanted);
        let help = "correct the name, or say on its page what it inherits from";
        diagnostics.push(CHECK.at(tag.span, message).with_help(help));
    }
}
