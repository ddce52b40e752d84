//! The examples of the pages as code: calls by the method chain, and bodies with their types.
//!
//! ```text
//! pub fn examples(run: &mut crate::Run, client: &Graph) {
//!     run.request(crate::Request { page: "user-sendmail", … }, |body| {
//!         client.me().send_mail(body.member::<Message>("message")?).to_request(&body.base)
//!     });
//!     run.response::<GetMessage>(crate::Response { page: "message-get", … });
//! }
//! ```

mod url;

use std::collections::BTreeSet;

use graph_docs::index::Index;
use graph_docs::model::{Endpoint, Example, ExampleRequest, ExampleResponse, TypeRef};
use proc_macro2::TokenStream;
use quote::quote;

use crate::ast::Arguments;
use crate::client;
use crate::context::Context;
use crate::endpoint::{Form, Request, Value, answer_is_json, answer_is_page};
use crate::error::Errors;
use crate::path::{self, Chain};
use crate::permissions;
use crate::route::Step;
use crate::select::{self, Flattened};
use url::Url;

/// Code that puts every example of the selected pages to the first client of `arguments`, as of `client!`:
/// `pub fn examples(run: &mut crate::Run, client: &…)`, and what the docs say of the structs: `OPEN` and `LISTED`.
///
/// `crate::Run` is the caller's, with a method a kind of example:
///
/// - `request(example, own, build)`: `build` makes the request by the method chain, of the page's own or of another page;
/// - `unmatched(example)`: no route has the example's method and path;
/// - `response::<E>(example)`: the page says that the answer of the request `E` is JSON;
/// - `content(example)`: it says that the answer is bytes or text;
/// - `untyped(example)`: there is an answer where the page says of none.
///
/// # Errors
/// Arguments that `client!` refuses too, with all faults in one error.
pub fn examples(arguments: &str, index: &Index<'_>) -> syn::Result<String> {
    let arguments = syn::parse_str::<Arguments>(arguments)?;
    let mut errors = Errors::default();
    let krate = client::krate(arguments.krate.as_ref());
    let selection = select::select(index, &arguments, &mut errors);
    permissions::check(index, &arguments.clients, &selection, &mut errors);
    if let Some(error) = errors.into_error() {
        return Err(error);
    }
    let language = crate::docs::Language::named(crate::docs::ENGLISH);
    let context = Context::new(index, &krate, language, &arguments.clients, &selection);
    let requests = client::requests(&context, &selection);
    let of_client: Vec<_> = requests.iter().collect();
    let chains = path::chains(&of_client);
    let mut functions = Vec::new();
    for (page, endpoint) in &selection.endpoints {
        let of_page = |request: &Request<'_>| request.endpoint.page == *page;
        let page = Page {
            context: &context,
            endpoint,
            chains: chains.iter().filter(|it| of_page(it.request)).collect(),
            all: &chains,
        };
        functions.extend(
            endpoint
                .examples
                .iter()
                .map(|example| page.example(example)),
        );
    }
    let name = &arguments.clients[0].name;
    let numbered = functions.iter().enumerate();
    let names: Vec<_> = numbered
        .map(|(at, _)| crate::ident::ident(&format!("example_{at}")))
        .collect();
    let bases = selection.resources.values();
    let bases: BTreeSet<_> = bases
        .filter_map(|found| Some(found.resource.base.as_ref()?.value.as_str()))
        .collect();
    let open = selection.resources.iter();
    // What lists nothing and is nobody's base may hold anything, as `Json`.
    let is_open = |name: &String, found: &Flattened| {
        found.is_open || found.properties.is_empty() && !bases.contains(name.as_str())
    };
    let open = open.filter(|(name, found)| is_open(name, found));
    let open = open.map(|(name, _)| context.own_name(name).to_string());
    let listed = selection.resources.iter().map(|(name, found)| {
        let own = context.own_name(name).to_string();
        let properties = found.properties.iter().map(|it| it.name.value.as_str());
        quote!((#own, #name, &[#(#properties),*]))
    });
    let tokens = quote! {
        /// The structs whose properties the docs need not list.
        pub const OPEN: &[&str] = &[#(#open),*];

        /// The structs with the types that they are, and the properties that the docs list.
        pub const LISTED: &[(&str, &str, &[&str])] = &[#(#listed),*];

        #(fn #names(run: &mut crate::Run, client: &#name) { #functions })*

        /// Every example.
        pub fn examples(run: &mut crate::Run, client: &#name) {
            #(#names(run, client);)*
        }
    };
    Ok(tokens.to_string())
}

/// A page with the chains of its routes.
struct Page<'a> {
    context: &'a Context<'a>,
    endpoint: &'a Endpoint,
    chains: Vec<&'a Chain<'a>>,
    /// Those of all pages: a page can show the steps before and after its own call.
    all: &'a [Chain<'a>],
}

impl Page<'_> {
    fn example(&self, example: &Example) -> TokenStream {
        let called = example.request.as_ref().and_then(|it| self.called(it));
        let request = example
            .request
            .as_ref()
            .map(|it| self.request(it, called.as_ref()));
        let response = example
            .response
            .as_ref()
            .and_then(|it| self.response(it, called.as_ref(), example.request.as_ref()));
        quote!(#request #response)
    }

    /// The chain that an example calls; the exact one, else a list's with something behind it.
    fn called<'s>(&'s self, example: &'s ExampleRequest) -> Option<Called<'s>> {
        let url = Url::of(&example.url.value);
        let of_method = |chain: &&&Chain<'_>| chain.route.method == example.method;
        let chains = || self.chains.iter().filter(of_method);
        let exact = chains().find_map(|chain| called(chain, &url.path, Vec::new()));
        let narrowed = || {
            let (path, narrowed) = url::narrowed(&url.path)?;
            let mut lists = chains().filter(|chain| self.is_list(chain));
            lists.find_map(|chain| called(chain, path, narrowed.clone()))
        };
        let of_others = || {
            let mut all = self
                .all
                .iter()
                .filter(|it| it.route.method == example.method);
            all.find_map(|chain| called(chain, &url.path, Vec::new()))
        };
        exact.or_else(narrowed).or_else(of_others)
    }

    fn is_list(&self, chain: &Chain<'_>) -> bool {
        answer_is_page(self.context, chain.request.endpoint, chain.request.family)
    }

    fn request(&self, example: &ExampleRequest, called: Option<&Called<'_>>) -> TokenStream {
        let krate = self.context.krate;
        let page = &self.endpoint.page;
        let (_, line) = self.context.place(example.url.span);
        let method = example.method.as_str();
        let url = example.url.value.as_str();
        let body = body(example.body.as_ref());
        let fields = quote!(page: #page, line: #line, method: #method, url: #url, body: #body);
        match called {
            None => quote!(run.unmatched(crate::Request { #fields });),
            Some(called) => {
                let call = self.call(called, url);
                let own = called.chain.request.endpoint.page == *page;
                quote! {
                    run.request(crate::Request { #fields }, #own, |body: &crate::Body| {
                        #krate::Endpoint::to_request(&#call, &body.base).map_err(crate::Failure::request)
                    });
                }
            }
        }
    }

    /// `client.me().send_mail(body.member("message")?)`.
    fn call(&self, called: &Called<'_>, url: &str) -> TokenStream {
        let krate = self.context.krate;
        let chain = called.chain;
        let (steps, last) = chain.route.chain();
        let mut values = called.values.iter();
        let mut arguments = |step: Option<&Step>| {
            let count = step.map_or(0, |step| step.placeholders().len());
            values.by_ref().take(count).collect::<Vec<_>>()
        };
        let mut call = quote!(client);
        if let Some((operation, methods)) = chain.methods.split_last() {
            for (method, step) in methods.iter().zip(steps) {
                let arguments = arguments(Some(step));
                call = quote!(#call.#method(#(#arguments),*));
            }
            let arguments = arguments(last);
            let positional = self.positional(chain.request);
            call = quote!(#call.#operation(#(#arguments,)* #(#positional),*));
        }
        let options = Url::of(url).query.into_iter();
        let options = options.map(|(name, value)| quote!(.query(#name, #value)));
        let request = chain.request;
        let setters = request.optional.iter().map(|value| self.setter(value));
        let others = matches!(request.form, Form::Parameters).then(|| {
            let known = request.required.iter().chain(&request.optional);
            let known = known.map(|value| &value.json);
            // What the table of an update leaves out may be a property of what it changes.
            let of = request.endpoint.response.ty.as_ref();
            let of = of.map_or("", |ty| ty.name.value.as_str());
            quote!(.others(&[#(#known),*], #of, |request, name, value| request.set(name, value)))
        });
        let mut call = quote!(body.with(#call #(#options)*) #(#setters)* #others .request);
        for narrowed in &called.narrowed {
            call = match narrowed.as_str() {
                "$count" => quote!(#krate::Lists::only_count(#call)),
                name => quote!(#krate::Lists::only_type(#call, #name)),
            };
        }
        call
    }

    fn positional(&self, request: &Request<'_>) -> Vec<TokenStream> {
        let argument = |value: &Value| {
            let ty = value.ty.owned(self.context.here());
            let json = &value.json;
            match request.form {
                Form::Content => quote!(body.content()),
                Form::Whole => quote!(body.whole::<#ty>()?),
                _ => quote!(body.member::<#ty>(#json)?),
            }
        };
        request.required.iter().map(argument).collect()
    }

    fn setter(&self, value: &Value) -> TokenStream {
        let Value { name, json, ty, .. } = value;
        let ty = ty.owned(self.context.here());
        quote!(.and::<#ty>(#json, |request, value| request.#name(value))?)
    }

    /// A response that shows JSON, to the chain of its request, else to the likeliest.
    fn response(
        &self,
        example: &ExampleResponse,
        called: Option<&Called<'_>>,
        request: Option<&ExampleRequest>,
    ) -> Option<TokenStream> {
        let method = request.map(|request| request.method);
        let url = request.map_or("", |request| &request.url.value);
        let asked = request.map_or(example.status.span, |request| request.url.span);
        let (_, asked) = self.context.place(asked);
        let ty = |ty: &TypeRef| ty.name.value.clone();
        let (said, shown) = (&self.endpoint.response.ty, &example.ty);
        let differs = shown.is_some() && said.as_ref().map(ty) != shown.as_ref().map(ty);
        let page = &self.endpoint.page;
        let (_, line) = self.context.place(example.status.span);
        let status = example.status.value;
        let body = &example.body.as_ref().filter(|body| body.json)?.text;
        let example = quote!(crate::Response {
            page: #page, line: #line, asked: #asked, url: #url, status: #status, body: #body, differs: #differs
        });
        let of_method = |chain: &&&Chain<'_>| Some(chain.route.method) == method;
        let likely = || self.chains.iter().find(of_method).or(self.chains.first());
        let chain = called.map(|called| called.chain);
        let request = chain.or_else(|| likely().copied())?.request;
        let counts = called.is_some_and(|called| called.narrowed.iter().any(|it| it == "$count"));
        let is_json = answer_is_json(self.context, request.endpoint, request.family);
        Some(match is_json.filter(|_| !counts) {
            Some(true) => {
                let name = request.name;
                quote!(run.response::<#name>(#example);)
            }
            Some(false) => quote!(run.content(#example);),
            None if counts => quote!(run.content(#example);),
            None => quote!(run.untyped(#example);),
        })
    }
}

/// A chain that an example calls.
struct Called<'a> {
    chain: &'a Chain<'a>,
    /// Of the placeholders.
    values: Vec<String>,
    /// What stands behind a list's path: a type, `$count`, or both.
    narrowed: Vec<String>,
}

fn called<'a>(chain: &'a Chain<'a>, path: &str, narrowed: Vec<String>) -> Option<Called<'a>> {
    let parts: Vec<_> = chain.route.steps.iter().flat_map(Step::parts).collect();
    let values = url::values(&parts, path)?;
    Some(Called {
        chain,
        values,
        narrowed,
    })
}

/// `Some("{…}")`, with whether it is JSON.
fn body(body: Option<&graph_docs::model::Body>) -> TokenStream {
    match body {
        None => quote!(::core::option::Option::None),
        Some(body) => {
            let (text, json) = (&body.text, body.json);
            quote!(::core::option::Option::Some((#text, #json)))
        }
    }
}
