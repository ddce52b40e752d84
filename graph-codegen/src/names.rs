//! The Rust names that generated code gives, for tools.

use graph_docs::model::Endpoint;

use crate::{family, ident};

/// The request structs of a page: `SendMail`.
pub fn requests(endpoint: &Endpoint) -> Vec<String> {
    let families = family::families(endpoint);
    families.into_iter().map(|family| family.name).collect()
}

/// The struct or enum of a type: `CallRecordsSession` of `microsoft.graph.callRecords.session`.
pub fn type_name(qualified: &str) -> String {
    ident::type_name(qualified)
}

/// The field of a property or parameter: `is_read`.
pub fn field(name: &str) -> String {
    ident::snake(name)
}

/// The variant of a member: `High`.
pub fn variant(name: &str) -> String {
    ident::camel(name)
}
