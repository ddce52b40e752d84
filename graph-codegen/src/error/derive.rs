//! Faults in a struct with `#[derive(Endpoint)]` or `#[derive(Resource)]`.

use proc_macro2::Span;
use syn::Error;

use super::{a_similar, fault, quoted};

pub(crate) fn not_a_struct(span: Span, what: &str) -> Error {
    let help = "write a struct with named fields".to_owned();
    fault(
        span,
        format!("{what} is a struct with named fields"),
        None,
        Some(help),
    )
}

pub(crate) fn missing_page(span: Span) -> Error {
    let help = "add `#[endpoint(page = \"user-sendmail\")]`; one that is not documented has `method` and `path`";
    fault(
        span,
        "an endpoint names its page".to_owned(),
        None,
        Some(help.to_owned()),
    )
}

pub(crate) fn missing_half(span: Span, key: &str) -> Error {
    let help = match key {
        "path" => "add `path = \"/me/messages/{id}\"`",
        _ => "add `method = \"GET\"`",
    };
    let message = format!("an endpoint without a page needs `{key}`");
    fault(span, message, None, Some(help.to_owned()))
}

pub(crate) fn not_beside_a_page(span: Span, key: &str) -> Error {
    let help = format!("leave out `{key}`; `route` picks one of the page's routes");
    let message = format!("`{key}` is for an endpoint without a page");
    fault(span, message, None, Some(help))
}

pub(crate) fn route_without_a_page(span: Span) -> Error {
    let help = "leave out `route`: the endpoint has its one `path`".to_owned();
    let message = "`route` picks one of the routes of a page".to_owned();
    fault(span, message, None, Some(help))
}

pub(crate) fn unknown_method(span: Span, method: &str, methods: &[&str]) -> Error {
    let help = format!("write one of {}", quoted(methods));
    fault(
        span,
        format!("there is no method `{method}`"),
        None,
        Some(help),
    )
}

pub(crate) fn not_a_path(span: Span, path: &str) -> Error {
    let help = "write it as pages do, `/me/messages/{id}`, and query options as fields".to_owned();
    fault(span, format!("`{path}` is no path"), None, Some(help))
}

pub(crate) fn empty_permission(span: Span) -> Error {
    let help =
        "write `\"Mail.Read\"`, or `\"Mail.Read and User.Read\"` for two that are needed together"
            .to_owned();
    fault(span, "a permission has a name".to_owned(), None, Some(help))
}

pub(crate) fn not_a_permission(span: Span, name: &str) -> Error {
    let message = format!("`{name}` is no name of a permission");
    let help = "write each alternative as a string of its own: `\"Mail.Read\", \"Mail.ReadWrite\"`"
        .to_owned();
    fault(span, message, None, Some(help))
}

pub(crate) fn response_is_no_type(span: Span) -> Error {
    let help =
        "write `response = Page<Message>`, or leave it out for what the page says".to_owned();
    fault(span, "expected a type".to_owned(), None, Some(help))
}

pub(crate) fn two_places(span: Span) -> Error {
    let help = "a field is for one of `path`, `query`, `header`, `body`".to_owned();
    fault(
        span,
        "the field has two places".to_owned(),
        None,
        Some(help),
    )
}

pub(crate) fn unknown_route(span: Span, page: &str, route: &str, routes: &[&str]) -> Error {
    let help = format!("its routes are {}", quoted(routes));
    fault(
        span,
        format!("`{page}` has no route `{route}`"),
        None,
        Some(help),
    )
}

pub(crate) fn ambiguous_route(span: Span, page: &str, routes: &[&str]) -> Error {
    let first = routes.first().copied().unwrap_or_default();
    let message = format!("several routes of `{page}` fit: {}", quoted(routes));
    fault(
        span,
        message,
        None,
        Some(format!("pick one: `#[endpoint(route = \"{first}\")]`")),
    )
}

pub(crate) fn unknown_placeholder(
    span: Span,
    page: &str,
    name: &str,
    place: Option<&str>,
    similar: Option<&str>,
) -> Error {
    let help = match similar {
        Some(name) => format!("write `#[endpoint(path = \"{name}\")]`"),
        None => "take the field away".to_owned(),
    };
    let message = match place {
        Some(_) => format!("no route of `{page}` has a placeholder `{name}`"),
        None => format!("`{page}` has no placeholder `{name}`"),
    };
    fault(span, message, place.map(lists_the_routes), Some(help))
}

fn lists_the_routes(place: &str) -> String {
    format!("{place} lists the routes")
}

pub(crate) fn unbound(
    span: Span,
    page: &str,
    placeholders: &[String],
    place: Option<&str>,
) -> Error {
    let message = match placeholders {
        [] => format!("no route of `{page}` has all of the path fields"),
        _ => format!(
            "no field is for the placeholder {} of `{page}`",
            quoted(placeholders)
        ),
    };
    let help = placeholders
        .first()
        .map(|name| format!("mark one with `#[endpoint(path = \"{name}\")]`"));
    fault(span, message, place.map(lists_the_routes), help)
}

pub(crate) fn optional_path(ty: &syn::Type, name: &str) -> Error {
    let help =
        "take the `Option` away, and write another struct for the route without it".to_owned();
    let message = format!("the path needs `{name}` in any case");
    Error::new_spanned(ty, fault(Span::call_site(), message, None, Some(help)))
}

pub(crate) fn body_without_a_body(span: Span, page: &str, method: &str) -> Error {
    let help = "mark the field with `#[endpoint(path)]`, `query` or `header`".to_owned();
    let message = format!("`{page}` is a `{method}` request, which has no body");
    fault(span, message, None, Some(help))
}

pub(crate) fn one_content(span: Span, page: &str) -> Error {
    let help = "give the struct one field for them: `content: Bytes`".to_owned();
    fault(
        span,
        format!("`{page}` sends bytes, not parameters"),
        None,
        Some(help),
    )
}

pub(crate) fn unknown_parameter(
    span: Span,
    page: &str,
    name: &str,
    place: String,
    similar: Option<&str>,
) -> Error {
    let message = format!("`{page}` has no parameter `{name}`");
    fault(
        span,
        message,
        Some(place),
        a_similar("a parameter", similar),
    )
}

pub(crate) fn missing_resource(span: Span) -> Error {
    let help = "add `#[resource(\"microsoft.graph.message\")]`".to_owned();
    fault(
        span,
        "the resource is not named".to_owned(),
        None,
        Some(help),
    )
}

pub(crate) fn not_a_resource(span: Span, name: &str, place: String) -> Error {
    let help = "name the resource that has such a property".to_owned();
    fault(
        span,
        format!("`{name}` is an enumeration"),
        Some(place),
        Some(help),
    )
}

pub(crate) fn unknown_property(
    span: Span,
    ty: &str,
    name: &str,
    place: String,
    similar: Option<&str>,
) -> Error {
    let message = format!("`{ty}` has no property `{name}`");
    let place = format!("{place} lists the properties");
    fault(span, message, Some(place), a_similar("a property", similar))
}

pub(crate) fn other_case(span: Span, ty: &str, name: &str, place: String) -> Error {
    let help = "add `#[serde(rename_all = \"camelCase\")]` to the struct".to_owned();
    let message = format!("`{ty}` has no property `{name}`, as serde calls the field");
    let place = format!("{place} lists the properties");
    fault(span, message, Some(place), Some(help))
}

pub(crate) fn stands_for_nothing(span: Span, text: &str) -> Error {
    let help = "write a documented type, `Edm.String`, or a Rust type, `String`".to_owned();
    fault(span, format!("`{text}` is no type"), None, Some(help))
}

pub(crate) fn missing_parameter(span: Span, page: &str, name: &str, place: String) -> Error {
    fault(
        span,
        format!("the required parameter `{name}` of `{page}` is missing"),
        Some(place),
        Some(format!("add a field `{}`", crate::ident::snake(name))),
    )
}

pub(crate) fn field_twice(span: Span, name: &str) -> Error {
    let help = "take one of them away".to_owned();
    fault(
        span,
        format!("two fields are for `{name}`"),
        None,
        Some(help),
    )
}

pub(crate) fn wrong_type(
    token: &impl quote::ToTokens,
    written: &str,
    name: &str,
    documented: &str,
    place: String,
) -> Error {
    let message = format!("`{written}` cannot hold `{name}`, which is `{documented}`");
    Error::new_spanned(token, fault(Span::call_site(), message, Some(place), None))
}
