//! What a request answers, and how it is awaited.

use graph_docs::model::{Endpoint, Method};
use proc_macro2::TokenStream;
use quote::quote;

use super::Request;
use crate::context::Context;
use crate::family::Family;

/// The answer of a family of routes.
enum Answer {
    /// No body, or one that says nothing.
    Empty,
    Bytes,
    Text,
    Json(TokenStream),
    /// A page of a collection, with the type of its items.
    Page(TokenStream),
}

fn answer(context: &Context<'_>, endpoint: &Endpoint, family: &Family) -> Answer {
    let krate = context.krate;
    match (family.system(), family.method()) {
        (Some("count"), Method::Get) => return Answer::Text,
        (_, Method::Get) if family.is_content() => return Answer::Bytes,
        _ => {}
    }
    let Some(ty) = &endpoint.response.ty else {
        let says_nothing = endpoint
            .response
            .statuses
            .iter()
            .any(|status| status.value != 200);
        return if family.method() == Method::Get && !says_nothing {
            Answer::Json(quote!(#krate::Value))
        } else {
            Answer::Empty
        };
    };
    let rust = context.rust_type(Some(ty));
    let one = rust.shape.one(context.here());
    match (rust.collection, rust.is_bytes()) {
        (true, _) => Answer::Page(one),
        (false, true) => Answer::Bytes,
        (false, false) => Answer::Json(one),
    }
}

/// The `Response` of a family of routes.
pub(crate) fn answer_type(
    context: &Context<'_>,
    endpoint: &Endpoint,
    family: &Family,
) -> TokenStream {
    let krate = context.krate;
    match answer(context, endpoint, family) {
        Answer::Empty => quote!(()),
        Answer::Bytes => quote!(#krate::Bytes),
        Answer::Text => quote!(::std::string::String),
        Answer::Json(ty) => ty,
        Answer::Page(item) => quote!(#krate::Page<#item>),
    }
}

/// The runtime's function that reads it.
pub(crate) fn answer_reader(
    context: &Context<'_>,
    endpoint: &Endpoint,
    family: &Family,
) -> TokenStream {
    match answer(context, endpoint, family) {
        Answer::Empty => quote!(empty),
        Answer::Bytes => quote!(bytes),
        Answer::Text => quote!(text),
        Answer::Json(_) | Answer::Page(_) => quote!(json),
    }
}

/// What a request that has a client can do.
pub(super) fn awaited(context: &Context<'_>, request: &Request<'_>) -> TokenStream {
    let krate = context.krate;
    let name = request.name;
    let response = answer_type(context, request.endpoint, request.family);
    let streams = match answer(context, request.endpoint, request.family) {
        Answer::Page(item) => quote! {
            impl #name<#krate::Client> {
                /// Every item of every page, as a stream.
                pub fn items(self) -> #krate::Items<#item> {
                    #krate::codegen::items(self.call.client(), &self)
                }

                /// Every page, as a stream.
                pub fn pages(self) -> #krate::Pages<#item> {
                    #krate::codegen::pages(self.call.client(), &self)
                }
            }
        },
        _ => TokenStream::new(),
    };
    quote! {
        #streams

        impl ::core::future::IntoFuture for #name<#krate::Client> {
            type Output = ::core::result::Result<#response, #krate::Error>;
            type IntoFuture = #krate::Sending<#response>;

            fn into_future(self) -> Self::IntoFuture {
                #krate::codegen::send(self.call.client(), &self)
            }
        }
    }
}
