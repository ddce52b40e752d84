//! An enumeration: an open enum, whose unknown values stay what they are.

use graph_docs::model::Enum;
use proc_macro2::TokenStream;
use quote::quote;

use crate::context::Context;
use crate::docs;
use crate::ident::{self, Scope};

/// The enum with its conversions from and to the names in JSON.
pub(crate) fn enumeration(context: &Context<'_>, found: &Enum) -> TokenStream {
    let krate = context.krate;
    let qualified = &found.name.value;
    let name = context.own_name(qualified);
    let mut scope = Scope::with(&["Unknown"]);
    let mut seen = std::collections::BTreeSet::new();
    let members: Vec<_> = found
        .members
        .iter()
        .filter(|member| seen.insert(&member.name.value))
        .collect();
    let json: Vec<_> = members
        .iter()
        .map(|member| member.name.value.as_str())
        .collect();
    let variants: Vec<_> = json
        .iter()
        .map(|json| scope.take(ident::camel(json)))
        .collect();
    let docs = docs::comment([format!("The enumeration `{qualified}`.")]);
    let variant_docs = members.iter().map(|member| {
        let otherwise = format!("`{}`.", member.name.value.replace('`', "'"));
        docs::comment([docs::line(
            context.language,
            &member.description,
            &otherwise,
        )])
    });
    quote! {
        #docs
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum #name {
            #(#variant_docs #variants,)*
            /// A value that the documentation does not list, as it came.
            Unknown(::std::string::String),
        }

        impl #name {
            /// The value as it stands in JSON.
            pub fn as_str(&self) -> &str {
                match self {
                    #(#name::#variants => #json,)*
                    #name::Unknown(value) => value,
                }
            }
        }

        impl ::core::convert::From<&str> for #name {
            fn from(value: &str) -> Self {
                match value {
                    #(#json => #name::#variants,)*
                    _ => #name::Unknown(value.into()),
                }
            }
        }

        #krate::codegen::enumeration_impls!(#name);
    }
}
