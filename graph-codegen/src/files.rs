//! A client as files, for one that is too large for a single expansion.
//!
//! The items are those of `modules`, in another layout: few files, that no one reads.
//!
//! ```text
//! msgraph.rs                    the clients, and an include! for each of
//! msgraph/users.rs …            requests, by the first step of their path
//! msgraph/types.rs …            types
//! msgraph/graph_path_users.rs … the path of the client `Graph`
//! ```

use std::collections::BTreeMap;

use graph_docs::index::Index;
use proc_macro2::TokenStream;
use quote::quote;

use crate::client;
use crate::ident;
use crate::item::Item;

/// The most tokens of a file: a quarter of what rust-analyzer expands, 2,097,152.
pub const MOST_TOKENS: usize = 2_097_152 / 4;

/// A file of generated code.
#[derive(Clone, Debug)]
pub struct File {
    /// `msgraph.rs` of the first one, which includes the others: `msgraph/users.rs`.
    pub path: String,
    /// Rust, unformatted: an item a line.
    pub text: String,
    /// The number of tokens.
    pub tokens: usize,
}

/// Generates the clients that `arguments`, as of `client!`, asks for.
///
/// # Errors
/// Arguments that `client!` refuses too, with all faults in one error.
pub fn files(arguments: &str, index: &Index<'_>, language: Option<&str>) -> syn::Result<Vec<File>> {
    let (_, generated) = client::generated_of(arguments, index, language)?;
    let mut files = Vec::new();
    let mut first = TokenStream::new();
    for client in &generated.clients {
        let prefix = format!("{}_", client.module);
        let nodes = includes(&prefix, &client.nodes, &mut files);
        first.extend(client.with(&nodes));
    }
    first.extend(generated.shared);
    first.extend(includes("", &generated.items, &mut files));
    let first = Item::new("", first);
    files.insert(0, file("msgraph.rs".to_owned(), &[&first]));
    Ok(files)
}

/// Writes items to files by their area, and gives the code that includes these.
fn includes(prefix: &str, items: &[Item], files: &mut Vec<File>) -> TokenStream {
    let mut areas: BTreeMap<&str, Vec<&Item>> = BTreeMap::new();
    for item in items {
        areas.entry(&item.area).or_default().push(item);
    }
    let mut includes = TokenStream::new();
    let mut names = ident::Scope::default();
    for (area, items) in areas {
        for items in small_enough(&items) {
            let name = names.take(format!("{prefix}{area}"));
            let path = format!("msgraph/{name}.rs");
            includes.extend(quote!(include!(#path);));
            files.push(file(path, items));
        }
    }
    includes
}

/// Cuts items into parts that a file can hold.
fn small_enough<'i, 'a>(mut items: &'i [&'a Item]) -> Vec<&'i [&'a Item]> {
    let mut parts = Vec::new();
    while !items.is_empty() {
        let mut tokens = 0;
        let fits = items.iter().take_while(|item| {
            tokens += item.count();
            tokens <= MOST_TOKENS
        });
        let (part, rest) = items.split_at(fits.count().max(1));
        parts.push(part);
        items = rest;
    }
    parts
}

fn file(path: String, items: &[&Item]) -> File {
    let lines: Vec<_> = items.iter().map(|item| item.tokens.to_string()).collect();
    File {
        path,
        text: lines.join("\n\n"),
        tokens: items.iter().map(|item| item.count()).sum(),
    }
}
