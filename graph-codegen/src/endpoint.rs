//! A request: a struct named after the page's operation, an `Endpoint` with or without a client.

mod answer;
mod metadata;
mod routes;
mod setters;

use graph_docs::model::{Endpoint, Parameter};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::body::{self, Sends};
use crate::call;
use crate::context::Context;
use crate::docs;
use crate::family::Family;
use crate::ident::{self, Scope};
use crate::ty::{RustType, Shape};

pub(crate) use answer::{
    Said, answer_is_json, answer_is_page, answer_is_text, answer_reader, answer_type, said,
};
pub(crate) use metadata::{metadata, method, permission_table};
pub(crate) use routes::{Variables, as_text, constructor_names, path_expression};
pub(crate) use setters::set_by_name;

/// A request struct before it is tokens.
pub(crate) struct Request<'a> {
    pub(crate) name: &'a Ident,
    pub(crate) endpoint: &'a Endpoint,
    pub(crate) family: &'a Family,
    /// What a caller must give, in the body's order.
    pub(crate) required: Vec<Value>,
    pub(crate) optional: Vec<Value>,
    pub(crate) form: Form,
}

/// A body parameter, or the whole body.
pub(crate) struct Value {
    pub(crate) field: Ident,
    pub(crate) ty: RustType,
    /// Its name in the JSON object.
    pub(crate) json: String,
    docs: TokenStream,
}

/// How the values make the body.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    Nothing,
    /// The one value is bytes.
    Content,
    /// The one value is the JSON.
    Whole,
    /// The values are members of a JSON object.
    Parameters,
}

/// The fields and methods that every request has; a body parameter's field and setter have one name.
const RESERVED: [&str; 10] = [
    "at", "call", "header", "items", "null", "pages", "path", "query", "route", "set",
];

/// What a request is made of.
pub(crate) fn request<'a>(
    context: &Context<'_>,
    name: &'a Ident,
    endpoint: &'a Endpoint,
    family: &'a Family,
) -> Request<'a> {
    let mut fields = Scope::with(&RESERVED);
    let sends = body::sends(endpoint, family);
    let positional: Vec<_> = sends
        .positional()
        .into_iter()
        .map(|name| fields.take(name))
        .collect();
    let whole = |ty: RustType| {
        let value = |field| Value {
            field,
            ty: ty.clone(),
            json: String::new(),
            docs: TokenStream::new(),
        };
        positional.iter().cloned().map(value).collect()
    };
    let (form, required, optional) = match sends {
        Sends::Nothing => (Form::Nothing, Vec::new(), Vec::new()),
        Sends::Content => {
            let bytes = RustType {
                shape: Shape::Runtime("Bytes"),
                collection: false,
            };
            (Form::Content, whole(bytes), Vec::new())
        }
        Sends::Whole(ty) => (Form::Whole, whole(context.rust_type(ty)), Vec::new()),
        Sends::Parameters { required, optional } => {
            let required = required.iter().zip(&positional);
            let required = required.map(|(row, field)| parameter(context, field.clone(), row));
            let optional = optional
                .iter()
                .map(|row| parameter(context, fields.take(ident::snake(&row.name.value)), row));
            (Form::Parameters, required.collect(), optional.collect())
        }
    };
    Request {
        name,
        endpoint,
        family,
        required,
        optional,
        form,
    }
}

fn parameter(context: &Context<'_>, field: Ident, parameter: &Parameter) -> Value {
    let otherwise = format!(
        "The parameter `{}`.",
        parameter.name.value.replace('`', "'")
    );
    Value {
        field,
        ty: context.rust_type(parameter.ty.as_ref()),
        json: parameter.name.value.to_string(),
        docs: docs::comment([docs::line(
            context.language,
            &parameter.description,
            &otherwise,
        )]),
    }
}

/// The struct with its constructors, setters and the `Endpoint` it is.
pub(crate) fn tokens(context: &Context<'_>, request: &Request<'_>) -> TokenStream {
    let mut methods = Scope::with(&RESERVED);
    [
        definition(context, request),
        setters::setters(context, request, &mut methods),
        routes::constructors(context, request, &mut methods),
        endpoint(context, request),
        answer::awaited(context, request),
    ]
    .into_iter()
    .collect()
}

fn definition(context: &Context<'_>, request: &Request<'_>) -> TokenStream {
    let krate = context.krate;
    let Request {
        name,
        required,
        optional,
        ..
    } = request;
    let example = call::calls(request.endpoint, request.family)
        .into_iter()
        .next();
    let docs = docs::request(
        context.language,
        request.endpoint,
        request.family,
        example
            .map(|call| format!("client{call}.await?"))
            .as_deref(),
    );
    let required = required.iter().map(|Value { field, ty, .. }| {
        let ty = ty.field(context.here());
        quote!(#field: #ty,)
    });
    let optional = optional.iter().map(|Value { field, ty, .. }| {
        let ty = ty.field(context.here());
        quote!(#field: ::core::option::Option<#ty>,)
    });
    quote! {
        #docs
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is awaited or sent"]
        pub struct #name<C = ()> {
            call: #krate::codegen::Call<C>,
            #(#required)*
            #(#optional)*
        }
    }
}

fn endpoint(context: &Context<'_>, request: &Request<'_>) -> TokenStream {
    let krate = context.krate;
    let name = request.name;
    let response = answer_type(context, request.endpoint, request.family);
    let read = answer_reader(context, request.endpoint, request.family);
    let metadata = metadata(context, request.endpoint, &request.family.routes);
    let body = body(context, request);
    quote! {
        impl<C> #krate::Endpoint for #name<C> {
            type Response = #response;

            const METADATA: #krate::Metadata = #metadata;

            fn to_request(
                &self,
                base: &#krate::BaseUrl,
            ) -> ::core::result::Result<#krate::http::Request<#krate::Bytes>, #krate::Error> {
                self.call.request(&Self::METADATA, base, #body)
            }

            fn from_response(
                response: #krate::http::Response<#krate::Bytes>,
            ) -> ::core::result::Result<Self::Response, #krate::Error> {
                #krate::codegen::#read(response, &Self::METADATA)
            }
        }
    }
}

fn body(context: &Context<'_>, request: &Request<'_>) -> TokenStream {
    let krate = context.krate;
    let body = quote!(#krate::codegen::Body);
    let required = request
        .required
        .iter()
        .map(|Value { field, json, .. }| (field, json));
    match request.form {
        Form::Nothing => quote!(#body::none()),
        Form::Content => required
            .map(|(field, _)| quote!(#body::bytes(self.#field.clone(), "application/octet-stream")))
            .collect(),
        Form::Whole => required
            .map(|(field, _)| quote!(#body::json(&self.#field)))
            .collect(),
        Form::Parameters => {
            let required = required.map(|(field, json)| quote!(body.write(#json, &self.#field);));
            let optional = request
                .optional
                .iter()
                .map(|Value { field, json, .. }| quote!(body.write_option(#json, &self.#field);));
            quote! {
                self.call.parameters(|body| {
                    #(#required)*
                    #(#optional)*
                })
            }
        }
    }
}
