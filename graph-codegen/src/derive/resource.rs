//! `#[derive(Resource)]`: a hand-written type, checked against the page of the resource that it stands for.

use std::collections::BTreeSet;

use graph_docs::index::Index;
use graph_docs::similar::similar;
use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use super::check::{self, Documented};
use crate::attr::{self, Field, OwnType};
use crate::context::Context;
use crate::docs::Language;
use crate::error::{self, Errors};
use crate::ident;
use crate::select::{self, Selection};

/// Expands `#[derive(Resource)]`: to nothing, or to what is wrong.
pub fn resource(input: TokenStream, index: &Index<'_>) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::default();
    if let Some(own) = attr::own_type(&input, &mut errors) {
        let (krate, selection) = (quote!(), Selection::default());
        let context = Context::new(index, &krate, Language::English, &[], &selection);
        check(&context, &own, &mut errors);
    }
    errors.into_tokens()
}

fn check(context: &Context<'_>, own: &OwnType, errors: &mut Errors) {
    let (index, literal) = (context.index, &own.resource);
    let found = select::find(index, literal, &literal.value(), true);
    let Some(ty) = errors.keep(found) else { return };
    if let Ok(Some(found)) = index.enumeration(&ty) {
        let place = index.place(found.name.span);
        errors.push(error::not_a_resource(literal.span(), &ty, place));
        return;
    }
    let Some(properties) = check::properties(context, &ty, errors) else {
        return;
    };
    let mut given = BTreeSet::new();
    for (field, name) in &own.fields {
        if !given.insert(name) {
            errors.push(error::field_twice(check::name_span(field), name));
        }
        match properties.iter().find(|it| it.name == *name) {
            Some(found) if field.is_clear => check::judge(context, field, found, errors),
            // What its type stands for could not be read.
            Some(_) => {}
            None if check::is_annotation(name) => {}
            None => errors.push(unknown(context, &ty, field, name, &properties)),
        }
    }
}

fn unknown(
    context: &Context<'_>,
    ty: &str,
    field: &Field,
    name: &str,
    properties: &[Documented],
) -> syn::Error {
    let span = check::name_span(field);
    let place = context
        .index
        .place(check::first(properties).unwrap_or_default());
    let names = || properties.iter().map(|it| it.name.as_str());
    let camel = ident::lower_camel(&field.own_name());
    if field.name.is_none() && name != camel && names().any(|it| it == camel) {
        return error::other_case(span, ty, name, place);
    }
    error::unknown_property(span, ty, name, place, similar(name, names()))
}
