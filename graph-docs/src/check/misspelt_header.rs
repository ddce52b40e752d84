//! # misspelt-header
//!
//! The name of a header is nearly one that HTTP or Microsoft Graph has, so the service passes over it. Upper and lower case do
//! not matter.
//!
//! Bad: `ConsistancyLevel: eventual`. Good: `ConsistencyLevel: eventual`.

use smol_str::SmolStr;

use crate::check::slip::slip;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::model::Place;
use crate::span::Spanned;

pub(crate) const CHECK: Check = Check {
    code: "misspelt-header",
    severity: Severity::Warning,
    group: Group::Http,
    source: include_str!("misspelt_header.rs"),
    run: Run::Whole(check),
};

const KNOWN: [&str; 27] = [
    "Accept",
    "Accept-Encoding",
    "Accept-Language",
    "Authorization",
    "Cache-Control",
    "client-request-id",
    "ConsistencyLevel",
    "Content-Disposition",
    "Content-Encoding",
    "Content-Language",
    "Content-Length",
    "Content-Location",
    "Content-Range",
    "Content-Type",
    "Date",
    "ETag",
    "If-Match",
    "If-None-Match",
    "Location",
    "Operation-Location",
    "Prefer",
    "Preference-Applied",
    "Range",
    "Retry-After",
    "Slug",
    "Transfer-Encoding",
    "Workbook-Session-Id",
];

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for endpoint in &whole.model.endpoints {
        let rows = endpoint
            .parameters
            .iter()
            .filter(|parameter| parameter.place == Place::Header);
        rows.for_each(|parameter| name(&parameter.name, diagnostics));
        for example in &endpoint.examples {
            let request = example.request.iter().flat_map(|request| &request.headers);
            let response = example
                .response
                .iter()
                .flat_map(|response| &response.headers);
            request
                .chain(response)
                .for_each(|(header, _)| name(header, diagnostics));
        }
    }
}

fn name(header: &Spanned<SmolStr>, diagnostics: &mut Diagnostics) {
    // `Prefer: outlook.timezone` in a table has its value folded into the name.
    let name = header.value.split(':').next().unwrap_or_default().trim();
    if KNOWN.iter().any(|known| known.eq_ignore_ascii_case(name)) {
        return;
    }
    if let Some(right) = slip(name, KNOWN) {
        let finding = CHECK.at(header.span, format!("no header is called `{name}`"));
        diagnostics.push(finding.with_help(format!("write `{right}`")));
    }
}
