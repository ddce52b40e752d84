//! `cargo msgraph list`: endpoints as a table, a line a route.

use std::io::Write;
use std::process::ExitCode;

use graph_docs::model::{Alternative, Endpoint, PermissionTable};

use crate::args::List;
use crate::docs::Docs;
use crate::failure::Failure;
use crate::{glob, table};

pub(crate) fn run(
    args: &List,
    docs: &Docs,
    quiet: bool,
    out: &mut dyn Write,
) -> Result<ExitCode, Failure> {
    let mut rows = Vec::new();
    for endpoint in docs
        .model
        .endpoints
        .iter()
        .filter(|endpoint| selected(args, endpoint))
    {
        for request in &endpoint.requests {
            let path = &request.path.value;
            if args
                .path
                .as_ref()
                .is_none_or(|pattern| glob::matches(pattern, path))
            {
                let query = request
                    .query
                    .as_ref()
                    .map(|query| format!("?{}", query.value));
                let route = format!("{path}{}", query.unwrap_or_default());
                rows.push([
                    endpoint.page.clone(),
                    request.method.as_str().to_owned(),
                    route,
                ]);
            }
        }
    }
    if rows.is_empty() && !quiet {
        anstream::eprintln!("no endpoint matches");
    }
    table::write("", &rows, out)?;
    Ok(ExitCode::SUCCESS)
}

fn selected(args: &List, endpoint: &Endpoint) -> bool {
    args.page
        .as_ref()
        .is_none_or(|pattern| glob::matches(pattern, &endpoint.page))
        && args.permission.as_ref().is_none_or(|permission| {
            endpoint
                .permissions
                .iter()
                .flatten()
                .flat_map(alternatives)
                .any(|needed| opens(permission, needed))
        })
}

fn alternatives(table: &PermissionTable) -> impl Iterator<Item = &Alternative> {
    [
        &table.delegated_work,
        &table.delegated_personal,
        &table.application,
    ]
    .into_iter()
    .flatten()
    .flatten()
}

/// A permission that is needed together with others opens nothing by itself.
fn opens(permission: &str, needed: &Alternative) -> bool {
    matches!(needed.as_slice(), [only] if only.value == permission)
}
