//! What the docs leave without a type.

use graph_docs::model::{Endpoint, TypeRef};

use crate::body::{self, Sends};
use crate::endpoint::{Said, said};
use crate::family;

/// The bodies and answers of a page that are JSON of no type in Rust; `is_known` says whether a type of the docs is one.
pub fn untyped(endpoint: &Endpoint, is_known: impl Fn(&str) -> bool) -> Vec<String> {
    let is_unknown = |ty: &TypeRef| {
        let name = &ty.name.value;
        !name.starts_with("Edm.") && !is_known(name)
    };
    let mut untyped = Vec::new();
    for family in family::families(endpoint) {
        let mut add = |what: &str| {
            let method = family.method().as_str();
            untyped.push(format!("{what} of {method} {}", family.routes[0].path));
        };
        match body::sends(endpoint, &family) {
            // OData says what a reference is: `{"@odata.id": "…"}`.
            _ if family.system() == Some("ref") => {}
            Sends::Whole(None) => add("body"),
            Sends::Whole(Some(ty)) if is_unknown(ty) => add("body"),
            _ => {}
        }
        match said(endpoint, &family) {
            Said::Json => add("response"),
            Said::Type(ty) if is_unknown(ty) => add("response"),
            _ => {}
        }
    }
    untyped
}
