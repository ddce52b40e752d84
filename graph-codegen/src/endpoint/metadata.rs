//! What every endpoint knows about itself: page, routes and permissions, as constants.
//!
//! The runtime reads them from few texts (`graph_runtime::Permissions::new` says in which form), and nothing that a page
//! says can be taken for what separates them.

use graph_docs::model::{Account, Alternative, Endpoint, Method, PermissionTable};
use proc_macro2::TokenStream;
use quote::quote;

use crate::context::Context;
use crate::family::{Route, single_spaces};
use crate::permissions::line_span;

/// A `Metadata` expression.
pub(crate) fn metadata(
    context: &Context<'_>,
    endpoint: &Endpoint,
    routes: &[Route],
) -> TokenStream {
    let krate = context.krate;
    let page = &endpoint.page;
    let (file, _) = context.place(endpoint.title.span);
    let method = method(routes.first().map_or(Method::Get, |route| route.method));
    // Paths have single blanks, and no line ends.
    let routes: Vec<_> = routes.iter().map(|route| route.path.as_str()).collect();
    let routes = routes.join("\n");
    let permissions = permissions(context, endpoint);
    quote! {
        #krate::Metadata::new(
            #page,
            #file,
            #krate::Method::#method,
            #routes,
            #permissions,
        )
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
    let Some(tables) = &endpoint.permissions else {
        return quote!(#krate::Permissions::UNKNOWN);
    };
    let tables = tables.iter().map(|table| {
        let (_, line) = context.place(line_span(table).unwrap_or(endpoint.title.span));
        format!("{line}{}", permission_cells(table))
    });
    let tables = tables.collect::<Vec<_>>().join("\n");
    quote!(#krate::Permissions::new(#tables))
}

/// The cells of a table behind that of its line, each with the tab in front of it.
pub(crate) fn permission_cells(table: &PermissionTable) -> String {
    let label = table.label.as_ref().map_or("", |label| &label.value);
    let label = single_spaces(label);
    let accounts = Account::ALL.map(|account| match table.of(account) {
        Some(alternatives) => joined(alternatives.iter().map(together), ","),
        None => "?".to_owned(),
    });
    format!("\t{label}\t{}", accounts.join("\t"))
}

fn together(alternative: &Alternative) -> String {
    joined(alternative.iter().map(|name| permission(&name.value)), " ")
}

/// A permission's name; what separates names, or stands for them, is left out.
fn permission(name: &str) -> String {
    name.chars().filter(|c| is_of_permission(*c)).collect()
}

/// Whether the name of a permission may have the character.
pub(crate) fn is_of_permission(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, ',' | '?')
}

fn joined(texts: impl Iterator<Item = String>, separator: &str) -> String {
    let texts = texts.filter(|text| !text.is_empty());
    texts.collect::<Vec<_>>().join(separator)
}

#[cfg(test)]
mod tests {
    use graph_docs::span::{Span, Spanned};

    use super::*;

    #[test]
    fn no_text_of_a_page_separates() {
        let text = |text: &str| Spanned::new(text.into(), Span::default());
        let table = PermissionTable {
            label: Some(text("of\ta\r\n group, ?")),
            delegated_work: Some(vec![vec![text("A\n"), text("B,C D")], vec![text("?")]]),
            delegated_personal: None,
            application: Some(Vec::new()),
        };
        assert_eq!(permission_cells(&table), "\tof a group, ?\tA BCD\t?\t");
    }
}
