//! The attributes of `#[derive(Endpoint)]`.
//!
//! ```text
//! #[endpoint(page = "user-sendmail", route = "/me/sendMail", response = T, crate = path)]
//! #[endpoint(delegated = ["Mail.Send"], delegated_personal = […], application = […])]   // what the app declares
//! struct Notify<'a> {
//!     #[endpoint(path = "id | userPrincipalName")] user: &'a str,   // or `path`, by the field's name
//!     #[endpoint(query = "$top")] top: u32,                         // or `query`
//!     #[endpoint(header = "Prefer")] prefer: &'a str,               // or `header`
//!     #[endpoint(rename = "saveToSentItems")] save: bool,           // a body parameter
//!     #[endpoint(as = "Edm.String")] note: Markup,                  // a type of the user's own, and what it is
//! }
//! ```
//!
//! An endpoint that is not documented says itself what a page would say:
//!
//! ```text
//! #[endpoint(method = "POST", path = "/me/memo/{id}", response = T)]
//! #[endpoint(delegated = ["Memo.Write", "Memo.Write.All and User.Read"])]   // alternatives, least privileged first
//! ```

mod own_type;

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;
use syn::{Attribute, Data, DeriveInput, Fields, Ident, LitStr, Path, Token, Type};

pub(crate) use own_type::{OwnType, own_type};

use crate::ast::{Declared, parse_list};
use crate::error::{self, Errors};
use graph_docs::similar::similar;

/// What the struct's attribute says.
#[derive(Default)]
pub(crate) struct Container {
    pub(crate) page: Option<LitStr>,
    pub(crate) route: Option<LitStr>,
    pub(crate) method: Option<LitStr>,
    pub(crate) path: Option<LitStr>,
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
    /// What the field's type stands for, where it is one that nobody else knows.
    pub(crate) stands_for: Option<LitStr>,
    /// Whether its attribute could be read: else nobody knows what the field is for.
    pub(crate) is_clear: bool,
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

const OF_STRUCTS: [&str; 9] = [
    "page",
    "route",
    "method",
    "path",
    "response",
    "crate",
    "delegated",
    "delegated_personal",
    "application",
];
const OF_FIELDS: [&str; 6] = ["path", "query", "header", "body", "rename", "as"];

/// Reads the struct's attributes.
pub(crate) fn container(input: &DeriveInput, errors: &mut Errors) -> Container {
    let mut container = Container::default();
    parse(
        "endpoint",
        &input.attrs,
        &OF_STRUCTS,
        errors,
        |key, meta| {
            let value = value(key, meta)?;
            match key {
                "page" => container.page = Some(value.parse()?),
                "route" => container.route = Some(value.parse()?),
                "method" => container.method = Some(value.parse()?),
                "path" => container.path = Some(value.parse()?),
                "response" => {
                    let fault = |fault: syn::Error| error::response_is_no_type(fault.span());
                    container.response = Some(value.parse().map_err(fault)?);
                }
                "delegated" => container.declared.delegated = Some(parse_list(value)?),
                "delegated_personal" => {
                    container.declared.delegated_personal = Some(parse_list(value)?);
                }
                "application" => container.declared.application = Some(parse_list(value)?),
                _ => container.krate = Some(value.call(Path::parse_mod_style)?),
            }
            Ok(())
        },
    );
    container
}

/// Reads the fields; `None` for anything but a struct with named fields or none.
pub(crate) fn fields(input: &DeriveInput, errors: &mut Errors) -> Option<Vec<Field>> {
    let named = named(input);
    if named.is_none() {
        errors.push(error::not_a_struct(input.ident.span(), "an endpoint"));
    }
    Some(named?.filter_map(|it| field(it, errors)).collect())
}

/// The fields of a struct with named fields or none.
fn named(input: &DeriveInput) -> Option<impl Iterator<Item = &syn::Field>> {
    match &input.data {
        Data::Struct(data) if !matches!(data.fields, Fields::Unnamed(_)) => {
            Some(data.fields.iter())
        }
        _ => None,
    }
}

fn field(field: &syn::Field, errors: &mut Errors) -> Option<Field> {
    let ident = field.ident.clone()?;
    let mut place = None;
    let mut name: Option<LitStr> = None;
    let mut stands_for = None;
    let before = errors.count();
    parse("endpoint", &field.attrs, &OF_FIELDS, errors, |key, meta| {
        let kind = match key {
            "path" => Place::Path,
            "query" => Place::Query,
            "header" => Place::Header,
            "body" => Place::Body,
            "rename" => {
                name = Some(value(key, meta)?.parse()?);
                return Ok(());
            }
            _ => {
                stands_for = Some(value(key, meta)?.parse()?);
                return Ok(());
            }
        };
        if meta.input.peek(Token![=]) {
            name = Some(meta.value()?.parse()?);
        }
        match place.replace(kind) {
            Some(_) => Err(error::two_places(span(meta))),
            None => Ok(()),
        }
    });
    Some(Field {
        is_clear: errors.count() == before,
        ident,
        ty: field.ty.clone(),
        place: place.unwrap_or_default(),
        name,
        stands_for,
    })
}

/// Reads every attribute of a name; a fault in a key does not keep the others from being read.
fn parse(
    name: &str,
    attributes: &[Attribute],
    keys: &[&'static str],
    errors: &mut Errors,
    mut read: impl FnMut(&str, &ParseNestedMeta<'_>) -> syn::Result<()>,
) {
    let mut given: Vec<String> = Vec::new();
    let is_named = |attribute: &&Attribute| attribute.path().is_ident(name);
    for attribute in attributes.iter().filter(is_named) {
        let mut faults = Vec::new();
        let result = attribute.parse_nested_meta(|meta| {
            let words = meta
                .path
                .segments
                .iter()
                .map(|it| it.ident.unraw().to_string());
            let key = words.collect::<Vec<_>>().join("::");
            let span = span(&meta);
            let result = if !keys.contains(&key.as_str()) {
                let similar = similar(&key, keys.iter().copied());
                Err(error::unknown_key(span, &key, similar, keys))
            } else if given.contains(&key) {
                Err(error::duplicate_key(span, &key))
            } else {
                given.push(key.clone());
                read(&key, &meta)
            };
            result.or_else(|fault| {
                faults.push(fault);
                skip(&meta)
            })
        });
        faults.into_iter().for_each(|fault| errors.push(fault));
        errors.keep(result);
    }
}

/// Where a key stands.
fn span(meta: &ParseNestedMeta<'_>) -> Span {
    let first = meta.path.segments.first();
    first.map_or_else(|| meta.input.span(), |it| it.ident.span())
}

/// What stands behind `=`.
fn value<'m>(key: &str, meta: &'m ParseNestedMeta<'_>) -> syn::Result<syn::parse::ParseStream<'m>> {
    let fault = |_| error::missing_value(span(meta), key);
    meta.value().map_err(fault)
}

/// Passes over the value of a key that is not read: everything up to the comma.
fn skip(meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
    while !meta.input.is_empty() && !meta.input.peek(Token![,]) {
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
