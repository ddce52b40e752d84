//! What is generated, item by item: a macro joins all of it, a build script writes it to several files.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};

/// A whole expansion.
pub(crate) struct Generated {
    pub(crate) clients: Vec<ClientStruct>,
    /// What all paths and all requests have in common.
    pub(crate) shared: TokenStream,
    /// Requests and types, which stand beside the clients.
    pub(crate) items: Vec<Item>,
}

/// A client with the module of its path.
pub(crate) struct ClientStruct {
    pub(crate) definition: TokenStream,
    /// Of the module.
    pub(crate) docs: String,
    pub(crate) module: Ident,
    pub(crate) nodes: Vec<Item>,
}

/// A type with its impls.
pub(crate) struct Item {
    /// The part of the reference that it belongs to: `users`, `types`.
    pub(crate) area: String,
    /// The page of a request.
    pub(crate) page: Option<String>,
    /// The routes of a request.
    pub(crate) routes: Vec<String>,
    pub(crate) tokens: TokenStream,
}

impl Item {
    pub(crate) fn new(area: &str, tokens: TokenStream) -> Self {
        Item {
            area: crate::ident::snake(area),
            page: None,
            routes: Vec::new(),
            tokens,
        }
    }

    /// The tokens as rust-analyzer counts them: a pair of brackets is two.
    pub(crate) fn count(&self) -> usize {
        count(&self.tokens)
    }
}

fn count(tokens: &TokenStream) -> usize {
    tokens
        .clone()
        .into_iter()
        .map(|tree| match tree {
            TokenTree::Group(group) => 2 + count(&group.stream()),
            _ => 1,
        })
        .sum()
}

impl ClientStruct {
    /// The client, with something for the nodes of its path.
    pub(crate) fn with(&self, nodes: &TokenStream) -> TokenStream {
        let ClientStruct {
            definition,
            docs,
            module,
            ..
        } = self;
        quote! {
            #definition

            #[doc = #docs]
            #[allow(missing_debug_implementations)]
            pub mod #module {
                #nodes
            }
        }
    }
}

impl ToTokens for Generated {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for client in &self.clients {
            let nodes = client
                .nodes
                .iter()
                .map(|node| node.tokens.clone())
                .collect();
            tokens.extend(client.with(&nodes));
        }
        tokens.extend(self.shared.clone());
        tokens.extend(self.items.iter().map(|item| item.tokens.clone()));
    }
}
