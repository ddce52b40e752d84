//! # permission-order
//!
//! A permission stands before another that allows less: `Mail.ReadWrite` before `Mail.Read`. Whoever takes the first, as the
//! head of the table says, asks for more than is needed.
//!
//! Bad: `Mail.ReadWrite, Mail.Read`. Good: `Mail.Read, Mail.ReadWrite`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::model::Alternative;

pub(crate) const CHECK: Check = Check {
    code: "permission-order",
    severity: Severity::Warning,
    group: Group::Permissions,
    source: include_str!("permission_order.rs"),
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
        for list in [
            &table.delegated_work,
            &table.delegated_personal,
            &table.application,
        ]
        .into_iter()
        .flatten()
        {
            for (at, alternative) in list.iter().enumerate() {
                let [least] = alternative.as_slice() else {
                    continue;
                };
                let more = |before: &&Alternative| {
                    before.len() == 1 && allows_more(&before[0].value, &least.value)
                };
                if let Some(before) = list[..at].iter().find(more) {
                    let message = format!(
                        "`{}` allows less than `{}` before it",
                        least.value, before[0].value
                    );
                    let help = format!("write `{}` first", least.value);
                    diagnostics.push(CHECK.at(least.span, message).with_help(help));
                }
            }
        }
    }
}

/// Whether one permission is another with more of `ReadBasic < Read < ReadWrite`, or with `All` behind it.
fn allows_more(more: &str, less: &str) -> bool {
    let actions = ["ReadBasic", "Read", "ReadWrite"];
    let (more, less): (Vec<&str>, Vec<&str>) =
        (more.split('.').collect(), less.split('.').collect());
    let rank = |segment: &str| actions.iter().position(|action| *action == segment);
    let same_length = more.len() == less.len();
    let differing: Vec<_> = more.iter().zip(&less).filter(|(a, b)| a != b).collect();
    match differing.as_slice() {
        [(a, b)] if same_length => rank(a).zip(rank(b)).is_some_and(|(a, b)| a > b),
        [] => more.len() == less.len() + 1 && more.last() == Some(&"All"),
        _ => false,
    }
}
