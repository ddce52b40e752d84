//! The request of a struct: path, options and body from its fields.

use graph_docs::model::Endpoint;
use proc_macro2::TokenStream;
use quote::quote;

use super::bind::Bound;
use crate::attr::{Field, Place};
use crate::body::{self, Sends};
use crate::context::Context;
use crate::endpoint::template;
use crate::kind::{self, Kind};

/// The body of `to_request`; `names` are those of the fields on the wire.
pub(super) fn to_request(
    context: &Context<'_>,
    endpoint: &Endpoint,
    bound: &Bound<'_>,
    fields: &[Field],
    names: &[String],
) -> TokenStream {
    let krate = context.krate;
    let text = &bound.route.path;
    let values = bound.values.iter();
    let values: Vec<_> = values
        .map(|value| quote!(&::std::string::ToString::to_string(&self.#value)))
        .collect();
    let template = template(&bound.route.steps);
    let named = || fields.iter().zip(names);
    let options: Vec<_> = named()
        .filter_map(|(field, name)| option(field, name))
        .collect();
    let sends = body::sends(endpoint, bound.family);
    let parameters: Vec<_> = match sends {
        Sends::Content => Vec::new(),
        _ => named()
            .filter_map(|(field, name)| parameter(field, name))
            .collect(),
    };
    let body = match sends {
        Sends::Content => content(context, fields),
        Sends::Nothing if parameters.is_empty() => TokenStream::new(),
        // A page whose body may be anything still wants an object.
        _ if parameters.is_empty() && endpoint.requests.is_empty() => TokenStream::new(),
        _ => quote!(.object()),
    };
    let mutable = (!(options.is_empty() && parameters.is_empty())).then(|| quote!(mut));
    quote! {
        let #mutable call = #krate::codegen::Call::<Self>::new(#template, &[#(#values),*], #text) #body;
        #(#options)*
        #(#parameters)*
        call.request(&Self::METADATA, base)
    }
}

/// Sets a query option or a header.
fn option(field: &Field, name: &str) -> Option<TokenStream> {
    let setter = match field.place {
        Place::Query => quote!(query),
        Place::Header => quote!(header),
        Place::Path | Place::Body => return None,
    };
    let is_list = kind::of_type(&field.ty) == Kind::Collection;
    Some(where_given(field, |value| match is_list {
        true => quote! {
            let list = (#value).iter().map(::std::string::ToString::to_string);
            let list: ::std::vec::Vec<::std::string::String> = list.collect();
            call = call.#setter(#name, list.join(","));
        },
        false => quote!(call = call.#setter(#name, ::std::string::ToString::to_string(#value));),
    }))
}

/// Writes a parameter.
fn parameter(field: &Field, name: &str) -> Option<TokenStream> {
    let write = |value| quote!(call = call.parameter_serde(#name, #value););
    (field.place == Place::Body).then(|| where_given(field, write))
}

/// The statement of a field's value; of an `Option` only where there is one.
fn where_given(field: &Field, statement: impl Fn(TokenStream) -> TokenStream) -> TokenStream {
    let ident = &field.ident;
    match kind::option(&field.ty) {
        Some(_) => {
            let statement = statement(quote!(value));
            quote!(if let ::core::option::Option::Some(value) = &self.#ident { #statement })
        }
        None => statement(quote!(&self.#ident)),
    }
}

/// The bytes of the one field that has them.
fn content(context: &Context<'_>, fields: &[Field]) -> TokenStream {
    let krate = context.krate;
    let contents = fields.iter().filter(|field| field.place == Place::Body);
    let bytes = contents.map(|field| {
        let ident = &field.ident;
        quote! {
            .content(#krate::Bytes::copy_from_slice(::core::convert::AsRef::<[u8]>::as_ref(&self.#ident)))
        }
    });
    bytes.collect()
}
