//! `--allows`: the endpoints that a permission opens.

use std::io::Write;
use std::process::ExitCode;

use graph_docs::model::{Account, Alternative, Endpoint};
use serde_json::json;

use super::need;
use crate::args::PermissionsFormat;
use crate::docs::Docs;
use crate::failure::{self, Failure};
use crate::table;

/// An endpoint that a permission opens.
struct Opened<'m> {
    page: &'m str,
    account: Account,
    /// Whether no less privileged permission opens it.
    is_least: bool,
    /// What is needed beside it.
    with: Vec<&'m str>,
}

pub(crate) fn run(
    permission: &str,
    docs: &Docs,
    format: PermissionsFormat,
    out: &mut dyn Write,
) -> Result<ExitCode, Failure> {
    let endpoints = &docs.model.endpoints;
    let opened: Vec<_> = endpoints
        .iter()
        .flat_map(|it| opened(permission, it))
        .collect();
    if opened.is_empty() && !listed(endpoints).any(|name| name == permission) {
        let failure = Failure::new(format!("no page lists a permission `{permission}`"));
        return Err(failure::similar(failure, permission, listed(endpoints)));
    }
    match format {
        PermissionsFormat::Human => {
            let row = |it: &Opened<'_>| {
                [
                    it.page.to_owned(),
                    need::name(it.account).to_owned(),
                    remark(it),
                ]
            };
            let rows: Vec<_> = opened.iter().map(row).collect();
            table::write("", &rows, out)?;
        }
        PermissionsFormat::Json => {
            let object = |it: &Opened<'_>| json!({ "page": it.page, "account": need::key(it.account), "least": it.is_least, "with": it.with });
            let list: Vec<_> = opened.iter().map(object).collect();
            serde_json::to_writer_pretty(&mut *out, &list).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
        PermissionsFormat::Entra => {
            return Err(Failure::new("`--allows` has no format `entra`".to_owned())
                .help("write `--format human` or `--format json`".to_owned()));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn opened<'m>(permission: &str, endpoint: &'m Endpoint) -> Vec<Opened<'m>> {
    let mut opened = Vec::new();
    for table in endpoint.permissions.iter().flatten() {
        for account in Account::ALL {
            let alternatives = table.of(account).unwrap_or_default().iter().enumerate();
            let has = |names: &&Alternative| names.iter().any(|name| name.value == permission);
            let found = alternatives
                .filter(|(_, names)| has(names))
                .map(|(place, names)| Opened {
                    page: &endpoint.page,
                    account,
                    is_least: place == 0,
                    with: names
                        .iter()
                        .map(|name| name.value.as_str())
                        .filter(|name| *name != permission)
                        .collect(),
                });
            opened.extend(found);
        }
    }
    opened
}

fn remark(opened: &Opened<'_>) -> String {
    let with = opened.with.join(" and ");
    match (opened.is_least, with.as_str()) {
        (true, "") => "least privileged".to_owned(),
        (false, "") => String::new(),
        (_, with) => format!("together with {with}"),
    }
}

fn listed(endpoints: &[Endpoint]) -> impl Iterator<Item = &str> {
    let tables = endpoints
        .iter()
        .flat_map(|endpoint| endpoint.permissions.iter().flatten());
    let lists = tables.flat_map(|table| Account::ALL.into_iter().filter_map(|it| table.of(it)));
    lists.flatten().flatten().map(|name| name.value.as_str())
}
