//! `client!`: the phases, from arguments to tokens.

use graph_docs::index::Index;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::LitStr;

use crate::ast::{Arguments, Client};
use crate::context::{self, Context};
use crate::docs::{ENGLISH, Language};
use crate::endpoint::{self, Request};
use crate::enumeration::enumeration;
use crate::error::{self, Errors};
use crate::family::Route;
use crate::ident;
use crate::item::{ClientStruct, Generated, Item};
use crate::path;
use crate::permissions;
use crate::resource::resource;
use crate::select::{self, Selection};
use crate::subtypes::subtypes;

/// Expands `client!`; `language` is that of the rustdoc where the arguments name none.
///
/// Faults become `compile_error!`s beside the code of everything that is right, so that one fault
/// gives one error.
pub fn client(input: TokenStream, index: &Index<'_>, language: Option<&str>) -> TokenStream {
    match syn::parse2::<Arguments>(input) {
        Ok(arguments) => expand(arguments, index, language),
        Err(error) => error.to_compile_error(),
    }
}

fn expand(arguments: Arguments, index: &Index<'_>, language: Option<&str>) -> TokenStream {
    let (generated, errors) = generated(arguments, index, language);
    let errors = errors.into_tokens();
    quote!(#errors #generated)
}

/// What arguments as text ask for, with what the code calls the runtime; all faults in one error.
pub(crate) fn generated_of(
    arguments: &str,
    index: &Index<'_>,
    language: Option<&str>,
) -> syn::Result<(TokenStream, Generated)> {
    let arguments = syn::parse_str::<Arguments>(arguments)?;
    let krate = krate(arguments.krate.as_ref());
    let (generated, errors) = generated(arguments, index, language);
    errors.into_error().map_or(Ok((krate, generated)), Err)
}

/// The phases.
pub(crate) fn generated(
    mut arguments: Arguments,
    index: &Index<'_>,
    language: Option<&str>,
) -> (Generated, Errors) {
    let mut errors = std::mem::take(&mut arguments.errors);
    let krate = krate(arguments.krate.as_ref());
    let selection = select::select(index, &arguments, &mut errors);
    permissions::check(index, &arguments.clients, &selection, &mut errors);
    let language = match &arguments.language {
        Some(literal) => self::language(literal, &selection, &mut errors),
        None => Language::named(language.unwrap_or(ENGLISH)),
    };
    let context = Context::new(index, &krate, language, &arguments.clients, &selection);
    let generated = generate(&context, &arguments.clients, &selection);
    (generated, errors)
}

/// What generated code calls the runtime.
pub(crate) fn krate(path: Option<&syn::Path>) -> TokenStream {
    path.map_or_else(|| quote!(::graph_runtime), ToTokens::to_token_stream)
}

/// The language that is asked for; a fault where no selected page is in it.
fn language(literal: &LitStr, selection: &Selection, errors: &mut Errors) -> Language {
    let wanted = literal.value();
    let mut locales: Vec<_> = selection
        .endpoints
        .values()
        .map(|endpoint| endpoint.locale.as_str())
        .collect();
    locales.push(ENGLISH);
    locales.sort_unstable();
    locales.dedup();
    if !locales
        .iter()
        .any(|locale| locale.eq_ignore_ascii_case(&wanted))
    {
        errors.push(error::unknown_language(literal.span(), &wanted, &locales));
    }
    Language::named(&wanted)
}

/// The requests of every selected page.
pub(crate) fn requests<'a>(context: &'a Context<'_>, selection: &'a Selection) -> Vec<Request<'a>> {
    let requests = context.requests.iter();
    requests
        .filter_map(|named| {
            let endpoint = selection.endpoints.get(&named.page)?;
            Some(endpoint::request(context, named, endpoint))
        })
        .collect()
}

fn generate(context: &Context<'_>, clients: &[Client], selection: &Selection) -> Generated {
    let requests = requests(context, selection);
    let clients = clients
        .iter()
        .zip(&selection.clients)
        .map(|(client, pages)| {
            let of_client = |request: &&Request<'_>| pages.contains_key(&request.endpoint.page);
            let requests: Vec<_> = requests.iter().filter(of_client).collect();
            client_struct(context, client, &requests)
        });
    let mut items = Vec::new();
    items.extend(requests.iter().map(|request| {
        let routes = &request.family.routes;
        let route = |route: &Route| format!("{} {}", route.method.as_str(), route.path);
        Item {
            page: Some(request.endpoint.page.clone()),
            routes: routes.iter().map(route).collect(),
            ..Item::new(routes[0].area(), endpoint::tokens(context, request))
        }
    }));
    let mut types = |tokens| items.push(Item::new("types", tokens));
    for found in selection.resources.values() {
        types(resource(context, found));
    }
    for (base, names) in &selection.subtypes {
        types(subtypes(context, base, names));
    }
    for found in selection.enums.values() {
        types(enumeration(context, found));
    }
    Generated {
        clients: clients.collect(),
        shared: [path::shared(context), endpoint::shared(context)]
            .into_iter()
            .collect(),
        items,
    }
}

fn client_struct(
    context: &Context<'_>,
    client: &Client,
    requests: &[&Request<'_>],
) -> ClientStruct {
    let krate = context.krate;
    let Client {
        attributes,
        visibility,
        name,
        ..
    } = client;
    let module = ident::ident(&context::path_module(client));
    let new = format!(" A `{name}` whose requests go through the client.");
    let docs = format!(" The path of a request of [`{name}`], a step a type.");
    let endpoints = requests.iter().map(|request| request.endpoint);
    let permissions = permissions::union(&client.declared, endpoints);
    let permissions = format!("0{}", endpoint::permission_cells(&permissions));
    let (methods, nodes) = path::path(context, requests, &module);
    let definition = quote! {
        #(#attributes)*
        #[derive(Clone, Debug)]
        #visibility struct #name {
            client: #krate::Client,
        }

        impl #name {
            /// What all endpoints of the client need together, by account type; nothing for one that not all support.
            pub const PERMISSIONS: #krate::Permissions = #krate::Permissions::new(#permissions);

            #[doc = #new]
            pub fn new(client: #krate::Client) -> Self {
                Self { client }
            }

            #methods
        }
    };
    ClientStruct {
        definition,
        docs,
        module,
        nodes,
    }
}
