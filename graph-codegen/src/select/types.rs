//! The types that the selected pages reach, and those that are asked for by name.

use std::collections::{BTreeMap, BTreeSet};

use graph_docs::index::Index;
use graph_docs::model::{Endpoint, Place, Property, Resource, SmolStr, Text, TypeRef};
use graph_docs::span::Spanned;
use proc_macro2::Span;
use syn::LitStr;

use super::pages::matches;
use super::{Flattened, Reader, Selection};
use crate::ast::Arguments;
use crate::error::{self, Errors};
use graph_docs::similar::similar;

/// The namespace that names need not say.
const DEFAULT: &str = "microsoft.graph.";

/// Any JSON at all: arrays of arrays in workbooks, for one. It has a page, but no struct.
const JSON: &str = "microsoft.graph.Json";

/// Adds every type to the selection.
///
/// From a page the parameters, the body and the response; from a resource its structural
/// properties. Relationships come in through `expand`, subtypes through `types`.
pub(super) fn types(
    reader: &mut Reader<'_>,
    arguments: &Arguments,
    selection: &mut Selection,
    errors: &mut Errors,
) {
    let span = arguments
        .clients
        .first()
        .map_or_else(Span::call_site, |client| client.name.span());
    let expanded = expanded(reader, arguments, errors);
    let asked = asked(reader, arguments, errors);

    let mut referred: BTreeSet<String> = selection
        .endpoints
        .values()
        .flat_map(endpoint_types)
        .collect();
    let mut queue: Vec<String> = referred
        .iter()
        .chain(&asked)
        .chain(expanded.keys())
        .cloned()
        .collect();
    while let Some(name) = queue.pop() {
        let known = selection.resources.contains_key(&name) || selection.enums.contains_key(&name);
        if known || name == JSON {
            continue;
        }
        let found = reader.index.resource(&name);
        if let Some(resource) = reader.get(span, found, errors) {
            let extra = expanded.get(&name).map_or(&[][..], Vec::as_slice);
            let flattened = flatten(reader, resource, extra, span, errors);
            for name in flattened.properties.iter().filter_map(type_of) {
                referred.insert(name.clone());
                queue.push(name);
            }
            selection.resources.insert(name, flattened);
        } else {
            let found = reader.index.enumeration(&name);
            if let Some(found) = reader.get(span, found, errors) {
                selection.enums.insert(name, found);
            }
        }
    }
    selection.subtypes = subtypes(reader, &asked, &referred, span, errors);
}

fn endpoint_types(endpoint: &Endpoint) -> Vec<String> {
    let body = endpoint
        .parameters
        .iter()
        .filter(|parameter| parameter.place == Place::Body);
    // The rows of a whole-body page are the body's properties, which come with its type.
    let parameters = body
        .filter(|_| endpoint.body.is_none())
        .filter_map(|row| row.ty.as_ref());
    let whole = endpoint.body.iter().chain(&endpoint.response.ty);
    parameters
        .chain(whole)
        .map(|ty| ty.name.value.to_string())
        .collect()
}

fn type_of(property: &Property) -> Option<String> {
    property.ty.as_ref().map(|ty| ty.name.value.to_string())
}

/// The resource with the properties of its bases.
pub(super) fn flatten(
    reader: &mut Reader<'_>,
    resource: Resource,
    extra: &[Property],
    span: Span,
    errors: &mut Errors,
) -> Flattened {
    let mut properties = Vec::new();
    let mut names = BTreeSet::new();
    let mut add = |list: &[Property]| {
        for property in list {
            if names.insert(property.name.value.clone()) {
                properties.push(property.clone());
            }
        }
    };
    add(&resource.properties);
    let bases = bases(reader, &resource, span, errors);
    bases.iter().for_each(|base| add(&base.properties));
    add(extra);
    // What has no row of its own comes last.
    std::iter::once(&resource).chain(&bases).for_each(|it| {
        add(&it.key.iter().map(key).collect::<Vec<_>>());
        add(&it.shown);
    });
    let is_open = resource.open || bases.iter().any(|base| base.open);
    Flattened {
        resource,
        properties,
        is_open,
    }
}

/// The property of a key: identifiers are strings.
fn key(name: &Spanned<SmolStr>) -> Property {
    Property {
        name: name.clone(),
        ty: Some(TypeRef {
            name: Spanned::new(SmolStr::new_static("Edm.String"), name.span),
            collection: false,
        }),
        description: Text {
            span: name.span,
            ..Text::default()
        },
    }
}

/// The base, its base and so on; a circle ends where it closes.
fn bases(
    reader: &mut Reader<'_>,
    resource: &Resource,
    span: Span,
    errors: &mut Errors,
) -> Vec<Resource> {
    let mut seen = BTreeSet::from([resource.name.value.clone()]);
    let mut bases: Vec<Resource> = Vec::new();
    let mut next = resource.base.clone();
    while let Some(name) = next.take().map(|base| base.value) {
        if !seen.insert(name.clone()) {
            break;
        }
        let found = reader.index.resource(&name);
        if let Some(base) = reader.get(span, found, errors) {
            next.clone_from(&base.base);
            bases.push(base);
        }
    }
    bases
}

/// The qualified names that `types` asks for.
fn asked(reader: &Reader<'_>, arguments: &Arguments, errors: &mut Errors) -> BTreeSet<String> {
    let literals = arguments.clients.iter().flat_map(|client| &client.types);
    literals
        .flat_map(|literal| match literal.value() {
            pattern if pattern.contains('*') => many(reader, literal, &pattern, errors),
            name => errors
                .keep(find(reader.index, literal, &name, true))
                .into_iter()
                .collect(),
        })
        .collect()
}

/// The types whose names, qualified or not, fit a pattern.
fn many(reader: &Reader<'_>, literal: &LitStr, pattern: &str, errors: &mut Errors) -> Vec<String> {
    let index = reader.index;
    let fits = |name: &&str| {
        matches(pattern, name)
            || name
                .strip_prefix(DEFAULT)
                .is_some_and(|it| matches(pattern, it))
    };
    let names = index.resources().chain(index.enums()).filter(fits);
    let names: Vec<_> = names.map(str::to_owned).collect();
    if names.is_empty() {
        errors.push(error::glob_without_type(
            literal.span(),
            pattern,
            index.root(),
        ));
    }
    names
}

/// The relationships that `expand` asks for, by the qualified name of their type.
fn expanded(
    reader: &mut Reader<'_>,
    arguments: &Arguments,
    errors: &mut Errors,
) -> BTreeMap<String, Vec<Property>> {
    let mut expanded: BTreeMap<String, Vec<Property>> = BTreeMap::new();
    for literal in arguments.clients.iter().flat_map(|client| &client.expand) {
        let written = literal.value();
        if written == "*" {
            every_relationship(reader, literal.span(), errors, &mut expanded);
            continue;
        }
        let Some((ty, name)) = written.rsplit_once('.') else {
            errors.push(error::not_a_relationship(literal.span(), &written));
            continue;
        };
        let Some(ty) = errors.keep(find(reader.index, literal, ty, false)) else {
            continue;
        };
        if let Some(relationship) = relationship(reader, &ty, name, literal.span(), errors) {
            expanded.entry(ty).or_default().push(relationship);
        }
    }
    expanded
}

/// The relationships of every resource.
fn every_relationship(
    reader: &mut Reader<'_>,
    span: Span,
    errors: &mut Errors,
    expanded: &mut BTreeMap<String, Vec<Property>>,
) {
    for name in reader.index.resources() {
        let found = reader.index.resource(name);
        let Some(resource) = reader.get(span, found, errors) else {
            continue;
        };
        let all = relationships(reader, &resource, span, errors);
        expanded.insert(name.to_owned(), all);
    }
}

/// The relationships of a resource and its bases.
pub(super) fn relationships(
    reader: &mut Reader<'_>,
    resource: &Resource,
    span: Span,
    errors: &mut Errors,
) -> Vec<Property> {
    let mut all = resource.relationships.clone();
    for base in bases(reader, resource, span, errors) {
        all.extend(base.relationships);
    }
    all
}

fn relationship(
    reader: &mut Reader<'_>,
    ty: &str,
    name: &str,
    span: Span,
    errors: &mut Errors,
) -> Option<Property> {
    let found = reader.index.resource(ty);
    let resource = reader.get(span, found, errors)?;
    let candidates = relationships(reader, &resource, span, errors);
    let found = candidates
        .iter()
        .find(|candidate| candidate.name.value == name)
        .cloned();
    if found.is_none() {
        let place = reader.index.place(resource.name.span);
        let similar = similar(
            name,
            candidates.iter().map(|other| other.name.value.as_str()),
        );
        errors.push(error::unknown_relationship(span, ty, name, place, similar));
    }
    found
}

/// The type that a user names: qualified, or as far as it is clear.
pub(crate) fn find(
    index: &Index<'_>,
    literal: &LitStr,
    name: &str,
    enums: bool,
) -> syn::Result<String> {
    let names = || index.resources().chain(index.enums().filter(|_| enums));
    let ends = format!(".{name}");
    let candidates: Vec<_> = names().filter(|known| known.ends_with(&ends)).collect();
    let default = format!("{DEFAULT}{name}");
    let exact = names().find(|known| *known == name || *known == default);
    match (exact, candidates.as_slice()) {
        (Some(exact), _) => Ok(exact.to_owned()),
        (None, [one]) => Ok((*one).to_owned()),
        (None, []) => {
            let short = |known| str::strip_prefix(known, DEFAULT).unwrap_or(known);
            let similar = similar(short(name), names().map(short));
            let (span, root) = (literal.span(), index.root());
            Err(error::unknown_type(span, name, root, similar))
        }
        (None, several) => Err(error::ambiguous_type(literal.span(), name, several)),
    }
}

/// The asked types by each of their bases that something refers to.
fn subtypes(
    reader: &mut Reader<'_>,
    asked: &BTreeSet<String>,
    referred: &BTreeSet<String>,
    span: Span,
    errors: &mut Errors,
) -> BTreeMap<String, BTreeSet<String>> {
    let mut subtypes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for name in asked {
        let found = reader.index.resource(name);
        let Some(resource) = reader.get(span, found, errors) else {
            continue;
        };
        for base in bases(reader, &resource, span, errors) {
            if referred.contains(base.name.value.as_str()) {
                subtypes
                    .entry(base.name.value.into())
                    .or_default()
                    .insert(name.clone());
            }
        }
    }
    subtypes
}
