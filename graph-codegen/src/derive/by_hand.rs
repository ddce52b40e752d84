//! An endpoint that is not documented: its attribute says what a page would say.

use graph_docs::model::{Alternative, Endpoint, Method, PermissionTable};
use graph_docs::span::{Span, Spanned};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, LitStr};

use super::Subject;
use crate::attr::Container;
use crate::context::Context;
use crate::endpoint;
use crate::error::{self, Errors};
use crate::family::{self, Route};

/// What the attribute says, as if a page said it.
pub(super) fn subject(
    input: &DeriveInput,
    container: &Container,
    errors: &mut Errors,
) -> Option<Subject> {
    let halves = [("method", &container.method), ("path", &container.path)];
    // One that could not be read is not missing.
    let is_read = !errors.any();
    for (key, _) in halves.iter().filter(|(_, half)| is_read && half.is_none()) {
        errors.push(error::missing_half(input.ident.span(), key));
    }
    if let Some(route) = &container.route {
        errors.push(error::route_without_a_page(route.span()));
    }
    let table = table(container, errors);
    let method = container.method.as_ref().and_then(|it| method(it, errors));
    let path = container.path.as_ref()?;
    // A path is looked at even where the method is wrong.
    let family = family::by_hand(method.unwrap_or(Method::Get), &path.value());
    if family.is_none() {
        errors.push(error::not_a_path(path.span(), &path.value()));
    }
    method?;
    Some(Subject {
        endpoint: Endpoint {
            page: path.value(),
            permissions: Some(vec![table]),
            ..Endpoint::default()
        },
        families: vec![family?],
    })
}

fn method(literal: &LitStr, errors: &mut Errors) -> Option<Method> {
    let name = literal.value();
    let found = Method::ALL.into_iter().find(|it| it.as_str() == name);
    if found.is_none() {
        let methods = Method::ALL.map(Method::as_str);
        errors.push(error::unknown_method(literal.span(), &name, &methods));
    }
    found
}

/// The permissions as a page's table has them: an account type that is not named is not supported; where none is, nothing
/// is known.
pub(crate) fn table(container: &Container, errors: &mut Errors) -> PermissionTable {
    let declared = &container.declared;
    let lists = [
        &declared.delegated,
        &declared.delegated_personal,
        &declared.application,
    ];
    let is_known = lists.iter().any(|list| list.is_some());
    let [delegated_work, delegated_personal, application] = lists.map(|list| {
        let list = list.iter().flatten();
        is_known.then(|| list.map(|it| alternative(it, errors)).collect())
    });
    PermissionTable {
        label: None,
        delegated_work,
        delegated_personal,
        application,
    }
}

/// `A and B`: both together.
fn alternative(literal: &LitStr, errors: &mut Errors) -> Alternative {
    let text = literal.value();
    let names = text.split(" and ").map(str::trim);
    let is_permission = |name: &str| name.chars().all(endpoint::is_of_permission);
    if names.clone().any(str::is_empty) {
        errors.push(error::empty_permission(literal.span()));
    } else if let Some(name) = names.clone().find(|name| !is_permission(name)) {
        errors.push(error::not_a_permission(literal.span(), name));
    }
    names
        .map(|name| Spanned::new(name.into(), Span::default()))
        .collect()
}

/// What the struct says of itself; it is documented where it stands.
pub(super) fn metadata(context: &Context<'_>, said: &Endpoint, route: &Route) -> TokenStream {
    let krate = context.krate;
    let (path, method) = (&route.path, endpoint::method(route.method));
    let table = said.permissions.iter().flatten().next();
    let cells = table.map(endpoint::permission_cells).unwrap_or_default();
    quote! {
        #krate::Metadata::new(
            #path,
            ::core::file!(),
            #krate::Method::#method,
            #path,
            #krate::Permissions::new(::core::concat!(::core::line!(), #cells)),
        )
    }
}
