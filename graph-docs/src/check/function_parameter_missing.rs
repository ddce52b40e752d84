//! # function-parameter-missing
//!
//! A request line calls a function with an argument that the table of function parameters has no row for, or the table has
//! a row that no request line names.
//!
//! Bad: `GET /reports/getUsage(period='{period}')` with a row `days`. Write the same names.
//!
//! Good: a row `period`.

use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::model::Place;

pub(crate) const CHECK: Check = Check {
    code: "function-parameter-missing",
    severity: Severity::Warning,
    group: Group::Agreement,
    source: include_str!("function_parameter_missing.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for endpoint in &whole.model.endpoints {
        let table: Vec<_> = endpoint
            .parameters
            .iter()
            .filter(|it| it.place == Place::Function)
            .collect();
        let used: Vec<&str> = endpoint
            .requests
            .iter()
            .flat_map(|request| arguments(&request.path.value))
            .collect();
        if table.is_empty() || used.is_empty() {
            continue;
        }
        for parameter in &table {
            if !used
                .iter()
                .any(|name| name.eq_ignore_ascii_case(&parameter.name.value))
            {
                let finding = CHECK.at(
                    parameter.name.span,
                    format!("no request line has `{}=…`", parameter.name.value),
                );
                diagnostics
                    .push(finding.with_help("write the name as it stands in the request line"));
            }
        }
        for request in &endpoint.requests {
            let lost = |name: &&str| {
                !table
                    .iter()
                    .any(|it| it.name.value.eq_ignore_ascii_case(name))
            };
            if let Some(name) = arguments(&request.path.value).find(lost) {
                let finding = CHECK.at(
                    request.path.span,
                    format!("table of function parameters has no `{name}`"),
                );
                diagnostics.push(finding.with_help("add a row for it"));
                break;
            }
        }
    }
}

/// The names of `f(name='{value}',other={value})` in the last segment of a path.
fn arguments(path: &str) -> impl Iterator<Item = &str> {
    let inside = path.rsplit_once('(').map_or("", |(_, inside)| inside);
    inside
        .split(',')
        .filter_map(|argument| Some(argument.split_once('=')?.0.trim()))
        .filter(|name| {
            !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        })
}
