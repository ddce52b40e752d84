//! The Rust call of a page, as text for people.

use graph_docs::model::Endpoint;

use crate::body;
use crate::family::{self, Family, Route};
use crate::ident;
use crate::route::Step;

/// The calls of a page, one a route: `client.me().send_mail(message)`.
pub fn rust_calls(endpoint: &Endpoint) -> Vec<String> {
    let families = family::families(endpoint);
    let calls = families.iter().flat_map(|family| calls(endpoint, family));
    calls.map(|call| format!("client{call}")).collect()
}

/// The method chains of a family, one a route.
pub(crate) fn calls(endpoint: &Endpoint, family: &Family) -> Vec<String> {
    let positional = body::sends(endpoint, family).positional();
    family
        .routes
        .iter()
        .map(|route| chain(route, &positional))
        .collect()
}

fn chain(route: &Route, positional: &[String]) -> String {
    let (steps, call) = route.chain();
    let steps = steps
        .iter()
        .map(|step| format!(".{}({})", method(step), arguments(step).join(", ")));
    let mut last = call.map(arguments).unwrap_or_default();
    last.extend_from_slice(positional);
    steps.collect::<String>() + &format!(".{}({})", route.method_name(), last.join(", "))
}

fn arguments(step: &Step) -> Vec<String> {
    step.placeholders()
        .iter()
        .map(|placeholder| ident::snake(placeholder.name()))
        .collect()
}

/// The method of a step: `mail_folders`, `id`, `as_user`, `value`.
pub(crate) fn method(step: &Step) -> String {
    match step {
        Step::Cast(_) => format!("as_{}", ident::snake(step.name())),
        Step::System(name) if name == "ref" => "reference".to_owned(),
        _ => ident::snake(step.name()),
    }
}
