//! Page names and globs to pages.

use std::collections::BTreeMap;

use graph_docs::model::Endpoint;
use proc_macro2::Span;
use syn::LitStr;

use super::Reader;
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
            pages.entry(page).or_insert_with(|| literal.span());
        }
    }
    for literal in &client.exclude {
        for page in named(reader, literal, errors) {
            pages.remove(&page);
        }
    }
    pages.retain(|page, span| {
        endpoints.contains_key(page)
            || read(reader, page, *span, errors).is_some_and(|endpoint| {
                endpoints.insert(page.clone(), endpoint);
                true
            })
    });
    pages
}

/// The names that a literal stands for.
fn named(reader: &Reader<'_>, literal: &LitStr, errors: &mut Errors) -> Vec<String> {
    let index = reader.index;
    let wanted = literal.value();
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

fn read(reader: &mut Reader<'_>, page: &str, span: Span, errors: &mut Errors) -> Option<Endpoint> {
    let found = reader.index.endpoint(page);
    let endpoint = reader.get(span, found, errors)?;
    if family::routes(&endpoint).is_empty() {
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
fn matches(pattern: &str, name: &str) -> bool {
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
