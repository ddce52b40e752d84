//! # path-parameter-not-in-path
//!
//! The table of path parameters has a row that is a placeholder of no request line.
//!
//! Bad: a row `userId` for `GET /users/{id}`. Write the name as it stands between the braces.
//!
//! Good: a row `id`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::model::{Place, Request};

pub(crate) const CHECK: Check = Check {
    code: "path-parameter-not-in-path",
    severity: Severity::Warning,
    group: Group::Agreement,
    source: include_str!("path_parameter_not_in_path.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for endpoint in whole
        .model
        .endpoints
        .iter()
        .filter(|endpoint| !endpoint.requests.is_empty())
    {
        for parameter in endpoint
            .parameters
            .iter()
            .filter(|parameter| parameter.place == Place::Path)
        {
            let name = letters(&parameter.name.value);
            let is_there = |path: &str| letters(path).contains(&name);
            let in_query = |request: &Request| {
                request
                    .query
                    .as_ref()
                    .is_some_and(|query| is_there(&query.value))
            };
            if !endpoint
                .requests
                .iter()
                .any(|request| is_there(&request.path.value) || in_query(request))
            {
                let finding = CHECK.at(
                    parameter.name.span,
                    format!("no request line has a `{{{}}}`", parameter.name.value),
                );
                diagnostics
                    .push(finding.with_help("write the name as it stands in the request line"));
            }
        }
    }
}

fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
