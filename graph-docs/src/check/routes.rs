//! Whether the URL of an example is one of a page's routes.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::model::{Endpoint, ExampleRequest, Method, Model};

/// Whether an example calls its page's endpoint, by method and path.
pub(crate) fn calls<T>(endpoint: &Endpoint<T>, example: &ExampleRequest) -> bool {
    calls_at(endpoint, example.method, path(&example.url.value))
}

/// Whether a path is that of a route, or what the docs say of all routes: `/me` is the signed-in user, and the root of a drive
/// an item.
pub(super) fn calls_at<T>(endpoint: &Endpoint<T>, method: Method, path: &str) -> bool {
    let mut routes = endpoint.requests.iter().filter(|it| it.method == method);
    let of_user = path.strip_prefix("/me");
    let of_user = of_user.filter(|it| it.is_empty() || it.starts_with('/'));
    let user = of_user.map(|rest| format!("/users/{{id}}{rest}"));
    let item = path.split_once("/drive/root");
    let item = item.map(|(before, rest)| format!("{before}/drive/items/{{id}}{rest}"));
    routes.any(|route| {
        let route = &route.path.value;
        let fits_alias = |alias: &Option<String>| alias.as_ref().is_some_and(|it| fits(route, it));
        fits(route, path) || fits_alias(&user) || fits_alias(&item)
    })
}

/// The path of a URL without host, version and query: a part of it, if only its end.
pub(super) fn path(url: &str) -> &str {
    let url = url.split('?').next().unwrap_or(url);
    let start = match url.find("://") {
        _ if url.starts_with('/') => 0,
        Some(scheme) => url[scheme + 3..]
            .find('/')
            .map_or(url.len(), |at| scheme + 3 + at),
        None => url.find('/').unwrap_or(url.len()),
    };
    let path = url[start..].trim_end_matches('/');
    let behind = path.strip_prefix('/').unwrap_or(path);
    let first = behind.split('/').next().unwrap_or_default();
    let number = first.strip_prefix(['v', 'V']).unwrap_or_default();
    match first == "beta" || number.starts_with('1') {
        true => &behind[first.len()..],
        false => path,
    }
}

/// Whether a path could be one of a route: `/users/{id}/messages` takes `/users/42/messages`.
///
/// A route that leaves something out (`...`) takes any path, and so does one whose braces do not match.
fn fits(route: &str, path: &str) -> bool {
    if takes_any(route) {
        return true;
    }
    let path = keyed(path);
    let (route, path) = (segments(without_query(route)), segments(&path));
    route.len() == path.len()
        && route
            .iter()
            .zip(&path)
            .all(|(route, path)| fits_segment(route, path))
}

/// Whether every path fits a route.
fn takes_any(route: &str) -> bool {
    let route = without_query(route);
    let is_balanced = route.matches('{').count() == route.matches('}').count();
    !is_balanced || route.contains('…') || route.contains("...")
}

/// The number of the segments of a path or route.
fn length(path: &str) -> usize {
    segments(&keyed(without_query(path))).len()
}

fn without_query(route: &str) -> &str {
    let path = route.split_once('?').map_or(route, |(route, _)| route);
    path.trim_end_matches('/')
}

/// `/messages('AAMk')` is `/messages/AAMk`.
fn keyed(path: &str) -> Cow<'_, str> {
    match path.contains("('") {
        true => Cow::Owned(path.replace("('", "/").replace("')", "")),
        false => Cow::Borrowed(path),
    }
}

/// The segments between slashes that stand outside brackets and quotes; a path below an item, `root:/a/b:`, is one.
pub(super) fn segments(path: &str) -> Vec<&str> {
    let mut depth = 0;
    let parts = path.split(move |c: char| {
        match c {
            '{' | '(' | '<' => depth += 1,
            '}' | ')' | '>' => depth -= 1,
            _ => {}
        }
        c == '/' && depth <= 0
    });
    let mut segments = Vec::new();
    let mut is_below_item = false;
    for part in parts.skip(1) {
        let ends = part.ends_with(':');
        match (is_below_item, ends) {
            (false, true) => segments.extend([&part[..part.len() - 1], "{path}"]),
            (false, false) => segments.push(part),
            (true, _) => {}
        }
        is_below_item ^= ends;
    }
    segments
}

fn fits_segment(route: &str, path: &str) -> bool {
    // `microsoft.graph.delta()` and `delta` are one function.
    let name = |segment: &str| {
        let name = segment.split('(').next().unwrap_or_default();
        name.rsplit('.').next().unwrap_or_default().to_lowercase()
    };
    is_open(route) || name(route) == name(path)
}

/// Whether a segment of a route takes any of a path; the domain of the docs' company stands for any.
fn is_open(segment: &str) -> bool {
    let is_placeholder = segment.contains(['{', '<', '}', '>']) && !segment.contains('(');
    is_placeholder || is_id(segment) || segment == "contoso.com"
}

/// The routes of a set by method and number of segments.
pub(super) struct Routes<'m>(BTreeMap<(Method, usize), Vec<(&'m str, &'m Endpoint)>>);

impl<'m> Routes<'m> {
    pub(super) fn of(model: &'m Model) -> Self {
        let mut routes: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for endpoint in &model.endpoints {
            for route in &endpoint.requests {
                let path = route.path.value.as_str();
                let key = (route.method, length(path));
                // What takes any path is no evidence for one.
                if !takes_any(path) {
                    routes.entry(key).or_default().push((path, endpoint));
                }
            }
        }
        Routes(routes)
    }

    /// The endpoint that an example calls, whichever page shows it.
    pub(super) fn called(&self, example: &ExampleRequest) -> Option<&'m Endpoint> {
        let path = path(&example.url.value);
        let alike = self.0.get(&(example.method, length(path)));
        let mut alike = alike.into_iter().flatten();
        let found = alike.find(|(route, _)| fits(route, path));
        found.map(|(_, endpoint)| *endpoint)
    }
}

/// Whether a segment is the id of one thing: some pages have it where a placeholder belongs.
pub(super) fn is_id(segment: &str) -> bool {
    let parts: Vec<usize> = segment.split('-').map(str::len).collect();
    parts == [8, 4, 4, 4, 12]
        && segment
            .bytes()
            .all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}
