//! What two docs sets say of the same page, as lines of text that can be compared.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use graph_docs::model::{Alternative, Body, Endpoint, Model, TypeRef};

/// Compares the pages that both sets have; every page that differs is named with its first differing lines.
pub fn compare(ours: &Model, theirs: &Model, facts: fn(&Endpoint) -> String) -> String {
    let theirs: BTreeMap<&str, &Endpoint> = theirs
        .endpoints
        .iter()
        .map(|endpoint| (endpoint.page.as_str(), endpoint))
        .collect();
    let (mut pages, mut equal) = (0, 0);
    let mut differing = String::new();
    for endpoint in &ours.endpoints {
        let Some(other) = theirs.get(endpoint.page.as_str()) else {
            continue;
        };
        pages += 1;
        let (our, their) = (facts(endpoint), facts(other));
        if our == their {
            equal += 1;
            continue;
        }
        let (our, their) = first_difference(&our, &their);
        writeln!(differing, "  {}\n    - {their}\n    + {our}", endpoint.page).unwrap();
    }
    format!("{equal} of {pages} pages equal\n{differing}")
}

fn first_difference<'a>(our: &'a str, their: &'a str) -> (&'a str, &'a str) {
    let (mut our, mut their) = (our.lines(), their.lines());
    loop {
        match (our.next(), their.next()) {
            (Some(a), Some(b)) if a == b => {}
            (a, b) => return (a.unwrap_or("(nothing)"), b.unwrap_or("(nothing)")),
        }
    }
}

/// Everything but prose.
pub fn all(endpoint: &Endpoint) -> String {
    let mut text = requests(endpoint) + &permissions(endpoint);
    for parameter in &endpoint.parameters {
        let ty = parameter.ty.as_ref().map_or(String::new(), type_name);
        writeln!(
            text,
            "parameter {:?} {} {ty} {:?}",
            parameter.place, parameter.name.value, parameter.required
        )
        .unwrap();
    }
    writeln!(
        text,
        "body {}",
        endpoint.body.as_ref().map_or(String::new(), type_name)
    )
    .unwrap();
    let statuses: Vec<u16> = endpoint
        .response
        .statuses
        .iter()
        .map(|status| status.value)
        .collect();
    let ty = endpoint
        .response
        .ty
        .as_ref()
        .map_or(String::new(), type_name);
    writeln!(text, "response {statuses:?} {ty}").unwrap();
    for example in &endpoint.examples {
        if let Some(request) = &example.request {
            let method = request.method.as_str();
            writeln!(
                text,
                "example {method} {} {}",
                request.url.value,
                body(&request.body)
            )
            .unwrap();
        }
        if let Some(response) = &example.response {
            let ty = response.ty.as_ref().map_or(String::new(), type_name);
            writeln!(
                text,
                "answers {} {ty} {}",
                response.status.value,
                body(&response.body)
            )
            .unwrap();
        }
    }
    text
}

/// The request lines.
pub fn requests(endpoint: &Endpoint) -> String {
    let mut text = String::new();
    for request in &endpoint.requests {
        let query = request.query.as_ref().map_or("", |query| &query.value);
        writeln!(
            text,
            "{} {} {query}",
            request.method.as_str(),
            request.path.value
        )
        .unwrap();
    }
    text
}

/// The permission tables.
pub fn permissions(endpoint: &Endpoint) -> String {
    let Some(tables) = &endpoint.permissions else {
        return "permissions unread\n".to_owned();
    };
    let mut text = String::new();
    for table in tables {
        for (account, cell) in [
            ("work", &table.delegated_work),
            ("personal", &table.delegated_personal),
            ("application", &table.application),
        ] {
            writeln!(text, "{account} {}", alternatives(cell.as_deref())).unwrap();
        }
    }
    text
}

fn alternatives(cell: Option<&[Alternative]>) -> String {
    let Some(cell) = cell else {
        return "unread".to_owned();
    };
    let names = |alternative: &Alternative| {
        alternative
            .iter()
            .map(|name| name.value.as_str())
            .collect::<Vec<_>>()
            .join(" + ")
    };
    cell.iter().map(names).collect::<Vec<_>>().join(", ")
}

fn type_name(ty: &TypeRef) -> String {
    if ty.collection {
        format!("[{}]", ty.name.value)
    } else {
        ty.name.value.to_string()
    }
}

/// A body without the white space that does not matter: localization turned tabs into blanks.
fn body(body: &Option<Body>) -> String {
    let text = body.as_ref().map_or("", |body| &body.text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
