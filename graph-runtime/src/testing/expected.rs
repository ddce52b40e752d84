//! Requests that are expected, compared with those that come.

use bytes::Bytes;
use http::{Request, Response};
use serde_json::Value;

use crate::base_url::BaseUrl;
use crate::metadata::Metadata;

/// A request that is expected, and its answer.
pub(super) struct Expected {
    pub(super) what: What,
    /// None of a URL that a service gave.
    pub(super) page: Option<&'static str>,
    pub(super) answer: Response<Bytes>,
}

pub(super) enum What {
    Exactly(Request<Bytes>),
    /// Any request of a page.
    Any(Metadata),
}

impl Expected {
    /// What about a request is other than expected, the least first noticed.
    pub(super) fn differs(&self, request: &Request<Bytes>, base: &BaseUrl) -> Option<String> {
        match &self.what {
            What::Any(metadata) => {
                let path = path(request, base);
                let path = path.split('?').next().unwrap_or_default();
                let is_route = metadata.routes().any(|route| is_of(route, path));
                let is_page = *request.method() == http::Method::from(metadata.method) && is_route;
                (!is_page).then(|| "another page".to_owned())
            }
            What::Exactly(expected) if expected.method() != request.method() => {
                Some("another method".to_owned())
            }
            What::Exactly(expected) if expected.uri() != request.uri() => {
                Some("another URL".to_owned())
            }
            What::Exactly(expected) => {
                header_differs(expected, request).or_else(|| body_differs(expected, request))
            }
        }
    }

    /// What people call it.
    pub(super) fn name(&self, base: &BaseUrl) -> String {
        match &self.what {
            What::Exactly(request) => {
                let (method, path) = (request.method(), path(request, base));
                let page = self.page.map(|page| format!(" of `{page}`"));
                format!("`{method} {path}`{}", page.unwrap_or_default())
            }
            What::Any(metadata) => format!("any request of `{}`", metadata.page),
        }
    }

    /// Whether a request was surely meant to be this one.
    fn is_near(&self, request: &Request<Bytes>) -> bool {
        matches!(&self.what, What::Exactly(expected) if expected.method() == request.method() && expected.uri() == request.uri())
    }
}

/// Why a request is not expected.
pub(super) fn unexpected(
    request: &Request<Bytes>,
    base: &BaseUrl,
    expected: &[Expected],
) -> String {
    let line = format!("{} {}", request.method(), path(request, base));
    if let Some(near) = expected.iter().find(|it| it.is_near(request)) {
        let why = near.differs(request, base).unwrap_or_default();
        return format!("`{line}` is not as expected: {why}");
    }
    let others: Vec<_> = expected.iter().map(|it| it.name(base)).collect();
    match others.is_empty() {
        true => format!("`{line}` was not expected, nor is anything else"),
        false => format!("`{line}` was not expected, but {}", others.join(", ")),
    }
}

/// The path of a request below the base URL, with its query; of another host the whole URL.
fn path(request: &Request<Bytes>, base: &BaseUrl) -> String {
    let url = request.uri().to_string();
    url.strip_prefix(base.as_str()).unwrap_or(&url).to_owned()
}

/// Whether a path is of a route such as `/users/{id}/messages`.
fn is_of(route: &str, path: &str) -> bool {
    let Some((literal, rest)) = route.split_once('{') else {
        return route == path;
    };
    let Some((_, rest)) = rest.split_once('}') else {
        return false;
    };
    let Some(value) = path.strip_prefix(literal) else {
        return false;
    };
    // The path of a file, behind `root:`, goes on over slashes.
    let is_file = literal.ends_with(":/");
    let ends = value.char_indices().map(|(at, char)| at + char.len_utf8());
    ends.take_while(|end| is_file || !value[..*end].contains('/'))
        .any(|end| is_of(rest, &value[end..]))
}

fn header_differs(expected: &Request<Bytes>, request: &Request<Bytes>) -> Option<String> {
    let mut headers = expected.headers().iter();
    let (name, value) =
        headers.find(|(name, value)| request.headers().get(*name) != Some(value))?;
    let found = match request.headers().get(name) {
        Some(found) => format!("{found:?}"),
        None => "missing".to_owned(),
    };
    Some(format!(
        "the header `{name}` is {found}, and {value:?} was expected"
    ))
}

fn body_differs(expected: &Request<Bytes>, request: &Request<Bytes>) -> Option<String> {
    let json = |request: &Request<Bytes>| serde_json::from_slice::<Value>(request.body()).ok();
    match (json(expected), json(request)) {
        (Some(expected), Some(found)) => value_differs(String::new(), &expected, &found),
        _ if expected.body() == request.body() => None,
        _ => Some("its body is another".to_owned()),
    }
}

/// The first place where JSON differs.
fn value_differs(at: String, expected: &Value, found: &Value) -> Option<String> {
    let place = if at.is_empty() {
        "its body".to_owned()
    } else {
        format!("`{at}`")
    };
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            let below = |name: &str| match at.as_str() {
                "" => name.to_owned(),
                at => format!("{at}.{name}"),
            };
            let other = found.keys().find(|name| !expected.contains_key(*name));
            let mut members = expected.iter().map(|(name, value)| match found.get(name) {
                Some(found) => value_differs(below(name), value, found),
                None => Some(format!(
                    "`{}` is missing, and {value} was expected",
                    below(name)
                )),
            });
            members
                .find_map(|it| it)
                .or_else(|| other.map(|name| format!("`{}` was not expected", below(name))))
        }
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            let mut pairs = expected.iter().zip(found).enumerate();
            pairs.find_map(|(index, (expected, found))| {
                value_differs(format!("{at}[{index}]"), expected, found)
            })
        }
        _ if expected == found => None,
        _ => Some(format!("{place} is {found}, and {expected} was expected")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes() {
        for (route, path, expected) in [
            ("/me/messages", "/me/messages", true),
            ("/me/messages/{id}", "/me/messages/7", true),
            ("/me/messages/{id}", "/me/messages/", false),
            ("/me/messages/{id}", "/me/messages/7/attachments", false),
            (
                "/users/{id | userPrincipalName}/messages/{id}",
                "/users/a@b.c/messages/7",
                true,
            ),
            (
                "/me/drive/root:/{item-path}:/content",
                "/me/drive/root:/a/b.txt:/content",
                true,
            ),
            (
                "/reports/getUsers(period='{period}')",
                "/reports/getUsers(period='D7')",
                true,
            ),
            ("/me", "/you", false),
            ("/{id", "/7", false),
        ] {
            assert_eq!(is_of(route, path), expected, "{route} {path}");
        }
    }

    #[test]
    fn places() {
        let differs = |expected: &str, found: &str| {
            let value = |text| serde_json::from_str(text).unwrap_or_default();
            value_differs(String::new(), &value(expected), &value(found)).unwrap_or_default()
        };
        for (expected, found, place) in [
            (
                r#"{"a": [1, {"b": 2}]}"#,
                r#"{"a": [1, {"b": 3}]}"#,
                "`a[1].b` is 3, and 2 was expected",
            ),
            (
                r#"{"a": {"b": 2}}"#,
                r#"{"a": {}}"#,
                "`a.b` is missing, and 2 was expected",
            ),
            ("{}", r#"{"a": 1}"#, "`a` was not expected"),
            ("[1]", "[1, 2]", "its body is [1,2], and [1] was expected"),
            (r#"{"a": 1}"#, r#"{"a": 1}"#, ""),
        ] {
            assert_eq!(differs(expected, found), place);
        }
    }
}
