//! Setters: optional body parameters, query options and headers.

use graph_docs::model::{Endpoint, Parameter, Place};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use super::{Form, Request, Value, answer_kind};
use crate::context::Context;
use crate::docs;
use crate::family::Family;
use crate::ident::{self, Scope};
use crate::operation::Operation;
use crate::ty::Shape;

/// The setters of an operation's own, inherent for requests with and without a client.
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
    for option in query_options(request.family) {
        methods.take((*option).to_owned());
    }
    setters.extend(parameters(
        context,
        request.endpoint,
        request.family,
        methods,
    ));
    if setters.is_empty() {
        return TokenStream::new();
    }
    quote! {
        impl<C> #name<C> {
            #(#setters)*
        }
    }
}

/// The kind of request, as the runtime names it: which of the shared setters it has, and what it answers.
pub(super) fn kind(context: &Context<'_>, request: &Request<'_>) -> TokenStream {
    let krate = context.krate;
    let Request {
        endpoint, family, ..
    } = request;
    let kind = quote!(#krate::codegen::kind);
    let answer = answer_kind(context, endpoint, family);
    let item = answer_item(context, endpoint);
    let options = query_options(family);
    if matches!(request.form, Form::Parameters) {
        return match (family.operation(), item) {
            (Operation::Update, Some(item)) => quote!(#kind::Update<#answer, #item>),
            _ => quote!(#kind::Action<#answer>),
        };
    }
    if options.is_empty() {
        return answer;
    }
    let item = item.map_or_else(|| quote!(#krate::Value), Ident::into_token_stream);
    match (options == OF_LISTS, lists_consistency(endpoint)) {
        (true, true) => quote!(#kind::List<#answer, #item, true>),
        (true, false) => quote!(#kind::List<#answer, #item>),
        (false, _) => quote!(#kind::Item<#answer, #item>),
    }
}

fn body(context: &Context<'_>, value: &Value, methods: &mut Scope) -> TokenStream {
    let Value { name, ty, docs, .. } = value;
    let setter = methods.take(name.to_string());
    let argument = ty.argument(context.here());
    let set = value.parameter(&ident::ident("value"), context.here());
    quote! {
        #docs
        pub fn #setter(self, value: #argument) -> Self {
            self #set
        }
    }
}

/// The OData query options of lists, by their setters.
const OF_LISTS: &[&str] = &[
    "select", "expand", "filter", "search", "order_by", "top", "skip", "count",
];

const OF_ITEMS: &[&str] = &["select", "expand"];

/// The options every list and every item takes, whether the page lists them or not.
fn query_options(family: &Family) -> &'static [&'static str] {
    match (family.operation(), family.system()) {
        (_, Some(_)) => &[],
        (Operation::List, _) => OF_LISTS,
        (Operation::Get, _) => OF_ITEMS,
        (Operation::Call(_), _) if family.method() == graph_docs::model::Method::Get => OF_LISTS,
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

/// The documented query parameters and headers that have setters of their own, each with the method of the call.
pub(crate) fn set_by_name<'a>(
    endpoint: &'a Endpoint,
    family: &Family,
) -> impl Iterator<Item = (&'a Parameter, &'static str)> {
    let known = query_options(family);
    endpoint.parameters.iter().filter_map(|parameter| {
        let name = parameter.name.value.as_str();
        match parameter.place {
            Place::Query if is_option(known, name) => None,
            Place::Query => Some((parameter, "query")),
            Place::Header if is_header(name) => Some((parameter, "header")),
            _ => None,
        }
    })
}

/// Whether it is one of the options: `$orderby` is `order_by`.
fn is_option(options: &[&str], name: &str) -> bool {
    let name = name.strip_prefix('$');
    name.is_some_and(|name| options.iter().any(|it| it.replace('_', "") == name))
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
        let target = ident::ident(target);
        setters.push(quote! {
            #docs
            pub fn #setter(self, value: impl ::core::convert::Into<::std::string::String>) -> Self {
                self.#target(#name, value)
            }
        });
    }
    setters
}

/// Whether a documented header can be set; the runtime sets those that every request has.
fn is_header(name: &str) -> bool {
    let is_token = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let own = ["authorization", "content-type", "content-length", "host"];
    !name.is_empty() && is_token && !own.contains(&name.to_ascii_lowercase().as_str())
}
