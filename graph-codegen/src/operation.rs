//! Which operation a route is.

use graph_docs::model::{Endpoint, Method};

use crate::ident;
use crate::route::Step;

/// What a route does: the last step of the method chain.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Operation {
    Get,
    List,
    Create,
    Update,
    Replace,
    Delete,
    /// An action or a function, by its own name.
    Call(String),
}

impl Operation {
    /// The method's name.
    pub(crate) fn method_name(&self) -> String {
        match self {
            Operation::Get => "get".to_owned(),
            Operation::List => "list".to_owned(),
            Operation::Create => "create".to_owned(),
            Operation::Update => "update".to_owned(),
            Operation::Replace => "replace".to_owned(),
            Operation::Delete => "delete".to_owned(),
            Operation::Call(name) => ident::snake(name),
        }
    }
}

/// The operation of a route.
pub(crate) fn operation(endpoint: &Endpoint, method: Method, steps: &[Step]) -> Operation {
    let last = steps.last();
    let own_name = match last {
        Some(step @ (Step::Literal(_) | Step::Cast(_) | Step::Function { .. })) => step.name(),
        _ => "",
    };
    if is_named_after(endpoint, own_name) {
        return Operation::Call(own_name.to_owned());
    }
    let whole = endpoint.body.is_some() || verb(&endpoint.page).is_some();
    match (method, last) {
        (Method::Get, Some(Step::System(_))) => Operation::Get,
        (Method::Get, _)
            if endpoint
                .response
                .ty
                .as_ref()
                .is_some_and(|ty| ty.collection) =>
        {
            Operation::List
        }
        (Method::Get, _) => Operation::Get,
        (Method::Post, _) if !whole && !own_name.is_empty() => Operation::Call(own_name.to_owned()),
        (Method::Post, _) => Operation::Create,
        (Method::Put, _) => Operation::Replace,
        (Method::Patch, _) => Operation::Update,
        (Method::Delete, _) => Operation::Delete,
    }
}

/// Whether the page is named after the segment, as `user-sendmail` is after `sendMail` and
/// `message-delta` after `delta`; pages of lists and items have a verb in between
/// (`user-list-messages`).
fn is_named_after(endpoint: &Endpoint, segment: &str) -> bool {
    let Some((owner, last)) = endpoint.page.rsplit_once('-') else {
        return false;
    };
    let follows_verb = owner
        .rsplit('-')
        .next()
        .is_some_and(|word| VERBS.contains(&word));
    last.eq_ignore_ascii_case(segment) && !follows_verb
}

/// The verbs in the names of pages of `api/`.
pub(crate) const VERBS: [&str; 9] = [
    "create", "delete", "get", "list", "patch", "post", "put", "update", "upsert",
];

/// The verb of a page's name: `list` of `user-list-messages`.
fn verb(page: &str) -> Option<&str> {
    page.split('-').skip(1).find(|word| VERBS.contains(word))
}
