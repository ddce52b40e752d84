//! A client as a folder of modules, for people who want to read and review it.
//!
//! ```text
//! mod.rs                    the clients
//! requests.rs               the requests, by their pages
//! requests/user_sendmail.rs
//! types.rs                  types
//! graph_path.rs             the path of the client `Graph`
//! ```

use std::collections::BTreeMap;

use graph_docs::index::Index;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::client;
use crate::docs;
use crate::files::File;
use crate::ident::{self, Scope};
use crate::item::Item;

/// What generated modules ask the runtime for; the runtime's `codegen::FORMAT`.
pub const FORMAT: u32 = 4;

/// Generates the clients that `arguments`, as of `client!`, asks for, as modules: `mod.rs` first.
///
/// # Errors
/// Arguments that `client!` refuses too, with all faults in one error.
pub fn modules(
    arguments: &str,
    index: &Index<'_>,
    language: Option<&str>,
) -> syn::Result<Vec<File>> {
    let (krate, generated) = client::generated_of(arguments, index, language)?;
    let mut first = quote! {
        mod requests;
        mod types;

        pub use requests::*;
        pub use types::*;

        const _: () = ::core::assert!(
            #krate::codegen::FORMAT == #FORMAT,
            "this client was generated for another version of graph-runtime: run `cargo msgraph generate` again",
        );
    };
    let mut files = Vec::new();
    for client in &generated.clients {
        let (definition, docs, module) = (&client.definition, &client.docs, &client.module);
        first.extend(quote!(#[allow(missing_debug_implementations)] pub mod #module; #definition));
        let nodes = client.nodes.iter().map(|node| &node.tokens);
        files.push(file(
            format!("{module}.rs"),
            &[docs.trim()],
            quote!(#(#nodes)*),
        ));
    }
    first.extend(generated.shared);
    let (requests, types): (Vec<&Item>, Vec<&Item>) =
        generated.items.iter().partition(|item| item.page.is_some());
    files.extend(requests_by_page(&requests));
    let types = types.iter().map(|item| &item.tokens);
    files.push(file("types.rs".to_owned(), &["Types."], quote!(#(#types)*)));
    let docs = ["A client of Microsoft Graph."];
    files.insert(0, file("mod.rs".to_owned(), &docs, first));
    Ok(files)
}

/// A module a page, and the one that names them all.
fn requests_by_page(requests: &[&Item]) -> Vec<File> {
    let mut pages: BTreeMap<&str, Vec<&Item>> = BTreeMap::new();
    for &item in requests {
        let page = item.page.as_deref().unwrap_or_default();
        pages.entry(page).or_default().push(item);
    }
    let mut names = Scope::default();
    let mut all = TokenStream::new();
    let mut files = Vec::new();
    for (page, items) in pages {
        let name = names.take(ident::snake(page));
        all.extend(quote!(mod #name; pub use #name::*;));
        let routes = items.iter().flat_map(|item| &item.routes);
        let routes = routes.map(|route| format!("- `{}`", route.replace('`', "'")));
        let docs: Vec<_> = routes.collect();
        let items = items.iter().map(|item| &item.tokens);
        let tokens = quote! {
            #[allow(unused_imports)]
            use super::super::*;

            #(#items)*
        };
        files.push(file(format!("requests/{name}.rs"), &docs, tokens));
    }
    let docs = ["Requests, a module a page."];
    files.insert(0, file("requests.rs".to_owned(), &docs, all));
    files
}

fn file<S: AsRef<str>>(path: String, docs: &[S], tokens: TokenStream) -> File {
    let docs = docs::inner(docs);
    let item = Item::new("", docs::by_line(quote!(#docs #tokens)));
    File {
        path,
        tokens: item.count(),
        text: item.tokens.into_token_stream().to_string(),
    }
}
