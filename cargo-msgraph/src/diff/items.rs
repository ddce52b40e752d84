//! The Rust items that a change touches.

use graph_codegen::names;
use graph_docs::diff::{Change, Kind, Subject};
use graph_docs::model::Model;

/// `SendMail`, `Message::is_read`; none where the docs alone change.
pub(super) fn items(change: &Change, model: &Model) -> Vec<String> {
    match (&change.subject, &change.fact) {
        (_, Some((Kind::Text | Kind::Example | Kind::Subject, _))) => Vec::new(),
        (_, Some((Kind::Item, name))) => vec![name.clone()],
        (Subject::Endpoint(page), fact) => {
            let endpoint = model
                .endpoints
                .iter()
                .find(|endpoint| endpoint.page == *page);
            let requests = endpoint.map(names::requests).unwrap_or_default();
            match fact {
                Some((Kind::Parameter, name)) => {
                    let field = names::field(name.split_once(' ').map_or(name, |(_, name)| name));
                    requests
                        .iter()
                        .map(|request| format!("{request}::{field}"))
                        .collect()
                }
                _ => requests,
            }
        }
        (
            Subject::Resource(name),
            Some((Kind::Property | Kind::Relationship | Kind::Shown, property)),
        ) => {
            vec![format!(
                "{}::{}",
                names::type_name(name),
                names::field(property)
            )]
        }
        (Subject::Enum(name), Some((Kind::Member, member))) => {
            vec![format!(
                "{}::{}",
                names::type_name(name),
                names::variant(member)
            )]
        }
        (Subject::Resource(name) | Subject::Enum(name), _) => vec![names::type_name(name)],
    }
}
