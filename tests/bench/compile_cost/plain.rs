//! The structs of a client, and nothing else of it.

use graph_codegen::File;
use quote::{ToTokens, quote};
use syn::{Fields, Item, ItemStruct};

/// How much of a struct there is.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    Plain,
    /// With derives of the traits that the types must have.
    Derived,
    /// With a setter a field too.
    Settable,
}

/// Every struct and enum of the files with its fields, those of the path in a module.
pub(crate) fn structs(files: &[File], form: Form) -> String {
    let mut text = String::new();
    let mut path = String::new();
    for file in files {
        let file_path = file.path.contains("_path");
        let items = syn::parse_file(&file.text).unwrap().items;
        let target = if file_path { &mut path } else { &mut text };
        for item in items {
            *target += &plain(item, form, file_path);
        }
    }
    format!("{text}\npub mod graph_path {{\n{path}\n}}\n")
}

fn plain(item: Item, form: Form, is_path: bool) -> String {
    let tokens = match item {
        Item::Struct(mut item) => {
            let mut attributes = item.attrs.iter();
            let is_documented = attributes.any(|it| it.path().is_ident("non_exhaustive"));
            item.attrs.clear();
            item.fields.iter_mut().for_each(|field| field.attrs.clear());
            let setters = match form {
                Form::Settable if !is_path => setters(&item),
                _ => quote!(),
            };
            let derives = match form {
                Form::Plain => quote!(),
                _ if is_documented => quote!(#[derive(Clone, Debug, Default, PartialEq)]),
                _ => quote!(#[derive(Clone, Debug)]),
            };
            quote!(#derives #item #setters)
        }
        Item::Enum(mut item) => {
            item.attrs.clear();
            item.variants.iter_mut().for_each(|it| it.attrs.clear());
            match form {
                Form::Plain => quote!(#item),
                _ => quote!(#[derive(Clone, Debug, PartialEq)] #item),
            }
        }
        _ => quote!(),
    };
    tokens.to_string() + "\n"
}

fn setters(item: &ItemStruct) -> proc_macro2::TokenStream {
    let Fields::Named(fields) = &item.fields else {
        return quote!();
    };
    let name = &item.ident;
    let (generics, arguments, _) = item.generics.split_for_impl();
    let setters = fields.named.iter().filter_map(|field| {
        let ty = field.ty.to_token_stream();
        let name = field.ident.as_ref()?;
        Some(quote!(pub fn #name(mut self, value: #ty) -> Self { self.#name = value; self }))
    });
    quote!(impl #generics #name #arguments { #(#setters)* })
}
