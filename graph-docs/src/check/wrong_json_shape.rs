//! # wrong-json-shape
//!
//! An example has one value where the table says that there is a collection, or an array where there is one value.
//!
//! Bad, for a `recipient collection`: `"toRecipients": { … }`. Good: `"toRecipients": [ { … } ]`.

use crate::check::bodies::Known;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::json::Kind;

pub(crate) const CHECK: Check = Check {
    code: "wrong-json-shape",
    severity: Severity::Error,
    group: Group::Json,
    source: include_str!("wrong_json_shape.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for member in whole.members.iter().filter(|member| !member.is_item) {
        let Known::Typed(ty) = member.known else {
            continue;
        };
        let short = ty.name.value.rsplit('.').next().unwrap_or_default();
        let (message, help) = match (ty.collection, member.value) {
            (_, Kind::Null) => continue,
            (true, Kind::Array) => continue,
            (true, _) => (
                format!("`{}` is a collection of {short}", member.name),
                "write an array",
            ),
            (false, Kind::Array) if !may_be_any(whole, &ty.name.value) => (
                format!("`{}` is one {short}, not a collection", member.name),
                "write the value alone",
            ),
            _ => continue,
        };
        diagnostics.push(CHECK.at(member.value_span, message).with_help(help));
    }
}

/// Whether a type's page lists no property, as that of Json does not: an array may be one value of it.
fn may_be_any(whole: &Whole<'_>, ty: &str) -> bool {
    whole.types.resource(ty).is_some() && !whole.types.is_of_objects(ty)
}
