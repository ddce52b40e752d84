//! Where an example calls.

/// Where an example calls.
#[derive(PartialEq)]
pub(crate) enum Place {
    /// Graph v1.0, with path and query.
    Graph(&'static str),
    Beta,
    NoVersion,
    /// Another host.
    Elsewhere,
}

pub(crate) fn place(url: &'static str) -> Place {
    let url = url.trim();
    let graph = below("https://graph.microsoft.com", url);
    let is_path = url.is_empty() || url.starts_with('/');
    match graph.or_else(|| is_path.then_some(url)) {
        Some(path) if path.starts_with("/beta/") => Place::Beta,
        Some(path) if path.starts_with("/v1/") => Place::NoVersion,
        Some(path) => Place::Graph(
            path.get(..5)
                .filter(|version| version.eq_ignore_ascii_case("/v1.0"))
                .map_or(path, |_| &path[5..]),
        ),
        None => Place::Elsewhere,
    }
}

/// What stands behind a prefix, in whatever case.
fn below<'u>(prefix: &str, url: &'u str) -> Option<&'u str> {
    let start = url.get(..prefix.len())?;
    start
        .eq_ignore_ascii_case(prefix)
        .then(|| &url[start.len()..])
}
