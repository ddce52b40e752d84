//! The attributes of `#[derive(Endpoint)]`.
//!
//! ```text
//! #[endpoint(page = "user-sendmail", route = "/me/sendMail", response = T, crate = path)]
//! #[endpoint(delegated = ["Mail.Send"], delegated_personal = […], application = […])]
//! struct Notify<'a> {
//!     #[endpoint(path = "id | userPrincipalName")] user: &'a str,   // or `path`, by the field's name
//!     #[endpoint(query = "$top")] top: u32,                         // or `query`
//!     #[endpoint(header = "Prefer")] prefer: &'a str,               // or `header`
//!     #[endpoint(rename = "saveToSentItems")] save: bool,           // a body parameter
//! }
//! ```

use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;
use syn::{Attribute, Data, DeriveInput, Fields, Ident, LitStr, Path, Type};

use crate::ast::{Declared, parse_list};
use crate::error::{self, Errors};
use graph_docs::similar::similar;

/// What the struct's attribute says.
#[derive(Default)]
pub(crate) struct Container {
    pub(crate) page: Option<LitStr>,
    pub(crate) route: Option<LitStr>,
    pub(crate) response: Option<Type>,
    pub(crate) krate: Option<Path>,
    pub(crate) declared: Declared,
}

/// A field with what its attribute says.
pub(crate) struct Field {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) place: Place,
    /// The name in the docs, where it is not the field's.
    pub(crate) name: Option<LitStr>,
}

/// Where a field goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
    #[default]
    Body,
}

const OF_STRUCTS: [&str; 7] = [
    "page",
    "route",
    "response",
    "crate",
    "delegated",
    "delegated_personal",
    "application",
];
const OF_FIELDS: [&str; 5] = ["path", "query", "header", "body", "rename"];

/// Reads the struct's attributes.
pub(crate) fn container(input: &DeriveInput, errors: &mut Errors) -> Container {
    let mut container = Container::default();
    parse(&input.attrs, &OF_STRUCTS, errors, |key, meta| {
        match key {
            "page" => container.page = Some(meta.value()?.parse()?),
            "route" => container.route = Some(meta.value()?.parse()?),
            "response" => container.response = Some(meta.value()?.parse()?),
            "delegated" => container.declared.delegated = Some(parse_list(meta.value()?)?),
            "delegated_personal" => {
                container.declared.delegated_personal = Some(parse_list(meta.value()?)?);
            }
            "application" => container.declared.application = Some(parse_list(meta.value()?)?),
            _ => container.krate = Some(meta.value()?.call(Path::parse_mod_style)?),
        }
        Ok(())
    });
    container
}

/// Reads the fields; `None` for anything but a struct with named fields or none.
pub(crate) fn fields(input: &DeriveInput, errors: &mut Errors) -> Option<Vec<Field>> {
    let Data::Struct(data) = &input.data else {
        errors.push(error::not_a_struct(input.ident.span()));
        return None;
    };
    match &data.fields {
        Fields::Named(named) => Some(
            named
                .named
                .iter()
                .filter_map(|it| field(it, errors))
                .collect(),
        ),
        Fields::Unit => Some(Vec::new()),
        Fields::Unnamed(_) => {
            errors.push(error::not_a_struct(input.ident.span()));
            None
        }
    }
}

fn field(field: &syn::Field, errors: &mut Errors) -> Option<Field> {
    let ident = field.ident.clone()?;
    let mut place = None;
    let mut name = None;
    let mut twice = Vec::new();
    parse(&field.attrs, &OF_FIELDS, errors, |key, meta| {
        let given = if meta.input.peek(syn::Token![=]) {
            Some(meta.value()?.parse()?)
        } else {
            None
        };
        let kind = match key {
            "path" => Place::Path,
            "query" => Place::Query,
            "header" => Place::Header,
            "body" => Place::Body,
            _ if given.is_some() => {
                name = given;
                return Ok(());
            }
            _ => return Err(meta.error("expected `rename = \"…\"`")),
        };
        if place.replace(kind).is_some() {
            twice.push(
                meta.path
                    .get_ident()
                    .map_or_else(|| ident.span(), Ident::span),
            );
        }
        name = given.or(name.take());
        Ok(())
    });
    twice
        .into_iter()
        .for_each(|span| errors.push(error::two_places(span)));
    Some(Field {
        ident,
        ty: field.ty.clone(),
        place: place.unwrap_or_default(),
        name,
    })
}

/// Reads every `#[endpoint(…)]`; unknown and repeated keys are faults of their own.
fn parse(
    attributes: &[Attribute],
    keys: &[&'static str],
    errors: &mut Errors,
    mut read: impl FnMut(&str, &ParseNestedMeta<'_>) -> syn::Result<()>,
) {
    let mut given: Vec<String> = Vec::new();
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("endpoint"))
    {
        let mut faults = Vec::new();
        let result = attribute.parse_nested_meta(|meta| {
            let key = meta
                .path
                .get_ident()
                .map(Ident::unraw)
                .map(|key| key.to_string());
            let key = key.unwrap_or_default();
            let span = meta
                .path
                .segments
                .first()
                .map_or_else(|| meta.input.span(), |it| it.ident.span());
            if !keys.contains(&key.as_str()) {
                faults.push(error::unknown_key(
                    span,
                    &key,
                    similar(&key, keys.iter().copied()),
                    keys,
                ));
                return skip(&meta);
            }
            if given.contains(&key) {
                faults.push(error::duplicate_key(span, &key));
                return skip(&meta);
            }
            read(&key, &meta)?;
            given.push(key);
            Ok(())
        });
        faults.into_iter().for_each(|fault| errors.push(fault));
        errors.keep(result);
    }
}

/// Passes over the value of a key that is not read: everything up to the comma.
fn skip(meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
    while !meta.input.is_empty() && !meta.input.peek(syn::Token![,]) {
        meta.input.parse::<proc_macro2::TokenTree>()?;
    }
    Ok(())
}

impl Field {
    /// The field's name without `r#`.
    pub(crate) fn own_name(&self) -> String {
        self.ident.unraw().to_string()
    }
}
