//! `#[derive(Endpoint)]`: a hand-written struct, checked against its page.

mod bind;
mod check;

use graph_docs::index::Index;
use graph_docs::model::{Endpoint, Method};
use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::attr::{self, Container, Field, Place};
use crate::body::{self, Sends};
use crate::client::krate;
use crate::context::Context;
use crate::docs::Language;
use crate::endpoint::{answer_reader, answer_type, metadata, path_expression};
use crate::error::{self, Errors};
use crate::family::{self, Family, Route};
use crate::kind;
use crate::permissions;
use crate::select::Selection;
use graph_docs::similar::similar;

/// Expands `#[derive(Endpoint)]`.
///
/// Every fault of the struct is reported at once; then a stub takes the implementation's place, so
/// that no fault gives a second error where the struct is sent.
pub fn endpoint(input: TokenStream, index: &Index<'_>) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::default();
    let container = attr::container(&input, &mut errors);
    let fields = attr::fields(&input, &mut errors);
    let krate = krate(container.krate.as_ref());
    let selection = Selection::default();
    let context = Context::new(index, &krate, Language::English, &[], &selection);
    let body = fields.and_then(|fields| expand(&context, &input, &container, &fields, &mut errors));
    let implementation = match body {
        Some(body) if !errors.any() => implementation(&context, &input, &body),
        _ => stub(&context, &input, &container),
    };
    let errors = errors.into_tokens();
    quote!(#errors #implementation)
}

/// The four parts in which implementations differ.
struct Implementation {
    response: TokenStream,
    metadata: TokenStream,
    to_request: TokenStream,
    from_response: TokenStream,
}

fn expand(
    context: &Context<'_>,
    input: &DeriveInput,
    container: &Container,
    fields: &[Field],
    errors: &mut Errors,
) -> Option<Implementation> {
    let endpoint = page(context, input, container, errors)?;
    let families = family::families(&endpoint);
    let bound = bind::bind(
        context, &endpoint, &families, input, container, fields, errors,
    );
    // Without a route the body is still checked where all of them have one method.
    let family = bound
        .as_ref()
        .map(|bound| bound.family)
        .or_else(|| only_method(&families))?;
    let names = check::fields(context, &endpoint, family, input, fields, errors);
    let bound = bound?;
    let metadata = metadata(context, &endpoint, &bound.family.routes);
    let krate = context.krate;
    let (response, read) = match &container.response {
        Some(ty) => (quote!(#ty), quote!(json_serde)),
        None => {
            let read = answer_reader(context, &endpoint, bound.family);
            (answer_type(context, &endpoint, bound.family), read)
        }
    };
    Some(Implementation {
        response,
        metadata,
        to_request: to_request(
            context,
            &endpoint,
            bound.family,
            bound.route,
            &bound.values,
            &names,
            fields,
        ),
        from_response: quote!(#krate::codegen::#read(response, &Self::METADATA)),
    })
}

fn only_method(families: &[Family]) -> Option<&Family> {
    let first = families.first()?;
    families
        .iter()
        .all(|family| family.method() == first.method())
        .then_some(first)
}

fn page(
    context: &Context<'_>,
    input: &DeriveInput,
    container: &Container,
    errors: &mut Errors,
) -> Option<Endpoint> {
    let Some(literal) = &container.page else {
        if !errors.any() {
            errors.push(error::missing_page(input.ident.span()));
        }
        return None;
    };
    let (index, name) = (context.index, literal.value());
    match index.endpoint(&name) {
        Err(fault) => errors.push(error::index(literal.span(), index.root(), &fault)),
        Ok(None) => {
            let similar = similar(&name, index.pages());
            errors.push(error::unknown_page(
                literal.span(),
                &name,
                index.root(),
                similar,
            ));
        }
        Ok(Some(endpoint)) if family::routes(&endpoint).is_empty() => {
            let place = index.place(endpoint.title.span);
            errors.push(error::no_usable_route(literal.span(), &name, place));
        }
        Ok(Some(endpoint)) => {
            permissions::check_one(
                index,
                &container.declared,
                &endpoint,
                literal.span(),
                errors,
            );
            return Some(endpoint);
        }
    }
    None
}

fn to_request(
    context: &Context<'_>,
    endpoint: &Endpoint,
    family: &Family,
    route: &Route,
    values: &[syn::Ident],
    names: &[String],
    fields: &[Field],
) -> TokenStream {
    let krate = context.krate;
    let text = &route.path;
    let values: Vec<_> = values
        .iter()
        .map(|value| quote!(&::std::string::ToString::to_string(&self.#value)))
        .collect();
    let path = path_expression(
        quote!(#krate::codegen::Path::new(())),
        &route.steps,
        &values,
    );
    let mut options = Vec::new();
    let mut parameters = Vec::new();
    for (field, name) in fields.iter().zip(names) {
        let ident = &field.ident;
        let statement = |value: TokenStream| match field.place {
            Place::Path => TokenStream::new(),
            Place::Query => quote!(call.query(#name, ::std::string::ToString::to_string(#value));),
            Place::Header => {
                quote!(call.header(#name, ::std::string::ToString::to_string(#value));)
            }
            Place::Body => quote!(body.write_serde(#name, #value);),
        };
        let statement = match kind::option(&field.ty) {
            Some(_) => {
                let statement = statement(quote!(value));
                quote!(if let ::core::option::Option::Some(value) = &self.#ident { #statement })
            }
            None => statement(quote!(&self.#ident)),
        };
        match field.place {
            Place::Path => {}
            Place::Body => parameters.push(statement),
            Place::Query | Place::Header => options.push(statement),
        }
    }
    let body = match (body::sends(endpoint, family), parameters.is_empty()) {
        (Sends::Nothing, true) => quote!(#krate::codegen::Body::none()),
        _ => quote!(#krate::codegen::Body::parameters(|body| { #(#parameters)* })),
    };
    let mutable = if options.is_empty() {
        quote!()
    } else {
        quote!(mut)
    };
    quote! {
        let #mutable call = #krate::codegen::Call::new(#path, #text);
        #(#options)*
        call.request(&Self::METADATA, base, #body)
    }
}

fn implementation(
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
    } = parts;
    let name = &input.ident;
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    quote! {
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
fn stub(context: &Context<'_>, input: &DeriveInput, container: &Container) -> TokenStream {
    let krate = context.krate;
    let response = match &container.response {
        Some(ty) => quote!(#ty),
        None => quote!(()),
    };
    let parts = Implementation {
        response,
        metadata: quote! {
            #krate::Metadata {
                page: "",
                docs: "",
                url: "",
                method: #krate::Method::Get,
                routes: &[],
                permissions: #krate::Permissions { tables: ::core::option::Option::None },
            }
        },
        to_request: quote!(let _ = base; ::core::unreachable!()),
        from_response: quote!(let _ = response; ::core::unreachable!()),
    };
    implementation(context, input, &parts)
}

/// Whether requests of the method have a body.
fn has_body(method: Method) -> bool {
    !matches!(method, Method::Get | Method::Delete)
}
