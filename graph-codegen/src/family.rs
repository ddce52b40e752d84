//! The routes of a page, and what their requests are called.

mod alias;

use graph_docs::model::{Endpoint, Method, Request};

use crate::ident;
use crate::operation::{self, Operation};
use crate::route::{self, Step};

/// A request line that a method chain can express.
#[derive(Clone, Debug)]
pub(crate) struct Route {
    pub(crate) method: Method,
    /// The path as the page writes it, with single spaces.
    pub(crate) path: String,
    pub(crate) steps: Vec<Step>,
    pub(crate) operation: Operation,
}

/// Routes of one page that are one operation with one answer: one request struct.
#[derive(Clone, Debug)]
pub(crate) struct Family {
    /// The request struct's name, as long as no other page asks for it too.
    pub(crate) name: String,
    /// At least one.
    pub(crate) routes: Vec<Route>,
}

impl Family {
    pub(crate) fn method(&self) -> Method {
        self.routes[0].method
    }

    pub(crate) fn operation(&self) -> &Operation {
        &self.routes[0].operation
    }

    /// Whether the routes lead to the content of a file: `/content`, `/$value`.
    pub(crate) fn is_content(&self) -> bool {
        let last = self.routes[0].steps.last();
        let content = matches!(last, Some(Step::Literal(name)) if name == "content");
        content || self.system() == Some("value")
    }

    /// `value`, `count` or `ref` where the routes end in it.
    pub(crate) fn system(&self) -> Option<&str> {
        self.routes[0].system()
    }
}

impl Route {
    /// The name of the first step.
    pub(crate) fn area(&self) -> &str {
        self.steps.first().map_or("", Step::name)
    }

    fn system(&self) -> Option<&str> {
        match self.steps.last() {
            Some(Step::System(name)) => Some(name),
            _ => None,
        }
    }

    /// The steps in front of the operation; the last one of an action or function is its own name.
    pub(crate) fn chain(&self) -> (&[Step], Option<&Step>) {
        match (&self.operation, self.steps.split_last()) {
            (Operation::Call(_), Some((last, before))) => (before, Some(last)),
            _ => (&self.steps, None),
        }
    }
}

/// The routes of a page by request struct, in the page's order; what is no route is left out.
pub(crate) fn families(endpoint: &Endpoint) -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    for route in routes(endpoint) {
        let same = |family: &&mut Family| {
            let first = &family.routes[0];
            first.method == route.method
                && first.operation == route.operation
                && first.system() == route.system()
        };
        match families.iter_mut().find(same) {
            Some(family) => family.routes.push(route),
            None => {
                families.push(Family {
                    name: struct_name(endpoint, &route),
                    routes: vec![route],
                });
            }
        }
    }
    families
}

/// The one route of an endpoint that is not documented; `None` of what is no path.
pub(crate) fn by_hand(method: Method, path: &str) -> Option<Family> {
    let operation = match method {
        Method::Get => Operation::Get,
        Method::Post => Operation::Create,
        Method::Put => Operation::Replace,
        Method::Patch => Operation::Update,
        Method::Delete => Operation::Delete,
    };
    let route = Route {
        method,
        path: path.to_owned(),
        steps: route::steps(path)?,
        operation,
    };
    Some(Family {
        name: String::new(),
        routes: vec![route],
    })
}

/// The request lines of a page that no method chain expresses, such as `/workbook/.../columns`.
pub fn left_out(endpoint: &Endpoint) -> Vec<&Request> {
    let is_route = |request: &&Request| route::steps(&path(request)).is_some();
    endpoint
        .requests
        .iter()
        .filter(|it| !is_route(it))
        .collect()
}

/// The path of a request line, with single spaces.
fn path(request: &Request) -> String {
    let words: Vec<_> = request.path.value.split_whitespace().collect();
    words.join(" ")
}

/// The routes of a page in its order, each once.
pub(crate) fn routes(endpoint: &Endpoint) -> Vec<Route> {
    let mut routes: Vec<Route> = Vec::new();
    for request in &endpoint.requests {
        let path = path(request);
        if let Some(steps) = route::steps(&path) {
            add(endpoint, request.method, path, steps, &mut routes);
        }
    }
    for Route { method, steps, .. } in routes.clone() {
        let user = alias::of_signed_in_user(endpoint, method, &steps);
        for steps in user.into_iter().chain(alias::of_root(method, &steps)) {
            let path = steps.iter().map(Step::text).collect();
            add(endpoint, method, path, steps, &mut routes);
        }
    }
    routes
}

/// Adds a route, unless there is one like it.
fn add(
    endpoint: &Endpoint,
    method: Method,
    path: String,
    mut steps: Vec<Step>,
    routes: &mut Vec<Route>,
) {
    let operation = operation::operation(endpoint, method, &steps);
    if let (Method::Get, Operation::Call(_)) = (method, &operation) {
        alias::add_arguments(endpoint, &mut steps);
    }
    let same = |other: &Route| {
        other.method == method
            && other.steps.len() == steps.len()
            && other
                .steps
                .iter()
                .zip(&steps)
                .all(|(one, other)| one.is_like(other))
    };
    if !routes.iter().any(same) {
        routes.push(Route {
            method,
            path,
            steps,
            operation,
        });
    }
}

fn struct_name(endpoint: &Endpoint, route: &Route) -> String {
    let suffix = route.system().map(ident::camel).unwrap_or_default();
    let name = match &route.operation {
        Operation::Call(name) => ident::camel(name),
        Operation::List => format!("List{}", last_name(endpoint, &route.steps)),
        Operation::Create => format!("Create{}", noun(endpoint, &route.steps)),
        Operation::Get => format!("Get{}", noun(endpoint, &route.steps)),
        Operation::Update => format!("Update{}", noun(endpoint, &route.steps)),
        Operation::Replace => format!("Replace{}", noun(endpoint, &route.steps)),
        Operation::Delete => format!("Delete{}", noun(endpoint, &route.steps)),
    };
    ident::camel(&(name + &suffix))
}

/// What the operation is about: the type that goes in or out, else the last named step.
fn noun(endpoint: &Endpoint, steps: &[Step]) -> String {
    [&endpoint.body, &endpoint.response.ty]
        .into_iter()
        .flatten()
        .find(|ty| ty.name.value.starts_with("microsoft.graph."))
        .map_or_else(
            || last_name(endpoint, steps),
            |ty| ident::type_name(&ty.name.value),
        )
}

/// The last named step; of an item (`/messages/{id}`) the page's owner (`message-delete`).
fn last_name(endpoint: &Endpoint, steps: &[Step]) -> String {
    let step = steps
        .iter()
        .rev()
        .find(|step| !matches!(step, Step::System(_)));
    match step {
        Some(Step::Key(_) | Step::AlternateKey(_) | Step::FilePath { .. }) | None => {
            ident::camel(operation::owner(&endpoint.page))
        }
        Some(step) => ident::camel(step.name()),
    }
}

#[cfg(test)]
mod tests {
    use graph_docs::model::TypeRef;
    use graph_docs::span::{Span, Spanned};

    use super::*;

    fn of_type(name: &str) -> Option<TypeRef> {
        let collection = name.ends_with("[]");
        let name = format!("microsoft.graph.{}", name.trim_end_matches("[]"));
        let name = Spanned::new(name.into(), Span::default());
        Some(TypeRef { name, collection })
    }

    /// The operation and request struct of a page with one route, its body and its response.
    fn operation_of(page: &str, line: &str, body: &str, response: &str) -> String {
        let (method, path) = line.split_once(' ').unwrap();
        let method = Method::ALL
            .into_iter()
            .find(|it| it.as_str() == method)
            .unwrap();
        let path = Spanned::new(path.into(), Span::default());
        let mut endpoint = Endpoint {
            page: page.to_owned(),
            requests: vec![Request {
                method,
                path,
                query: None,
            }],
            ..Endpoint::default()
        };
        endpoint.body = if body.is_empty() { None } else { of_type(body) };
        endpoint.response.ty = if response.is_empty() {
            None
        } else {
            of_type(response)
        };
        let family = &families(&endpoint)[0];
        format!("{} {}", family.operation().method_name(), family.name)
    }

    #[test]
    fn operations_of_the_reference() {
        for (page, line, body, response, expected) in [
            (
                "user-sendmail",
                "POST /me/sendMail",
                "",
                "",
                "send_mail SendMail",
            ),
            (
                "user-list-messages",
                "GET /me/messages",
                "",
                "message[]",
                "list ListMessages",
            ),
            (
                "message-get",
                "GET /me/messages/{id}",
                "",
                "message",
                "get GetMessage",
            ),
            (
                "message-get",
                "GET /me/messages/{id}/$value",
                "",
                "message",
                "get GetMessageValue",
            ),
            (
                "message-delete",
                "DELETE /me/messages/{id}",
                "",
                "",
                "delete DeleteMessage",
            ),
            (
                "message-update",
                "PATCH /me/messages/{id}",
                "message",
                "message",
                "update UpdateMessage",
            ),
            (
                "user-post-messages",
                "POST /me/messages",
                "message",
                "message",
                "create CreateMessage",
            ),
            ("user-get", "GET /me", "", "user", "get GetUser"),
            (
                "message-delta",
                "GET /me/messages/delta",
                "",
                "message[]",
                "delta Delta",
            ),
            (
                "group-post-members",
                "POST /groups/{id}/members/$ref",
                "",
                "",
                "create CreateMembersRef",
            ),
            (
                "range-delete",
                "POST /me/range/delete",
                "",
                "",
                "delete Delete",
            ),
            (
                "application-get",
                "GET /applications(appId='{appId}')",
                "",
                "application",
                "get GetApplication",
            ),
            (
                "driveitem-put-content",
                "PUT /drive/root:/{p}:/content",
                "",
                "driveItem",
                "replace ReplaceDriveItem",
            ),
            (
                "range-get",
                "GET /names/range(address='A1')",
                "",
                "range",
                "get GetRange",
            ),
        ] {
            assert_eq!(operation_of(page, line, body, response), expected, "{page}");
        }
    }
}
