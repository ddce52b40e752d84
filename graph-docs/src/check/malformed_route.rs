//! # malformed-route
//!
//! A segment of a request line is no name, placeholder or call: it has a blank or an equals sign outside of brackets. No method is
//! made of such a line.
//!
//! Bad: `GET /users/{id} | name/chats`, `GET /roles/templateId={id}`.
//!
//! Good: `GET /users/{id | name}/chats`, `GET /roles(templateId='{id}')`.

use crate::check::routes;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};

pub(crate) const CHECK: Check = Check {
    code: "malformed-route",
    severity: Severity::Warning,
    group: Group::Http,
    source: include_str!("malformed_route.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    let routes = whole.model.endpoints.iter().flat_map(|it| &it.requests);
    for route in routes {
        let segments = routes::segments(route.path.value.trim());
        if let Some(segment) = segments.into_iter().find(|it| is_malformed(it)) {
            let message = format!("`{segment}` is no name, placeholder or call");
            let finding = CHECK.at(route.path.span, message);
            diagnostics.push(finding.with_help("put a choice in braces, and a key in brackets"));
        }
    }
}

/// Whether a blank or an equals sign stands outside of brackets.
fn is_malformed(segment: &str) -> bool {
    let mut depth = 0;
    segment.trim().chars().any(|c| {
        match c {
            '{' | '(' | '<' => depth += 1,
            '}' | ')' | '>' => depth -= 1,
            _ => {}
        }
        depth == 0 && (c == '=' || c.is_whitespace())
    })
}
