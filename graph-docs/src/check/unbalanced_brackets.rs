//! # unbalanced-brackets
//!
//! A bracket or quote of a request line has no other half, so it is unknown what is a placeholder and what is not.
//!
//! Bad: `GET /groups/{id/members`. Good: `GET /groups/{id}/members`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "unbalanced-brackets",
    severity: Severity::Error,
    group: Group::Http,
    source: include_str!("unbalanced_brackets.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for request in whole
        .model
        .endpoints
        .iter()
        .flat_map(|endpoint| &endpoint.requests)
    {
        let path = &request.path.value;
        let odd = [('{', '}'), ('(', ')'), ('<', '>')]
            .into_iter()
            .find(|(open, close)| !is_balanced(path, *open, *close));
        if let Some((open, close)) = odd {
            let finding = CHECK.at(
                request.path.span,
                format!("`{open}` and `{close}` do not match in the path"),
            );
            diagnostics.push(finding.with_help(format!("write a `{close}` for every `{open}`")));
        }
    }
}

fn is_balanced(path: &str, open: char, close: char) -> bool {
    let mut depth = 0_i32;
    let is_sound = path.chars().all(|c| {
        depth += i32::from(c == open) - i32::from(c == close);
        depth >= 0
    });
    is_sound && depth == 0
}
