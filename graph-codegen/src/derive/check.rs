//! Query, header and body fields against what the page documents.

use std::collections::BTreeSet;

use graph_docs::model::{Endpoint, Parameter, Property, TypeRef};
use graph_docs::span::Span;
use syn::DeriveInput;

use super::has_body;
use crate::attr::{Field, Place};
use crate::body::{self, Sends};
use crate::context::Context;
use crate::error::{self, Errors};
use crate::family::Family;
use crate::ident;
use crate::kind::{self, documented, holds};
use crate::select;
use graph_docs::similar::similar;

/// A body parameter, or a property of the whole body.
struct Documented {
    name: String,
    span: Span,
    ty: Option<TypeRef>,
    required: bool,
}

/// The name of every field on the wire; reports every field that does not fit.
pub(super) fn fields(
    context: &Context<'_>,
    endpoint: &Endpoint,
    family: &Family,
    input: &DeriveInput,
    fields: &[Field],
    errors: &mut Errors,
) -> Vec<String> {
    let body = body(context, endpoint, family, errors);
    let sends_bytes = matches!(body::sends(endpoint, family), Sends::Content);
    let mut given = BTreeSet::new();
    let mut meant = BTreeSet::new();
    let names = fields
        .iter()
        .map(|field| match field.place {
            Place::Path => String::new(),
            Place::Query => named(endpoint, graph_docs::model::Place::Query, field, "$"),
            Place::Header => named(endpoint, graph_docs::model::Place::Header, field, ""),
            Place::Body if !has_body(family.method()) => {
                let method = family.method().as_str();
                errors.push(error::body_without_a_body(
                    field.ident.span(),
                    &endpoint.page,
                    method,
                ));
                String::new()
            }
            Place::Body if sends_bytes => {
                errors.push(error::body_of_bytes(field.ident.span(), &endpoint.page));
                String::new()
            }
            Place::Body => {
                let name = body_field(
                    context,
                    endpoint,
                    body.as_deref(),
                    field,
                    &mut meant,
                    errors,
                );
                if !given.insert(name.clone()) {
                    errors.push(error::field_twice(field.ident.span(), &name));
                }
                name
            }
        })
        .collect();
    // A misspelt field is one fault, not a missing parameter too.
    let missing = body
        .iter()
        .flatten()
        .filter(|it| it.required && !given.contains(&it.name) && !meant.contains(&it.name));
    for missing in missing {
        let place = context.index.place(missing.span);
        errors.push(error::missing_parameter(
            input.ident.span(),
            &endpoint.page,
            &missing.name,
            place,
        ));
    }
    names
}

/// What the body may hold; `None` where the page does not say.
fn body(
    context: &Context<'_>,
    endpoint: &Endpoint,
    family: &Family,
    errors: &mut Errors,
) -> Option<Vec<Documented>> {
    match body::sends(endpoint, family) {
        Sends::Nothing | Sends::Content => Some(Vec::new()),
        Sends::Parameters { required, optional } => Some(
            required
                .into_iter()
                .chain(optional)
                .map(of_parameter)
                .collect(),
        ),
        Sends::Whole(ty) => {
            let properties = select::properties(context.index, &ty?.name.value, errors)?;
            Some(properties.iter().map(of_property).collect())
        }
    }
}

fn of_parameter(parameter: &Parameter) -> Documented {
    Documented {
        name: parameter.name.value.clone(),
        span: parameter.name.span,
        ty: parameter.ty.clone(),
        required: parameter.required == Some(true),
    }
}

fn of_property(property: &Property) -> Documented {
    Documented {
        name: property.name.value.clone(),
        span: property.name.span,
        ty: property.ty.clone(),
        required: false,
    }
}

/// The name of a query or header field: as given, as documented, or as the field is called.
fn named(
    endpoint: &Endpoint,
    place: graph_docs::model::Place,
    field: &Field,
    prefix: &str,
) -> String {
    if let Some(name) = &field.name {
        return name.value();
    }
    let own = field.own_name();
    let documented = endpoint
        .parameters
        .iter()
        .filter(|parameter| parameter.place == place);
    let mut names = documented.map(|parameter| parameter.name.value.as_str());
    match names.find(|name| ident::snake(name) == own) {
        Some(name) => name.to_owned(),
        None if prefix.is_empty() => own.replace('_', "-"),
        None => format!("{prefix}{}", own.replace('_', "")),
    }
}

fn body_field(
    context: &Context<'_>,
    endpoint: &Endpoint,
    body: Option<&[Documented]>,
    field: &Field,
    meant: &mut BTreeSet<String>,
    errors: &mut Errors,
) -> String {
    let own = field.own_name();
    let wanted = field
        .name
        .as_ref()
        .map_or_else(|| ident::lower_camel(&own), syn::LitStr::value);
    let Some(body) = body else { return wanted };
    let by_name = body.iter().find(|it| it.name == wanted);
    let by_field = || {
        body.iter()
            .find(|it| field.name.is_none() && ident::snake(&it.name) == own)
    };
    let Some(found) = by_name.or_else(by_field) else {
        let span = field
            .name
            .as_ref()
            .map_or_else(|| field.ident.span(), syn::LitStr::span);
        let similar = similar(&wanted, body.iter().map(|it| it.name.as_str()));
        meant.extend(similar.map(str::to_owned));
        let first = body.iter().map(|it| it.span).min_by_key(|span| span.start);
        let place = context.index.place(first.unwrap_or(endpoint.title.span));
        errors.push(error::unknown_parameter(
            span,
            &endpoint.page,
            &wanted,
            place,
            similar,
        ));
        return wanted;
    };
    if let Some(ty) = &found.ty {
        let name = &ty.name.value;
        let is_enum = matches!(context.index.enumeration(name), Ok(Some(_)));
        if !holds(&field.ty, documented(name, ty.collection, is_enum)) {
            let documented = if ty.collection {
                format!("Collection({name})")
            } else {
                name.clone()
            };
            errors.push(error::wrong_type(
                &field.ty,
                &kind::text(&field.ty),
                &found.name,
                &documented,
                context.index.place(found.span),
            ));
        }
    }
    found.name.clone()
}
