//! Whether the URL of an example is one of a page's routes.

use crate::model::{Endpoint, ExampleRequest};

/// Whether an example calls its page's endpoint, by method and path.
pub(super) fn calls(endpoint: &Endpoint, example: &ExampleRequest) -> bool {
    let path = path(&example.url.value);
    endpoint
        .requests
        .iter()
        .any(|route| route.method == example.method && fits(&route.path.value, path))
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
/// A route that addresses by path (`root:/{item-path}:`) or leaves something out (`...`) takes any path, and so does one whose
/// braces do not match.
pub(super) fn fits(route: &str, path: &str) -> bool {
    let has_query = route.split_once('?').map_or(route, |(route, _)| route);
    let route = has_query.trim_end_matches('/');
    let is_balanced = route.matches('{').count() == route.matches('}').count();
    if !is_balanced || route.contains([':', '…']) || route.contains("...") || path.contains(':') {
        return true;
    }
    // `/messages('AAMk')` is `/messages/AAMk`.
    let keyed = path.replace("('", "/").replace("')", "");
    let path = if path.contains('=') { path } else { &keyed };
    let (route, path) = (segments(route), segments(path));
    route.len() == path.len()
        && route
            .iter()
            .zip(&path)
            .all(|(route, path)| fits_segment(route, path))
}

/// The segments between slashes that stand outside brackets and quotes.
fn segments(path: &str) -> Vec<&str> {
    let mut depth = 0;
    let mut segments = path.split(move |c: char| {
        match c {
            '{' | '(' | '<' => depth += 1,
            '}' | ')' | '>' => depth -= 1,
            _ => {}
        }
        c == '/' && depth <= 0
    });
    segments.next();
    segments.collect()
}

fn fits_segment(route: &str, path: &str) -> bool {
    let is_open = |segment: &str| {
        (segment.contains(['{', '<', '}', '>']) && !segment.contains('(')) || is_id(segment)
    };
    // `microsoft.graph.delta()` and `delta` are one function.
    let name = |segment: &str| {
        let name = segment.split('(').next().unwrap_or_default();
        name.rsplit('.').next().unwrap_or_default().to_lowercase()
    };
    is_open(route) || is_open(path) || name(route) == name(path)
}

/// Whether a segment is the id of one thing: some pages have it where a placeholder belongs.
pub(super) fn is_id(segment: &str) -> bool {
    let parts: Vec<usize> = segment.split('-').map(str::len).collect();
    parts == [8, 4, 4, 4, 12]
        && segment
            .bytes()
            .all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}
