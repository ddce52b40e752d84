//! A page of `api/` to an endpoint.

mod body;
mod deprecated;
mod names;
mod parameters;
mod permissions;
mod requests;
mod response;
mod roles;

use crate::check::no_requests;
use crate::diagnostic::Diagnostics;
use crate::examples;
use crate::model::Endpoint;
use crate::page::Page;
use crate::source::DocsSet;
use crate::types::RawType;

pub use names::permission_names;
pub(crate) use requests::method;
pub(crate) use roles::{Role, roles};

/// Reads what a page of `api/` says; types are as the page writes them.
pub fn endpoint(
    set: &DocsSet,
    page: &Page<'_>,
    diagnostics: &mut Diagnostics,
) -> Endpoint<RawType> {
    let roles = roles(page);
    let requests = requests::requests(page, &roles);
    if requests.is_empty() {
        diagnostics.push(no_requests::finding(page.title.span));
    }
    let parameters = parameters::parameters(page, &roles);
    let body = body::body(page, &roles, &requests);
    Endpoint {
        page: page.name().to_owned(),
        file: page.file,
        title: page.title.clone(),
        summary: page.summary.clone(),
        namespace: page.namespace.clone(),
        deprecated: deprecated::deprecated(set, page),
        locale: page.locale.into(),
        permissions: permissions::permissions(set, page, &roles, diagnostics),
        response: response::response(page, &roles),
        examples: examples::examples(page, diagnostics),
        requests,
        parameters,
        body,
    }
}
