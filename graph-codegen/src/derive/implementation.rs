//! The implementation of `Endpoint`, and the one that stands in for it where something is wrong.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::attr::Container;
use crate::context::Context;

/// The parts in which implementations differ.
pub(super) struct Implementation {
    pub(super) response: TokenStream,
    pub(super) metadata: TokenStream,
    pub(super) to_request: TokenStream,
    pub(super) from_response: TokenStream,
    /// Code beside it that the compiler warns of.
    pub(super) warning: TokenStream,
}

/// The implementation.
pub(super) fn implementation(
    context: &Context<'_>,
    input: &DeriveInput,
    parts: &Implementation,
) -> TokenStream {
    let krate = context.krate;
    let Implementation {
        response,
        metadata,
        to_request,
        from_response,
        warning,
    } = parts;
    let name = &input.ident;
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    quote! {
        #warning

        #[automatically_derived]
        impl #generics #krate::Endpoint for #name #arguments #bounds {
            type Response = #response;

            const METADATA: #krate::Metadata = #metadata;

            fn to_request(
                &self,
                base: &#krate::BaseUrl,
            ) -> ::core::result::Result<#krate::http::Request<#krate::Bytes>, #krate::Error> {
                #to_request
            }

            fn from_response(
                response: #krate::http::Response<#krate::Bytes>,
            ) -> ::core::result::Result<Self::Response, #krate::Error> {
                #from_response
            }
        }
    }
}

/// An implementation that compiles and never runs: the error emitted beside it stops its crate.
pub(super) fn stub(
    context: &Context<'_>,
    input: &DeriveInput,
    container: &Container,
) -> TokenStream {
    let krate = context.krate;
    let response = match &container.response {
        Some(ty) => quote!(#ty),
        None => quote!(()),
    };
    let parts = Implementation {
        response,
        metadata: quote! {
            #krate::Metadata::new(
                "",
                "",
                #krate::Method::Get,
                "",
                #krate::Permissions::UNKNOWN,
            )
        },
        to_request: quote!(let _ = base; ::core::unreachable!()),
        from_response: quote!(let _ = response; ::core::unreachable!()),
        warning: TokenStream::new(),
    };
    implementation(context, input, &parts)
}
