//! A base type with the selected subtypes: an enum that `@odata.type` picks from.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::context::Context;
use crate::docs;

/// `enum AnyAttachment { Attachment(…), FileAttachment(…) }`.
pub(crate) fn subtypes(
    context: &Context<'_>,
    base: &str,
    subtypes: &BTreeSet<String>,
) -> TokenStream {
    let krate = context.krate;
    let any = context.any_name(base);
    let base_name = context.own_name(base);
    let names: Vec<_> = subtypes.iter().map(|name| context.own_name(name)).collect();
    let docs = docs::comment([format!("[`{base_name}`] or one of its selected subtypes.")]);
    let all: Vec<_> = std::iter::once(&base_name).chain(&names).collect();
    let variants = all.iter().map(|name| {
        let docs = docs::comment([format!("[`{name}`].")]);
        quote!(#docs #name(::std::boxed::Box<#name>),)
    });
    let conversions = all.iter().map(|name| {
        quote! {
            impl ::core::convert::From<#name> for #any {
                fn from(value: #name) -> Self {
                    #any::#name(::std::boxed::Box::new(value))
                }
            }
        }
    });
    let tags = subtypes.iter();
    let written: Vec<_> = subtypes.iter().map(|name| format!("#{name}")).collect();
    quote! {
        #docs
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum #any {
            #(#variants)*
        }

        impl ::core::default::Default for #any {
            fn default() -> Self {
                #any::#base_name(::core::default::Default::default())
            }
        }

        impl ::core::cmp::PartialEq for #any {
            fn eq(&self, other: &Self) -> bool {
                #krate::codegen::equal(self, other)
            }
        }

        #(#conversions)*

        impl #krate::codegen::Json for #any {
            fn read<'de, D: #krate::codegen::Deserializer<'de>>(
                from: D,
            ) -> ::core::result::Result<Self, D::Error> {
                #krate::codegen::read_tagged(from, |tag, object| match tag {
                    #(#tags => object.read().map(#any::#names),)*
                    _ => object.read().map(#any::#base_name),
                })
            }

            fn write<S: #krate::codegen::Serializer>(
                &self,
                to: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                match self {
                    #any::#base_name(value) => #krate::codegen::write_object(&**value, to),
                    #(#any::#names(value) => #krate::codegen::write_tagged(&**value, #written, to),)*
                }
            }
        }

        #krate::codegen::serde_impls!(#any);
    }
}
