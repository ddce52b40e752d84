//! The answer of a struct: the page's, or a type of the user's own.

use graph_docs::model::Endpoint;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use crate::attr::Container;
use crate::context::Context;
use crate::endpoint::{answer_is_text, answer_reader, answer_type};
use crate::family::Family;

/// The answer's type, and the runtime's function that reads it.
pub(super) fn response(
    context: &Context<'_>,
    endpoint: &Endpoint,
    family: &Family,
    container: &Container,
) -> (TokenStream, TokenStream) {
    let Some(ty) = &container.response else {
        return match container.page {
            Some(_) => (
                answer_type(context, endpoint, family),
                answer_reader(context, endpoint, family),
            ),
            None => (quote!(()), quote!(empty)),
        };
    };
    let last = match ty {
        Type::Path(path) => path.path.segments.last().map(|it| it.ident.to_string()),
        _ => None,
    };
    let read = match (ty, last.as_deref()) {
        (Type::Tuple(tuple), _) if tuple.elems.is_empty() => quote!(empty),
        (_, Some("Bytes")) => quote!(bytes),
        (_, Some("String")) if answer_is_text(context, endpoint, family) => quote!(text),
        _ => quote!(json_serde),
    };
    (quote!(#ty), read)
}
