//! Setters: optional body parameters, query options and headers.

use graph_docs::model::{Endpoint, Parameter, Place};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Form, Request, Value};
use crate::context::Context;
use crate::docs;
use crate::family::Family;
use crate::ident::{self, Scope};
use crate::operation::Operation;
use crate::ty::Shape;

/// The setters, inherent for requests with and without a client.
pub(super) fn setters(
    context: &Context<'_>,
    request: &Request<'_>,
    methods: &mut Scope,
) -> TokenStream {
    let name = request.name;
    let mut setters: Vec<TokenStream> = request
        .optional
        .iter()
        .map(|value| body(context, value, methods))
        .collect();
    let item = answer_item(context, request.endpoint);
    let is_eventual = lists_consistency(request.endpoint);
    setters.extend(
        query_options(request.family)
            .iter()
            .map(|option| option.setter(context, item.as_ref(), is_eventual, methods)),
    );
    setters.extend(parameters(
        context,
        request.endpoint,
        request.family,
        methods,
    ));
    let set = match request.form {
        Form::Parameters => undocumented(context),
        _ => TokenStream::new(),
    };
    let changes = matches!(request.form, Form::Parameters)
        && matches!(request.family.operation(), Operation::Update);
    let null = item.filter(|_| changes).map(|item| null(context, &item));
    quote! {
        impl<C> #name<C> {
            #(#setters)*

            #set

            #null

            /// Sets a query option, such as one that is not documented.
            pub fn query(
                mut self,
                name: &'static str,
                value: impl ::core::convert::Into<::std::string::String>,
            ) -> Self {
                self.call.query(name, value);
                self
            }

            /// Adds a header.
            pub fn header(
                mut self,
                name: &'static str,
                value: impl ::core::convert::Into<::std::string::String>,
            ) -> Self {
                self.call.header(name, value);
                self
            }
        }
    }
}

/// What the docs leave out can be sent all the same.
fn undocumented(context: &Context<'_>) -> TokenStream {
    let krate = context.krate;
    quote! {
        /// Sets a body parameter that is not documented.
        pub fn set(
            mut self,
            name: impl ::core::convert::AsRef<str>,
            value: impl ::core::convert::Into<#krate::Value>,
        ) -> Self {
            self.call.set(name, value);
            self
        }
    }
}

/// An update says of each property: leave it, clear it, or set it.
fn null(context: &Context<'_>, item: &Ident) -> TokenStream {
    let krate = context.krate;
    quote! {
        /// Writes a property as `null`, which clears it.
        pub fn null(mut self, property: #krate::Property<#item>) -> Self {
            self.call.null(property.name());
            self
        }
    }
}

fn body(context: &Context<'_>, value: &Value, methods: &mut Scope) -> TokenStream {
    let Value {
        field, ty, docs, ..
    } = value;
    let setter = methods.take(field.to_string());
    let argument = ty.argument(context.here());
    let set = ty.value(&ident::ident("value"));
    quote! {
        #docs
        pub fn #setter(mut self, value: #argument) -> Self {
            self.#field = ::core::option::Option::Some(#set);
            self
        }
    }
}

/// An OData query option.
struct QueryOption {
    name: &'static str,
    setter: &'static str,
    argument: Argument,
    docs: &'static str,
}

#[derive(Clone, Copy)]
enum Argument {
    Text,
    /// A type of the runtime, of the type that the request answers.
    Of(&'static str),
    Number,
    Flag,
}

const SELECT: QueryOption = QueryOption {
    name: "$select",
    setter: "select",
    argument: Argument::Of("Select"),
    docs: "Asks for these properties only, with commas between them.",
};

const EXPAND: QueryOption = QueryOption {
    name: "$expand",
    setter: "expand",
    argument: Argument::Of("Expand"),
    docs: "Asks for these relationships too.",
};

const OF_LISTS: [QueryOption; 8] = [
    SELECT,
    EXPAND,
    QueryOption {
        name: "$filter",
        setter: "filter",
        argument: Argument::Of("Filter"),
        docs: "Asks for the items that fulfil a condition.",
    },
    QueryOption {
        name: "$search",
        setter: "search",
        argument: Argument::Text,
        docs: "Asks for the items that match a search.",
    },
    QueryOption {
        name: "$orderby",
        setter: "order_by",
        argument: Argument::Of("Order"),
        docs: "Asks for an order.",
    },
    QueryOption {
        name: "$top",
        setter: "top",
        argument: Argument::Number,
        docs: "Sets the size of a page.",
    },
    QueryOption {
        name: "$skip",
        setter: "skip",
        argument: Argument::Number,
        docs: "Leaves out the first items.",
    },
    QueryOption {
        name: "$count",
        setter: "count",
        argument: Argument::Flag,
        docs: "Asks for the number of all items.",
    },
];

const OF_ITEMS: [QueryOption; 2] = [SELECT, EXPAND];

/// The options every list and every item takes, whether the page lists them or not.
fn query_options(family: &Family) -> &'static [QueryOption] {
    match (family.operation(), family.system()) {
        (_, Some(_)) => &[],
        (Operation::List, _) => &OF_LISTS,
        (Operation::Get, _) => &OF_ITEMS,
        (Operation::Call(_), _) if family.method() == graph_docs::model::Method::Get => &OF_LISTS,
        _ => &[],
    }
}

/// The struct whose properties the options name; none where the answer is no object.
fn answer_item(context: &Context<'_>, endpoint: &Endpoint) -> Option<Ident> {
    let ty = endpoint.response.ty.as_ref()?;
    let shape = context.rust_type(Some(ty)).shape;
    matches!(shape, Shape::Struct { .. }).then(|| context.own_name(&ty.name.value))
}

/// The header that directory objects need for counting and other advanced queries.
///
/// <https://learn.microsoft.com/graph/aad-advanced-queries>
const CONSISTENCY: &str = "ConsistencyLevel";

fn lists_consistency(endpoint: &Endpoint) -> bool {
    let mut headers = endpoint
        .parameters
        .iter()
        .filter(|row| row.place == Place::Header);
    headers.any(|row| row.name.value.eq_ignore_ascii_case(CONSISTENCY))
}

impl QueryOption {
    fn setter(
        &self,
        context: &Context<'_>,
        item: Option<&Ident>,
        is_eventual: bool,
        methods: &mut Scope,
    ) -> TokenStream {
        let krate = context.krate;
        let QueryOption { name, docs, .. } = self;
        let setter = methods.take(self.setter.to_owned());
        let docs = docs::comment([format!("{docs} (`{name}`)")]);
        let text = quote!(impl ::core::convert::Into<::std::string::String>);
        let to_text = quote!(::std::string::ToString::to_string(&value));
        let (argument, value) = match (self.argument, item) {
            (Argument::Of(list), Some(item)) => {
                let list = ident::ident(list);
                let list = quote!(::core::convert::Into<#krate::#list<#item>>);
                (quote!(impl #list), quote!(<_ as #list>::into(value)))
            }
            (Argument::Text | Argument::Of(_), _) => (text, quote!(value)),
            (Argument::Number, _) => (quote!(u32), to_text),
            (Argument::Flag, _) => (quote!(bool), to_text),
        };
        let header = matches!(self.argument, Argument::Flag) && is_eventual;
        let header = header.then(|| quote!(self.call.header(#CONSISTENCY, "eventual");));
        quote! {
            #docs
            pub fn #setter(mut self, value: #argument) -> Self {
                #header
                self.call.query(#name, #value);
                self
            }
        }
    }
}

/// The documented query parameters and headers that have setters of their own, each with the method of the call.
pub(crate) fn set_by_name<'a>(
    endpoint: &'a Endpoint,
    family: &Family,
) -> impl Iterator<Item = (&'a Parameter, &'static str)> {
    let known = query_options(family);
    endpoint.parameters.iter().filter_map(|parameter| {
        let name = parameter.name.value.as_str();
        match parameter.place {
            Place::Query if known.iter().any(|option| option.name == name) => None,
            Place::Query => Some((parameter, "query")),
            Place::Header if is_header(name) => Some((parameter, "header")),
            _ => None,
        }
    })
}

/// Setters for the documented query parameters and headers.
fn parameters(
    context: &Context<'_>,
    endpoint: &Endpoint,
    family: &Family,
    methods: &mut Scope,
) -> Vec<TokenStream> {
    let mut setters = Vec::new();
    for (parameter, target) in set_by_name(endpoint, family) {
        let name = parameter.name.value.as_str();
        let setter = methods.take(ident::snake(name));
        let otherwise = format!("Sets `{}`.", name.replace('`', "'"));
        let docs = docs::comment([docs::line(
            context.language,
            &parameter.description,
            &otherwise,
        )]);
        setters.push(text_setter(&docs, &setter, &ident::ident(target), name));
    }
    setters
}

fn text_setter(docs: &TokenStream, setter: &Ident, target: &Ident, name: &str) -> TokenStream {
    quote! {
        #docs
        pub fn #setter(mut self, value: impl ::core::convert::Into<::std::string::String>) -> Self {
            self.call.#target(#name, value);
            self
        }
    }
}

/// Whether a documented header can be set; the runtime sets those that every request has.
fn is_header(name: &str) -> bool {
    let is_token = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let own = ["authorization", "content-type", "content-length", "host"];
    !name.is_empty() && is_token && !own.contains(&name.to_ascii_lowercase().as_str())
}
