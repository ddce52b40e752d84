//! Query, header and body fields against what the page documents.

use std::collections::BTreeSet;

use graph_docs::model::{Endpoint, Parameter, Place as On, Property, TypeRef};
use graph_docs::span::Span;
use syn::DeriveInput;

use super::has_body;
use crate::attr::{Field, Place};
use crate::body::{self, Sends};
use crate::context::Context;
use crate::error::{self, Errors};
use crate::family::Family;
use crate::ident;
use crate::kind::{self, Kind, documented, holds};
use crate::select;
use graph_docs::similar::similar;

/// A body parameter, or a property.
pub(super) struct Documented {
    pub(super) name: String,
    pub(super) span: Span,
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
    let page = &endpoint.page;
    let sends_bytes = matches!(body::sends(endpoint, family), Sends::Content);
    if sends_bytes {
        one_content(page, input, fields, errors);
    }
    let body = body(context, endpoint, family, errors);
    let mut given = BTreeSet::new();
    let mut meant = BTreeSet::new();
    let names = fields.iter().map(|field| match field.place {
        _ if !field.is_clear => String::new(),
        Place::Path => {
            if kind::option(&field.ty).is_some() {
                errors.push(error::optional_path(&field.ty, &field.own_name()));
            }
            String::new()
        }
        Place::Query => named(endpoint, On::Query, field, "$"),
        Place::Header => named(endpoint, On::Header, field, ""),
        Place::Body if !has_body(family.method()) => {
            let (span, method) = (field.ident.span(), family.method().as_str());
            errors.push(error::body_without_a_body(span, page, method));
            String::new()
        }
        Place::Body if sends_bytes => String::new(),
        Place::Body => {
            let body = body.as_deref();
            let name = body_field(context, endpoint, body, field, &mut meant, errors);
            if !given.insert(name.clone()) {
                errors.push(error::field_twice(name_span(field), &name));
            }
            name
        }
    });
    let names = names.collect();
    // A misspelt or unclear field is one fault, not a missing parameter too.
    let are_clear = fields.iter().all(|field| field.is_clear);
    let missing = body.iter().flatten().filter(|it| {
        are_clear && it.required && !given.contains(&it.name) && !meant.contains(&it.name)
    });
    for missing in missing {
        let place = context.index.place(missing.span);
        let (span, name) = (input.ident.span(), &missing.name);
        errors.push(error::missing_parameter(span, page, name, place));
    }
    names
}

/// Bytes need a field, and no other than one.
fn one_content(page: &str, input: &DeriveInput, fields: &[Field], errors: &mut Errors) {
    let mut contents = fields.iter().filter(|field| field.place == Place::Body);
    if contents.next().is_none() && fields.iter().all(|field| field.is_clear) {
        errors.push(error::one_content(input.ident.span(), page));
    }
    contents.for_each(|field| errors.push(error::one_content(field.ident.span(), page)));
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
        Sends::Parameters { required, optional } => {
            let parameters = required.into_iter().chain(optional);
            Some(parameters.map(of_parameter).collect())
        }
        Sends::Whole(ty) => properties(context, &ty?.name.value, errors),
    }
}

/// The properties and relationships of a type; `None` where it is no resource of the index.
pub(super) fn properties(
    context: &Context<'_>,
    name: &str,
    errors: &mut Errors,
) -> Option<Vec<Documented>> {
    let properties = select::properties(context.index, name, errors)?;
    Some(properties.iter().map(of_property).collect())
}

fn of_parameter(parameter: &Parameter) -> Documented {
    Documented {
        name: parameter.name.value.to_string(),
        span: parameter.name.span,
        ty: parameter.ty.clone(),
        required: parameter.required == Some(true),
    }
}

fn of_property(property: &Property) -> Documented {
    Documented {
        name: property.name.value.to_string(),
        span: property.name.span,
        ty: property.ty.clone(),
        required: false,
    }
}

/// The name of a query or header field: as given, as documented, or as the field is called.
fn named(endpoint: &Endpoint, place: On, field: &Field, prefix: &str) -> String {
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
    let Some(body) = body.filter(|_| !is_annotation(&wanted)) else {
        return wanted;
    };
    let by_name = body.iter().find(|it| it.name == wanted);
    let by_field = || {
        body.iter()
            .find(|it| field.name.is_none() && ident::snake(&it.name) == own)
    };
    let Some(found) = by_name.or_else(by_field) else {
        let similar = similar(&wanted, body.iter().map(|it| it.name.as_str()));
        meant.extend(similar.map(str::to_owned));
        let place = match first(body) {
            Some(first) => format!("{} lists the body parameters", context.index.place(first)),
            None => format!("{} lists none", context.index.place(endpoint.title.span)),
        };
        let (span, page) = (name_span(field), &endpoint.page);
        errors.push(error::unknown_parameter(
            span, page, &wanted, place, similar,
        ));
        return wanted;
    };
    judge(context, field, found, errors);
    found.name.clone()
}

/// Where a list begins; what a base type adds stands on another page.
pub(super) fn first(list: &[Documented]) -> Option<Span> {
    let file = list.first()?.span.file;
    let spans = list.iter().map(|it| it.span);
    spans
        .filter(|span| span.file == file)
        .min_by_key(|span| span.start)
}

/// Annotations such as `@odata.type` and `manager@odata.bind` stand beside every property.
pub(super) fn is_annotation(name: &str) -> bool {
    name.contains('@')
}

/// What says the field's name.
pub(super) fn name_span(field: &Field) -> proc_macro2::Span {
    let name = field.name.as_ref();
    name.map_or_else(|| field.ident.span(), syn::LitStr::span)
}

/// Reports a field whose type cannot hold what is documented.
pub(super) fn judge(context: &Context<'_>, field: &Field, found: &Documented, errors: &mut Errors) {
    let kind = match &field.stands_for {
        Some(literal) => errors.keep(stands_for(context, literal)),
        None => Some(kind::of_type(&field.ty)),
    };
    let (Some(kind), Some(ty)) = (kind, &found.ty) else {
        return;
    };
    if holds(kind, of_reference(context, ty)) {
        return;
    }
    let name = &ty.name.value;
    let documented = match ty.collection {
        true => format!("Collection({name})"),
        false => name.to_string(),
    };
    let place = context.index.place(found.span);
    errors.push(match &field.stands_for {
        Some(it) => error::wrong_type(it, &it.value(), &found.name, &documented, place),
        None => {
            let written = kind::text(&field.ty);
            error::wrong_type(&field.ty, &written, &found.name, &documented, place)
        }
    });
}

fn of_reference(context: &Context<'_>, ty: &TypeRef) -> Kind {
    let is_enum = matches!(context.index.enumeration(&ty.name.value), Ok(Some(_)));
    documented(&ty.name.value, ty.collection, is_enum)
}

/// The kind of `as = "…"`: of a documented type, or of a Rust type.
fn stands_for(context: &Context<'_>, literal: &syn::LitStr) -> syn::Result<Kind> {
    let text = literal.value();
    let (name, collection) = match text.strip_prefix("Collection(") {
        Some(item) => (item.strip_suffix(')').unwrap_or(item), true),
        None => (text.as_str(), false),
    };
    if name.starts_with("Edm.") || name.starts_with("microsoft.graph.") {
        let is_enum = context.index.enums().any(|known| known == name);
        if name.starts_with("microsoft.graph.") && !is_enum {
            select::find(context.index, literal, name, false)?;
        }
        return Ok(documented(name, collection, is_enum));
    }
    literal
        .parse()
        .map(|ty| kind::of_type(&ty))
        .map_err(|_| error::stands_for_nothing(literal.span(), &text))
}
