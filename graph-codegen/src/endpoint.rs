//! A request: a type named after the page's operation, an `Endpoint` with or without a client.
//!
//! It is one struct for all operations (`shared`), of which each adds its constructors and its own setters.

mod answer;
mod metadata;
mod routes;
mod setters;
mod shared;

use graph_docs::model::{Endpoint, Parameter};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::body::{self, Sends};
use crate::call;
use crate::context::{Context, Named};
use crate::docs;
use crate::family::Family;
use crate::ident::{self, Scope};
use crate::ty::{From, RustType, Shape};

pub(crate) use answer::{
    Said, answer_is_json, answer_is_page, answer_is_text, answer_reader, answer_type, said,
};
use answer::{answer_in_words, answer_kind};
pub(crate) use metadata::{is_of_permission, metadata, method, permission_cells};
pub(crate) use routes::{Variables, constructor_names, template};
pub(crate) use setters::set_by_name;
pub(crate) use shared::shared;

/// A request before it is tokens.
pub(crate) struct Request<'a> {
    pub(crate) name: &'a Ident,
    operation: &'a Ident,
    pub(crate) endpoint: &'a Endpoint,
    pub(crate) family: &'a Family,
    /// What a caller must give, in the body's order.
    pub(crate) required: Vec<Value>,
    pub(crate) optional: Vec<Value>,
    pub(crate) form: Form,
}

/// A body parameter, or the whole body.
pub(crate) struct Value {
    /// The argument or setter.
    pub(crate) name: Ident,
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

/// The methods that every request has, and more names that setters have never had.
const RESERVED: [&str; 16] = [
    "at",
    "call",
    "header",
    "items",
    "null",
    "pages",
    "path",
    "query",
    "route",
    "set",
    "with_content",
    "with_json",
    "with_json_list",
    "with_object",
    "with_parameter",
    "with_parameter_list",
];

/// What a request is made of.
pub(crate) fn request<'a>(
    context: &Context<'_>,
    named: &'a Named,
    endpoint: &'a Endpoint,
) -> Request<'a> {
    let family = &named.family;
    let mut fields = Scope::with(&RESERVED);
    let sends = body::sends(endpoint, family);
    let positional: Vec<_> = sends
        .positional()
        .into_iter()
        .map(|name| fields.take(name))
        .collect();
    let whole = |ty: RustType| {
        let value = |name| Value {
            name,
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
            let required = required.map(|(row, name)| parameter(context, name.clone(), row));
            let optional = optional
                .iter()
                .map(|row| parameter(context, fields.take(ident::snake(&row.name.value)), row));
            (Form::Parameters, required.collect(), optional.collect())
        }
    };
    Request {
        name: &named.name,
        operation: &named.operation,
        endpoint,
        family,
        required,
        optional,
        form,
    }
}

fn parameter(context: &Context<'_>, name: Ident, parameter: &Parameter) -> Value {
    let otherwise = format!(
        "The parameter `{}`.",
        parameter.name.value.replace('`', "'")
    );
    Value {
        name,
        ty: context.rust_type(parameter.ty.as_ref()),
        json: parameter.name.value.to_string(),
        docs: docs::comment([docs::line(
            context.language,
            &parameter.description,
            &otherwise,
        )]),
    }
}

/// The type with its constructors and setters, and the operation that it is of.
pub(crate) fn tokens(context: &Context<'_>, request: &Request<'_>) -> TokenStream {
    let mut methods = Scope::with(&RESERVED);
    [
        definition(context, request),
        setters::setters(context, request, &mut methods),
        routes::constructors(context, request, &mut methods),
        operation(context, request),
    ]
    .into_iter()
    .collect()
}

fn definition(context: &Context<'_>, request: &Request<'_>) -> TokenStream {
    let Request {
        name, operation, ..
    } = request;
    let request_of = &context.request_of;
    let example = call::calls(request.endpoint, request.family)
        .into_iter()
        .next();
    let docs = docs::request(
        context.language,
        request.endpoint,
        request.family,
        &answer_in_words(context, request.endpoint, request.family),
        example
            .map(|call| format!("client{call}.await?"))
            .as_deref(),
    );
    quote! {
        #docs
        pub type #name<C = ()> = #request_of<#operation, C>;
    }
}

fn operation(context: &Context<'_>, request: &Request<'_>) -> TokenStream {
    let krate = context.krate;
    let Request {
        name, operation, ..
    } = request;
    // A page may be named like a derive macro: `team-clone`.
    let docs = format!(" The operation of [`{name}`](type@{name}).");
    let kind = setters::kind(context, request);
    let metadata = metadata(context, request.endpoint, &request.family.routes);
    quote! {
        #[doc = #docs]
        #[allow(missing_debug_implementations)]
        pub enum #operation {}

        impl #krate::codegen::Operation for #operation {
            type Kind = #kind;

            const METADATA: #krate::Metadata = #metadata;
        }
    }
}

/// The calls that give a request its required values.
pub(crate) fn body(request: &Request<'_>, from: From<'_>) -> TokenStream {
    let required = request.required.iter();
    match request.form {
        Form::Nothing => TokenStream::new(),
        Form::Content => required
            .map(|Value { name, .. }| quote!(.with_content(#name)))
            .collect(),
        Form::Whole => required.map(|value| value.json(from)).collect(),
        Form::Parameters if request.required.is_empty() => quote!(.with_object()),
        Form::Parameters => required
            .map(|value| value.parameter(&value.name, from))
            .collect(),
    }
}

impl Value {
    /// `.with_json::<Message>(message)`
    fn json(&self, from: From<'_>) -> TokenStream {
        let (argument, one) = (&self.name, self.ty.shape.one(from));
        match self.ty.collection {
            true => quote!(.with_json_list::<#one>(#argument)),
            false => quote!(.with_json::<#one>(#argument)),
        }
    }

    /// `.with_parameter::<Message>("message", message)`
    fn parameter(&self, argument: &Ident, from: From<'_>) -> TokenStream {
        let (json, one) = (&self.json, self.ty.shape.one(from));
        match self.ty.collection {
            true => quote!(.with_parameter_list::<#one>(#json, #argument)),
            false => quote!(.with_parameter::<#one>(#json, #argument)),
        }
    }
}
