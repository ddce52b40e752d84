//! # invalid-guid
//!
//! A text of an example is no GUID, as its type says. Readers of the example have no value for it.
//!
//! Bad, for a Guid: `"skuId-value"`. Good: `"84a661c4-e949-4bd2-a560-ed7766fcaf2b"`.

use crate::check::bodies::Known;
use crate::check::{Check, Group, Run, Whole, routes};
use crate::diagnostic::{Diagnostics, Severity};
use crate::json::Kind;

pub(crate) const CHECK: Check = Check {
    code: "invalid-guid",
    severity: Severity::Warning,
    group: Group::Json,
    source: include_str!("invalid_guid.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for member in whole.members {
        if let (Known::Typed(ty), Kind::String(text)) = (member.known, member.value)
            && ty.name.value == "Edm.Guid"
            && !routes::is_id(text.trim_matches(['{', '}']))
        {
            let finding = CHECK.at(member.value_span, format!("`{text}` is no Guid"));
            diagnostics.push(
                finding.with_help("write one such as `84a661c4-e949-4bd2-a560-ed7766fcaf2b`"),
            );
        }
    }
}
