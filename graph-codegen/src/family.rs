//! The routes of a page, and what their requests are called.

mod alias;
mod name;

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
    /// The arguments that tell it from a route that is like it but for them: `date` beside `period`.
    pub(crate) with: Vec<String>,
}

/// Routes of one page that are one operation with one answer: one request struct.
#[derive(Clone, Debug)]
pub(crate) struct Family {
    /// The request struct's name.
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

    /// The name of the method that ends the chain: `delta`, and `delta_with_token` beside it.
    pub(crate) fn method_name(&self) -> String {
        self.overloaded(self.operation.method_name())
    }

    /// A name with the arguments that tell the route from others.
    pub(crate) fn overloaded(&self, name: String) -> String {
        match self.with.as_slice() {
            [] => name,
            with => ident::snake(&format!("{name}-with-{}", with.join("-"))),
        }
    }

    /// The names of the arguments of its function.
    fn arguments(&self) -> Vec<String> {
        match self.steps.last() {
            Some(Step::Function { arguments, .. }) => {
                arguments.iter().map(|it| it.name.clone()).collect()
            }
            _ => Vec::new(),
        }
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
                    name: name::struct_name(endpoint, &route),
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
    let path = single_spaces(path);
    let route = Route {
        method,
        steps: route::steps(&path)?,
        path,
        operation,
        with: Vec::new(),
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
    single_spaces(&request.path.value)
}

/// Text with single spaces, and no line ends.
pub(crate) fn single_spaces(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
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
    for Route { method, steps, .. } in routes.clone() {
        if let Some(steps) = alias::of_optional_arguments(endpoint, method, &steps) {
            let path = steps.iter().map(Step::text).collect();
            add(endpoint, method, path, steps, &mut routes);
        }
    }
    overload(&mut routes);
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
            with: Vec::new(),
        });
    }
}

/// Tells routes apart that are alike but for the arguments of their function; the first with the fewest keeps the name.
fn overload(routes: &mut [Route]) {
    let all = routes.to_vec();
    for route in routes {
        let alike = all.iter().filter(|other| {
            let ((steps, last), (others, other_last)) = (route.chain(), other.chain());
            let is_like = |(one, other): (&Step, &Step)| one.is_like(other);
            route.method == other.method
                && last.map(Step::name) == other_last.map(Step::name)
                && last.is_some()
                && steps.len() == others.len()
                && steps.iter().zip(others).all(is_like)
        });
        let first = alike.min_by_key(|other| other.arguments().len());
        if let Some(first) = first.filter(|first| first.steps != route.steps) {
            let known = first.arguments();
            let own = route.arguments().into_iter();
            route.with = own.filter(|name| !known.contains(name)).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use graph_docs::model::{Parameter, Place, Text, TypeRef};
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
    fn arguments_that_can_be_left_out() {
        let request = |path: &str| Request {
            method: Method::Get,
            path: Spanned::new(path.into(), Span::default()),
            query: None,
        };
        let parameter = |name: &str, required| Parameter {
            place: Place::Function,
            name: Spanned::new(name.into(), Span::default()),
            ty: None,
            required: Some(required),
            description: Text::default(),
        };
        for (page, paths, parameters, expected) in [
            (
                "drive-delta",
                vec!["/drive/delta"],
                vec![parameter("token", false)],
                vec![".delta()", ".delta_with_token(token)"],
            ),
            (
                "range-rowsabove",
                vec!["/range/rowsAbove(count=n)"],
                vec![parameter("count", false)],
                vec![".rows_above_with_count(count)", ".rows_above()"],
            ),
            (
                "root-getdetail",
                vec!["/root/getDetail(period='{p}')", "/root/getDetail(date={d})"],
                vec![parameter("period", true), parameter("date", true)],
                vec![".get_detail(period)", ".get_detail_with_date(date)"],
            ),
        ] {
            let endpoint = Endpoint {
                page: page.to_owned(),
                requests: paths.into_iter().map(request).collect(),
                parameters,
                ..Endpoint::default()
            };
            let calls = crate::call::rust_calls(&endpoint);
            let ends = calls
                .iter()
                .map(|call| &call[call.rfind("().").unwrap() + 2..]);
            assert_eq!(ends.collect::<Vec<_>>(), expected, "{page}");
        }
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
                "delta MessageDelta",
            ),
            (
                "group-post-members",
                "POST /groups/{id}/members/$ref",
                "",
                "",
                "create GroupCreateMembersRef",
            ),
            (
                "range-delete",
                "POST /me/range/delete",
                "",
                "",
                "delete RangeDelete",
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
                "replace DriveItemReplaceContent",
            ),
            (
                "mailfolder-list-messages",
                "GET /me/mailFolders/{id}/messages",
                "",
                "message[]",
                "list MailFolderListMessages",
            ),
            (
                "group-delete-members",
                "DELETE /groups/{id}/members/{id}/$ref",
                "",
                "",
                "delete GroupDeleteMembersRef",
            ),
            (
                "driveitem-unfollow",
                "DELETE /me/drive/following/{id}",
                "",
                "",
                "delete DriveitemUnfollow",
            ),
            (
                "intune-onboarding-user-get",
                "GET /users/{id}",
                "",
                "user",
                "get OnboardingGetUser",
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
