//! What every endpoint knows about itself: page, routes and permissions, as constants.

use graph_docs::model::{Account, Alternative, Endpoint, Method, PermissionTable};
use proc_macro2::TokenStream;
use quote::quote;

use crate::context::Context;
use crate::docs;
use crate::family::Route;
use crate::permissions::line_span;

/// A `Metadata` expression.
pub(crate) fn metadata(
    context: &Context<'_>,
    endpoint: &Endpoint,
    routes: &[Route],
) -> TokenStream {
    let krate = context.krate;
    let page = &endpoint.page;
    let url = docs::url(page);
    let (file, _) = context.place(endpoint.title.span);
    let method = method(routes.first().map_or(Method::Get, |route| route.method));
    let routes = routes.iter().map(|route| &route.path);
    let permissions = permissions(context, endpoint);
    quote! {
        #krate::Metadata {
            page: #page,
            docs: #file,
            url: #url,
            method: #krate::Method::#method,
            routes: &[#(#routes),*],
            permissions: #permissions,
        }
    }
}

/// A variant of the runtime's `Method`.
pub(crate) fn method(method: Method) -> TokenStream {
    match method {
        Method::Get => quote!(Get),
        Method::Post => quote!(Post),
        Method::Put => quote!(Put),
        Method::Patch => quote!(Patch),
        Method::Delete => quote!(Delete),
    }
}

fn permissions(context: &Context<'_>, endpoint: &Endpoint) -> TokenStream {
    let krate = context.krate;
    let tables = option(endpoint.permissions.as_deref().map(|tables| {
        let tables = tables.iter().map(|table| {
            let (_, line) = context.place(line_span(table).unwrap_or(endpoint.title.span));
            let line = proc_macro2::Literal::u32_unsuffixed(line);
            permission_table(context, table, quote!(#line))
        });
        quote!(&[#(#tables),*])
    }));
    quote!(#krate::Permissions { tables: #tables })
}

/// A `PermissionTable` expression; `line` is where it stands.
pub(crate) fn permission_table(
    context: &Context<'_>,
    table: &PermissionTable,
    line: TokenStream,
) -> TokenStream {
    let krate = context.krate;
    let label = option(table.label.as_ref().map(|label| {
        let label = label.value.as_str();
        quote!(#label)
    }));
    let [work, personal, application] =
        Account::ALL.map(|account| option(table.of(account).map(alternatives)));
    quote! {
        #krate::PermissionTable {
            label: #label,
            delegated_work: #work,
            delegated_personal: #personal,
            application: #application,
            line: #line,
        }
    }
}

fn alternatives(alternatives: &[Alternative]) -> TokenStream {
    let alternatives = alternatives.iter().map(|together| {
        let names = together.iter().map(|permission| permission.value.as_str());
        quote!(&[#(#names),*])
    });
    quote!(&[#(#alternatives),*])
}

fn option(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}
