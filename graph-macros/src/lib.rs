//! `client!`, `#[derive(Endpoint)]` and `#[derive(Resource)]`: Microsoft Graph's reference pages as typed Rust.
//!
//! They are re-exported by graph-runtime, whose documentation shows their use, and read an index of
//! the pages: the one that the environment variable `MSGRAPH_INDEX` names, which graph-build sets,
//! else the one of the pages that ship.

mod index;

use proc_macro::TokenStream;

/// Makes requests, resource types and client methods for the named pages.
#[proc_macro]
pub fn client(input: TokenStream) -> TokenStream {
    let language = index::language();
    index::with(|index| graph_codegen::client(input.into(), index, language.as_deref())).into()
}

/// Checks a request struct against its page, and makes it an `Endpoint`: to be sent, batched, or made into HTTP.
#[proc_macro_derive(Endpoint, attributes(endpoint))]
pub fn endpoint(input: TokenStream) -> TokenStream {
    index::with(|index| graph_codegen::endpoint(input.into(), index)).into()
}

/// Checks a struct against the page of the resource that it stands for.
#[proc_macro_derive(Resource, attributes(resource, serde))]
pub fn resource(input: TokenStream) -> TokenStream {
    index::with(|index| graph_codegen::resource(input.into(), index)).into()
}
