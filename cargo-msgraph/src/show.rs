//! `cargo msgraph show`: one endpoint, whole.

use std::io::{self, Write};
use std::process::ExitCode;

use graph_docs::model::{Alternative, Endpoint, Parameter, PermissionTable, Place, TypeRef};

use crate::args::Show;
use crate::docs::Docs;
use crate::failure::{Failure, similar};
use crate::{render, table};

pub(crate) fn run(args: &Show, docs: &Docs, out: &mut dyn Write) -> Result<ExitCode, Failure> {
    let endpoints = &docs.model.endpoints;
    let Some(endpoint) = endpoints.iter().find(|endpoint| endpoint.page == args.page) else {
        let failure = Failure::new(format!("no page `{}` in `{}`", args.page, docs.set.root));
        return Err(similar(
            failure,
            &args.page,
            endpoints.iter().map(|endpoint| endpoint.page.as_str()),
        ));
    };
    write_head(docs, endpoint, out)?;
    write_routes(endpoint, out)?;
    write_permissions(endpoint, out)?;
    write_parameters(endpoint, out)?;
    write_response(endpoint, out)?;
    write_calls(endpoint, out)?;
    Ok(ExitCode::SUCCESS)
}

fn write_head(docs: &Docs, endpoint: &Endpoint, out: &mut dyn Write) -> io::Result<()> {
    let file = &docs.model.files[endpoint.file.0 as usize];
    writeln!(
        out,
        "{}",
        table::printable(endpoint.title.english_or_local())
    )?;
    writeln!(
        out,
        "{}",
        table::printable(endpoint.summary.english_or_local())
    )?;
    writeln!(out, "{}", render::shown_path(&docs.set.root, &file.path))
}

fn write_routes(endpoint: &Endpoint, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\nRoutes")?;
    let rows: Vec<_> = endpoint
        .requests
        .iter()
        .map(|request| {
            let query = request
                .query
                .as_ref()
                .map(|query| format!("?{}", query.value));
            let route = format!("{}{}", request.path.value, query.unwrap_or_default());
            [request.method.as_str().to_owned(), route]
        })
        .collect();
    table::write("  ", &rows, out)
}

fn write_permissions(endpoint: &Endpoint, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\nPermissions, least privileged first")?;
    let Some(tables) = &endpoint.permissions else {
        return writeln!(out, "  unknown: the page's permissions could not be read");
    };
    for permissions in tables {
        if let Some(label) = &permissions.label {
            writeln!(out, "  {}:", table::printable(&label.value))?;
        }
        table::write("  ", &accounts(permissions), out)?;
    }
    Ok(())
}

fn accounts(permissions: &PermissionTable) -> [[String; 2]; 3] {
    [
        [
            "delegated, work or school".to_owned(),
            alternatives(permissions.delegated_work.as_deref()),
        ],
        [
            "delegated, personal".to_owned(),
            alternatives(permissions.delegated_personal.as_deref()),
        ],
        [
            "application".to_owned(),
            alternatives(permissions.application.as_deref()),
        ],
    ]
}

fn alternatives(list: Option<&[Alternative]>) -> String {
    match list {
        None => "unknown".to_owned(),
        Some([]) => "not supported".to_owned(),
        Some(list) => list.iter().map(together).collect::<Vec<_>>().join(", "),
    }
}

fn together(alternative: &Alternative) -> String {
    let names: Vec<_> = alternative
        .iter()
        .map(|permission| permission.value.as_str())
        .collect();
    names.join(" and ")
}

fn write_parameters(endpoint: &Endpoint, out: &mut dyn Write) -> io::Result<()> {
    if !endpoint.parameters.is_empty() {
        writeln!(out, "\nParameters")?;
        let rows: Vec<_> = endpoint.parameters.iter().map(parameter).collect();
        table::write("  ", &rows, out)?;
    }
    if let Some(body) = &endpoint.body {
        writeln!(out, "\nBody\n  {}", type_name(body))?;
    }
    Ok(())
}

fn parameter(parameter: &Parameter) -> [String; 5] {
    let place = match parameter.place {
        Place::Path => "path",
        Place::Function => "function",
        Place::Query => "query",
        Place::Header => "header",
        Place::Body => "body",
    };
    let required = match parameter.required {
        Some(true) => "required",
        Some(false) => "optional",
        None => "",
    };
    [
        place.to_owned(),
        parameter.name.value.to_string(),
        parameter.ty.as_ref().map(type_name).unwrap_or_default(),
        required.to_owned(),
        parameter.description.english_or_local().to_owned(),
    ]
}

fn write_response(endpoint: &Endpoint, out: &mut dyn Write) -> io::Result<()> {
    let response = &endpoint.response;
    let statuses: Vec<_> = response
        .statuses
        .iter()
        .map(|status| status.value.to_string())
        .collect();
    let statuses = if statuses.is_empty() {
        "no status named".to_owned()
    } else {
        statuses.join(", ")
    };
    let body = response.ty.as_ref().map_or("no body".to_owned(), type_name);
    writeln!(out, "\nResponse\n  {statuses}: {body}")
}

fn write_calls(endpoint: &Endpoint, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\nRust")?;
    for call in graph_codegen::rust_calls(endpoint) {
        writeln!(out, "  {call}")?;
    }
    Ok(())
}

fn type_name(ty: &TypeRef) -> String {
    format!(
        "{}{}",
        ty.name.value,
        if ty.collection { " collection" } else { "" }
    )
}
