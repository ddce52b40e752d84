//! The totals of a docs set.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use graph_docs::diagnostic::Diagnostics;
use graph_docs::model::{Body, Endpoint, Model, TypeRef};

/// One line a number, then the findings by code.
pub fn render(model: &Model, diagnostics: &Diagnostics) -> String {
    let mut text = String::new();
    let mut line = |name: &str, number: usize| writeln!(text, "{name:<42} {number:>7}").unwrap();

    let endpoints = &model.endpoints;
    let pages = |test: fn(&Endpoint) -> bool| endpoints.iter().filter(|page| test(page)).count();
    line("api pages", endpoints.len());
    line(
        "  with a request line",
        pages(|page| !page.requests.is_empty()),
    );
    line(
        "  with every permission table read",
        pages(permissions_read),
    );
    line(
        "  with a status",
        pages(|page| !page.response.statuses.is_empty()),
    );
    line(
        "  with a response type",
        pages(|page| page.response.ty.is_some()),
    );
    line("  with a body type", pages(|page| page.body.is_some()));
    line("  with an example", pages(|page| !page.examples.is_empty()));
    line(
        "request lines",
        endpoints.iter().map(|page| page.requests.len()).sum(),
    );
    line(
        "permission tables",
        endpoints
            .iter()
            .flat_map(|page| &page.permissions)
            .map(Vec::len)
            .sum(),
    );
    line(
        "parameters",
        endpoints.iter().map(|page| page.parameters.len()).sum(),
    );
    line(
        "  required",
        endpoints
            .iter()
            .flat_map(|page| &page.parameters)
            .filter(|it| it.required == Some(true))
            .count(),
    );
    let examples = || endpoints.iter().flat_map(|page| &page.examples);
    line("examples", examples().count());
    line(
        "  with a request",
        examples().filter(|it| it.request.is_some()).count(),
    );
    line(
        "  with a response",
        examples().filter(|it| it.response.is_some()).count(),
    );
    let bodies = || {
        let requests = examples().filter_map(|it| it.request.as_ref()?.body.as_ref());
        requests.chain(examples().filter_map(|it| it.response.as_ref()?.body.as_ref()))
    };
    let looks_like_json =
        |body: &&Body| body.json || body.text.trim_start().starts_with(['{', '[']);
    line(
        "example bodies that look like JSON",
        bodies().filter(looks_like_json).count(),
    );
    line("  readable", bodies().filter(|body| body.json).count());
    line("resources", model.resources.len());
    line(
        "  with a base type",
        model
            .resources
            .iter()
            .filter(|it| it.base.is_some())
            .count(),
    );
    line(
        "  with a key",
        model.resources.iter().filter(|it| it.key.is_some()).count(),
    );
    line(
        "properties",
        model.resources.iter().map(|it| it.properties.len()).sum(),
    );
    line(
        "relationships",
        model
            .resources
            .iter()
            .map(|it| it.relationships.len())
            .sum(),
    );
    line("enums", model.enums.len());
    line(
        "  members",
        model.enums.iter().map(|it| it.members.len()).sum(),
    );

    let references = references(model);
    let unresolved = diagnostics
        .list
        .iter()
        .filter(|it| it.code == "unresolved-type")
        .count();
    line(
        "type references of properties, parameters",
        references.len(),
    );
    line("  unresolved", unresolved);

    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    for diagnostic in &diagnostics.list {
        *codes.entry(diagnostic.code).or_default() += 1;
    }
    text.push_str("\nfindings of the reader\n");
    for (code, number) in codes {
        writeln!(text, "  {code:<40} {number:>7}").unwrap();
    }
    text
}

fn permissions_read(page: &Endpoint) -> bool {
    page.permissions.as_ref().is_some_and(|tables| {
        !tables.is_empty()
            && tables.iter().all(|table| {
                table.delegated_work.is_some()
                    && table.delegated_personal.is_some()
                    && table.application.is_some()
            })
    })
}

fn references(model: &Model) -> Vec<&TypeRef> {
    let parameters = model
        .endpoints
        .iter()
        .flat_map(|page| &page.parameters)
        .filter_map(|it| it.ty.as_ref());
    let properties = model
        .resources
        .iter()
        .flat_map(|it| it.properties.iter().chain(&it.relationships));
    parameters
        .chain(properties.filter_map(|it| it.ty.as_ref()))
        .collect()
}
