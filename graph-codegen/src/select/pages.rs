//! Page names and globs to pages.

use std::collections::BTreeMap;

use graph_docs::model::Endpoint;
use proc_macro2::Span;
use syn::LitStr;

use super::{Reader, types};
use crate::ast::Client;
use crate::error::{self, Errors};
use crate::family;
use graph_docs::similar::similar;

/// The pages of a client; reads those that are not in `endpoints` yet.
pub(super) fn pages(
    reader: &mut Reader<'_>,
    client: &Client,
    endpoints: &mut BTreeMap<String, Endpoint>,
    errors: &mut Errors,
) -> BTreeMap<String, Span> {
    let mut pages = BTreeMap::new();
    for literal in &client.endpoints {
        for page in named(reader, literal, errors) {
            pages.entry(page).or_insert(literal);
        }
    }
    for literal in &client.exclude {
        for page in named(reader, literal, errors) {
            pages.remove(&page);
        }
    }
    pages.retain(|page, literal| {
        endpoints.contains_key(page)
            || read(reader, page, literal, errors).is_some_and(|endpoint| {
                endpoints.insert(page.clone(), endpoint);
                true
            })
    });
    pages
        .into_iter()
        .map(|(page, literal)| (page, literal.span()))
        .collect()
}

/// Whether a literal names many pages at once, of which some may have no route.
fn is_many(wanted: &str) -> bool {
    wanted.contains('*') || wanted.starts_with(RESOURCE)
}

/// `"resource:message"`: the pages of the methods table of a resource.
const RESOURCE: &str = "resource:";

/// The names that a literal stands for.
fn named(reader: &mut Reader<'_>, literal: &LitStr, errors: &mut Errors) -> Vec<String> {
    let index = reader.index;
    let wanted = literal.value();
    if let Some(name) = wanted.strip_prefix(RESOURCE) {
        return methods(reader, literal, name, errors);
    }
    let matched: Vec<_> = index
        .pages()
        .filter(|page| matches(&wanted, page))
        .map(str::to_owned)
        .collect();
    if matched.is_empty() {
        errors.push(if wanted.contains('*') {
            error::glob_without_match(literal.span(), &wanted, index.root())
        } else {
            let similar = similar(&wanted, index.pages());
            error::unknown_page(literal.span(), &wanted, index.root(), similar)
        });
    }
    matched
}

/// The pages of a resource's methods that the docs set has.
fn methods(
    reader: &mut Reader<'_>,
    literal: &LitStr,
    name: &str,
    errors: &mut Errors,
) -> Vec<String> {
    let index = reader.index;
    let found = errors.keep(types::find(reader.index, literal, name, false));
    let Some(qualified) = found else {
        return Vec::new();
    };
    let found = index.resource(&qualified);
    let Some(resource) = reader.get(literal.span(), found, errors) else {
        return Vec::new();
    };
    let methods = resource.methods.iter().map(|method| method.value.as_str());
    let pages: Vec<_> = methods
        .filter(|method| index.pages().any(|page| page == *method))
        .map(str::to_owned)
        .collect();
    if pages.is_empty() {
        let place = index.place(resource.name.span);
        errors.push(error::no_methods(literal.span(), &qualified, place));
    }
    pages
}

/// The endpoint of a page; one of many without a route that can be used is left out, as `check` says.
fn read(
    reader: &mut Reader<'_>,
    page: &str,
    literal: &LitStr,
    errors: &mut Errors,
) -> Option<Endpoint> {
    let span = literal.span();
    let found = reader.index.endpoint(page);
    let endpoint = reader.get(span, found, errors)?;
    if family::routes(&endpoint).is_empty() {
        if is_many(&literal.value()) {
            return None;
        }
        let place = endpoint
            .requests
            .first()
            .map_or(endpoint.title.span, |line| line.path.span);
        errors.push(error::no_usable_route(
            span,
            page,
            reader.index.place(place),
        ));
        return None;
    }
    Some(endpoint)
}

/// Whether a name fits a pattern in which `*` stands for any characters.
pub(super) fn matches(pattern: &str, name: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = name.strip_prefix(first) else {
        return false;
    };
    let Some(last) = parts.next_back() else {
        return rest.is_empty();
    };
    for part in parts {
        let Some(at) = rest.find(part) else {
            return false;
        };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn globs() {
        for (pattern, name, expected) in [
            ("message-get", "message-get", true),
            ("message-get", "message-get-x", false),
            ("message-*", "message-get", true),
            ("*-get", "message-get", true),
            ("*-get", "message-get-x", false),
            ("m*-*t", "message-get", true),
            ("ab*ba", "aba", false),
            ("*", "anything", true),
        ] {
            assert_eq!(matches(pattern, name), expected, "{pattern} {name}");
        }
    }
}
