//! # body-without-use
//!
//! A page whose calls are all GET or DELETE has a table of members of the request body, which such a call does not have.
//!
//! Move the rows to the table of query or function parameters, or correct the request line.
//!
//! Bad: `GET /plants/{id}` with `|litres|Int32|…|` below `## Request body`.
//! Good: the row below `## Function parameters`, or `POST /plants/{id}/water`.

use crate::check::bodies;
use crate::check::{Check, Group, Run, Whole};
use crate::diagnostic::{Diagnostics, Severity};
use crate::model::Method;

pub(crate) const CHECK: Check = Check {
    code: "body-without-use",
    severity: Severity::Warning,
    group: Group::Agreement,
    source: include_str!("body_without_use.rs"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, diagnostics: &mut Diagnostics) {
    for endpoint in whole
        .model
        .endpoints
        .iter()
        .filter(|endpoint| !endpoint.requests.is_empty())
    {
        let mut methods = endpoint.requests.iter().map(|request| request.method);
        if !methods.all(|method| matches!(method, Method::Get | Method::Delete)) {
            continue;
        }
        if let Some(parameter) = bodies::body_parameters(endpoint).next() {
            let method = endpoint.requests[0].method.as_str();
            let finding = CHECK.at(
                parameter.name.span,
                format!(
                    "`{}` stands in the body of a {method}",
                    parameter.name.value
                ),
            );
            diagnostics.push(finding.with_help(
                "move it to the parameters of the path or the query, or correct the method",
            ));
        }
    }
}
