//! An entity or complex type: a struct of optional fields with a setter each.

use graph_docs::model::{Property, Resource};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::context::Context;
use crate::docs;
use crate::ident::{self, Scope};
use crate::select::Flattened;
use crate::ty::RustType;

/// A property as a field.
struct Field<'a> {
    name: Ident,
    constant: Ident,
    property: &'a Property,
    ty: RustType,
}

/// The struct, its JSON table and the module of its property names.
pub(crate) fn resource(context: &Context<'_>, flattened: &Flattened) -> TokenStream {
    let qualified = &flattened.resource.name.value;
    let name = context.own_name(qualified);
    let fields = fields(context, &flattened.properties);
    [
        definition(context, flattened, &name, &fields),
        setters(context, &name, &fields),
        object(context, qualified, &name, &fields),
        constants(context, &flattened.resource, &name, &fields),
    ]
    .into_iter()
    .collect()
}

fn fields<'a>(context: &Context<'_>, properties: &'a [Property]) -> Vec<Field<'a>> {
    let mut names = Scope::with(&["new", "null", "rest", "set"]);
    let mut constants = Scope::default();
    properties
        .iter()
        .map(|property| Field {
            name: names.take(ident::snake(&property.name.value)),
            constant: constants.take(ident::shout(&property.name.value)),
            property,
            ty: context.rust_type(property.ty.as_ref()),
        })
        .collect()
}

impl Field<'_> {
    fn json_name(&self) -> &str {
        &self.property.name.value
    }

    fn docs(&self, context: &Context<'_>) -> TokenStream {
        let otherwise = format!("The property `{}`.", self.json_name());
        docs::comment([docs::line(
            context.language,
            &self.property.description,
            &otherwise,
        )])
    }
}

fn definition(
    context: &Context<'_>,
    flattened: &Flattened,
    name: &Ident,
    fields: &[Field<'_>],
) -> TokenStream {
    let krate = context.krate;
    let resource = &flattened.resource;
    let page = context.page_of(resource.name.span);
    let docs = docs::resource(
        context.language,
        &resource.name.value,
        &page,
        &resource.summary,
    );
    let fields = fields.iter().map(|field| {
        let docs = field.docs(context);
        let name = &field.name;
        let ty = field.ty.field(context.here());
        quote!(#docs pub #name: ::core::option::Option<#ty>,)
    });
    quote! {
        #docs
        #[derive(Clone)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            /// What else it has: properties that the documentation does not list, and those that were or shall be `null`.
            pub rest: #krate::Rest,
        }
    }
}

fn setters(context: &Context<'_>, name: &Ident, fields: &[Field<'_>]) -> TokenStream {
    let krate = context.krate;
    let new = format!(" An empty `{name}`.");
    let setters = fields.iter().map(|field| {
        let docs = docs::comment([format!("Sets [`{name}::{}`].", field.name)]);
        let field_name = &field.name;
        let argument = field.ty.argument(context.here());
        let set = field.ty.setter();
        quote! {
            #docs
            #[must_use]
            pub fn #field_name(mut self, value: #argument) -> Self {
                #krate::codegen::#set(&mut self.#field_name, value);
                self
            }
        }
    });
    let names = fields.iter().map(|field| &field.name);
    let allow = allow(fields);
    quote! {
        #allow
        impl #name {
            #[doc = #new]
            pub fn new() -> Self {
                Self {
                    #(#names: ::core::option::Option::None,)*
                    rest: #krate::Rest::default(),
                }
            }

            #(#setters)*

            /// Writes a property as `null`, which clears it in an update.
            #[must_use]
            pub fn null(mut self, property: #krate::Property<Self>) -> Self {
                self.rest.null(property.name());
                self
            }

            /// Sets a property that is not documented, such as an extension.
            #[must_use]
            pub fn set(
                mut self,
                name: &str,
                value: impl ::core::convert::Into<#krate::Value>,
            ) -> Self {
                self.rest.set(name, value);
                self
            }
        }
    }
}

/// A setter is called after its property, even where clippy expects something else of the name.
fn allow(fields: &[Field<'_>]) -> TokenStream {
    let prefixes = ["as_", "from_", "into_", "is_", "to_"];
    let misleads = |field: &Field<'_>| {
        let name = field.name.to_string();
        prefixes.iter().any(|prefix| name.starts_with(prefix))
    };
    match fields.iter().any(misleads) {
        true => quote!(#[allow(clippy::wrong_self_convention)]),
        false => TokenStream::new(),
    }
}

/// How the shared JSON reader and writer see the struct: a name, an arm and a call a property.
fn object(
    context: &Context<'_>,
    qualified: &str,
    name: &Ident,
    fields: &[Field<'_>],
) -> TokenStream {
    let krate = context.krate;
    let names = fields.iter().map(Field::json_name);
    let places = (0..fields.len()).map(Literal::usize_unsuffixed);
    let reads = fields.iter().map(|field| &field.name);
    let writes = reads.clone();
    quote! {
        impl #krate::codegen::Object for #name {
            const TABLE: #krate::codegen::Table = #krate::codegen::Table {
                name: #qualified,
                properties: &[#(#names),*],
            };

            fn read_property<'de, A: #krate::codegen::MapAccess<'de>>(
                &mut self,
                place: usize,
                next: #krate::codegen::Next<'_, A>,
            ) -> ::core::result::Result<#krate::codegen::Read, A::Error> {
                match place {
                    #(#places => next.read(&mut self.#reads),)*
                    _ => next.keep(&mut self.rest),
                }
            }

            fn write_properties<'a, S: #krate::codegen::SerializeMap>(
                &'a self,
                to: &mut #krate::codegen::Properties<'a, S>,
            ) {
                to.beside(&self.rest);
                #(to.write(&self.#writes);)*
            }
        }

        #krate::codegen::object_impls!(#name);
    }
}

fn constants(
    context: &Context<'_>,
    resource: &Resource,
    name: &Ident,
    fields: &[Field<'_>],
) -> TokenStream {
    let krate = context.krate;
    let relationships = &resource.relationships;
    let module = context.module_name(&resource.name.value);
    let docs = format!(" The names of the properties and relationships of [`{name}`].");
    let constants = fields.iter().map(|field| {
        let (json, constant, name_of_field) = (field.json_name(), &field.constant, &field.name);
        let docs = format!(" [`{name}::{name_of_field}`](super::{name}::{name_of_field}).");
        // A relationship that was asked for is a field, and still what `$expand` takes.
        let is_relationship = relationships.iter().any(|it| it.name.value == json);
        let kind = ident::ident(if is_relationship {
            "Relationship"
        } else {
            "Property"
        });
        quote! {
            #[doc = #docs]
            pub const #constant: #krate::#kind<super::#name> = #krate::#kind::new(#json);
        }
    });
    let mut names = Scope::default();
    for field in fields {
        names.take(field.constant.to_string());
    }
    let relationships = relationships.iter().filter_map(|relationship| {
        let json = relationship.name.value.as_str();
        let constant = names.try_take(&ident::shout(json))?;
        let docs = docs::comment([format!("The relationship `{}`.", json.replace('`', "'"))]);
        Some(quote! {
            #docs
            pub const #constant: #krate::Relationship<super::#name> = #krate::Relationship::new(#json);
        })
    });
    quote! {
        #[doc = #docs]
        pub mod #module {
            #(#constants)*
            #(#relationships)*
        }
    }
}
