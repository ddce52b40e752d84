//! An enumeration: an open enum, whose unknown values stay what they are.

use graph_docs::model::Enum;
use proc_macro2::TokenStream;
use quote::quote;

use crate::context::Context;
use crate::docs;
use crate::ident::{self, Scope};
use crate::resource;

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
    let through_json = resource::json(context, &name, &quote!(Enumerations));
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

        impl ::core::convert::From<::std::string::String> for #name {
            fn from(value: ::std::string::String) -> Self {
                #name::from(value.as_str())
            }
        }

        impl ::core::cmp::PartialEq for #name {
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl ::core::cmp::Eq for #name {}

        impl ::core::hash::Hash for #name {
            fn hash<H: ::core::hash::Hasher>(&self, to: &mut H) {
                ::core::hash::Hash::hash(self.as_str(), to);
            }
        }

        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl #krate::codegen::Enumeration for #name {
            fn as_str(&self) -> &str {
                self.as_str()
            }
        }

        #through_json
    }
}
