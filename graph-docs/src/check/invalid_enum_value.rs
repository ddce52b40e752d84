//! # invalid-enum-value
//!
//! A value of an example is no member of its enumeration.
//!
//! Bad, for an importance: `"importance": "hihg"`. Good: `"importance": "high"`.

use crate::check::bodies::Known;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::json::Kind;
use crate::similar::similar;

pub(crate) const CHECK: Check = Check {
    code: "invalid-enum-value",
    severity: Severity::Error,
    group: Group::Json,
    source: include_str!("invalid_enum_value.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for member in whole.members {
        let (Known::Typed(ty), Kind::String(text)) = (member.known, member.value) else {
            continue;
        };
        let Some(found) = whole.types.enumeration(&ty.name.value) else {
            continue;
        };
        let members: Vec<&str> = found
            .members
            .iter()
            .map(|member| member.name.value.as_str())
            .collect();
        // Flags stand together; `String`, `a | b` and `status-value` stand for a value.
        let words = ["string", ""]
            .into_iter()
            .any(|word| text.eq_ignore_ascii_case(word));
        let is_placeholder =
            words || text.contains(['|', '<', '{', ' ']) || text.ends_with("-value");
        let mut words = text.split(',').map(str::trim);
        let Some(wrong) =
            words.find(|word| !members.iter().any(|known| known.eq_ignore_ascii_case(word)))
        else {
            continue;
        };
        if is_placeholder || members.is_empty() {
            continue;
        }
        let short = ty.name.value.rsplit('.').next().unwrap_or_default();
        let finding = CHECK.at(
            member.value_span,
            format!("`{short}` has no member `{wrong}`"),
        );
        diagnostics.push(match similar(wrong, members.iter().copied()) {
            Some(known) => {
                finding.with_help(format!("a member with a similar name exists: `{known}`"))
            }
            None => finding.with_help(format!("its members are {}", listed(&members))),
        });
    }
}

fn listed(members: &[&str]) -> String {
    let shown: Vec<String> = members
        .iter()
        .take(8)
        .map(|member| format!("`{member}`"))
        .collect();
    let more = if members.len() > shown.len() {
        " and others"
    } else {
        ""
    };
    shown.join(", ") + more
}
