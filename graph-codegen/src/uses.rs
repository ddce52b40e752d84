//! What a program's source uses, for tools: the clients and endpoints with their pages and declared permissions.

use std::collections::BTreeSet;

use graph_docs::index::Index;
use graph_docs::model::PermissionTable;
use graph_docs::similar::similar;
use proc_macro2::{Span, TokenStream};
use syn::{DeriveInput, LitStr};

use crate::ast::{self, Arguments};
use crate::attr;
use crate::derive::permissions_by_hand;
use crate::error::{self, Errors};
use crate::select;

/// A client struct of `client!`, or a struct with `#[derive(Endpoint)]` or `#[derive(Resource)]`.
#[derive(Clone, Debug)]
pub struct Use {
    /// The struct's name.
    pub name: String,
    /// Its pages, by name, each with the literal that asks for it; of an endpoint without a page its path.
    pub pages: Vec<(String, Span)>,
    /// The types that it makes, by qualified name, or stands for; none of an endpoint.
    pub types: BTreeSet<String>,
    /// The permissions that are declared, where some are.
    pub declared: Declared,
    /// What an endpoint without a page says that it needs.
    pub by_hand: Option<PermissionTable>,
}

/// Declared permissions by account type, each with its literal.
#[derive(Clone, Debug, Default)]
pub struct Declared {
    /// For work or school accounts.
    pub delegated: Option<Vec<(String, Span)>>,
    /// For personal Microsoft accounts.
    pub delegated_personal: Option<Vec<(String, Span)>>,
    /// For applications without a user.
    pub application: Option<Vec<(String, Span)>>,
}

/// The clients of a `client!`, from its arguments.
///
/// # Errors
/// Arguments that `client!` refuses too, but for permissions that do not cover a page.
pub fn uses_of_client(arguments: TokenStream, index: &Index<'_>) -> syn::Result<Vec<Use>> {
    let mut arguments: Arguments = syn::parse2(arguments)?;
    let mut errors = std::mem::take(&mut arguments.errors);
    let selection = select::select(index, &arguments, &mut errors);
    if let Some(error) = errors.into_error() {
        return Err(error);
    }
    // The clients of one use share their types.
    let types = selection.resources.keys().chain(selection.enums.keys());
    let types: BTreeSet<String> = types.cloned().collect();
    let clients = arguments.clients.iter().zip(selection.clients);
    Ok(clients
        .map(|(client, pages)| Use {
            name: client.name.to_string(),
            pages: pages.into_iter().collect(),
            types: types.clone(),
            declared: declared(&client.declared),
            by_hand: None,
        })
        .collect())
}

/// The struct of a `#[derive(Endpoint)]`; `None` where its attribute names neither a page nor a path.
///
/// # Errors
/// An attribute, or a page that is not there, that the macro refuses too.
pub fn use_of_endpoint(input: &DeriveInput, index: &Index<'_>) -> syn::Result<Option<Use>> {
    let mut errors = Errors::default();
    let container = attr::container(input, &mut errors);
    if let Some(page) = &container.page
        && index.pages().all(|known| known != page.value())
    {
        let similar = similar(&page.value(), index.pages());
        let unknown = error::unknown_page(page.span(), &page.value(), index.root(), similar);
        errors.push(unknown);
    }
    let by_hand = container.page.is_none();
    let by_hand = by_hand.then(|| permissions_by_hand(&container, &mut errors));
    if let Some(error) = errors.into_error() {
        return Err(error);
    }
    let page = container.page.as_ref().or(container.path.as_ref());
    Ok(page.map(|page| Use {
        name: input.ident.to_string(),
        pages: vec![(page.value(), page.span())],
        types: BTreeSet::new(),
        declared: match by_hand {
            Some(_) => Declared::default(),
            None => declared(&container.declared),
        },
        by_hand,
    }))
}

/// The struct of a `#[derive(Resource)]`; `None` where it names no resource.
///
/// # Errors
/// An attribute that the macro refuses too.
pub fn use_of_resource(input: &DeriveInput, index: &Index<'_>) -> syn::Result<Option<Use>> {
    let mut errors = Errors::default();
    let own = attr::own_type(input, &mut errors);
    let found = own.map(|own| select::find(index, &own.resource, &own.resource.value(), true));
    let ty = found.and_then(|found| errors.keep(found));
    if let Some(error) = errors.into_error() {
        return Err(error);
    }
    Ok(ty.map(|ty| Use {
        name: input.ident.to_string(),
        pages: Vec::new(),
        types: BTreeSet::from([ty]),
        declared: Declared::default(),
        by_hand: None,
    }))
}

fn declared(declared: &ast::Declared) -> Declared {
    let texts = |list: &Option<Vec<LitStr>>| {
        let literals = list.as_ref()?.iter();
        Some(literals.map(|it| (it.value(), it.span())).collect())
    };
    Declared {
        delegated: texts(&declared.delegated),
        delegated_personal: texts(&declared.delegated_personal),
        application: texts(&declared.application),
    }
}
