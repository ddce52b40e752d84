//! The arguments of `client!`.
//!
//! ```text
//! crate = path;                       // optional, first
//! /// Documentation and attributes of the struct.
//! pub struct Mail;
//! delegated: ["Mail.Send"],           // keys in any order, each at most once
//! endpoints: ["user-sendmail"],
//! pub struct Files;                   // more clients over the same types
//! endpoints: ["driveitem-get"],
//! ```

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Ident, LitStr, Path, Token, Visibility};

use crate::error::{self, Errors};
use graph_docs::similar::similar;

/// What stands in `client! { … }`.
pub(crate) struct Arguments {
    /// `crate = path;`: what generated code calls `::graph_runtime`.
    pub(crate) krate: Option<Path>,
    /// At least one.
    pub(crate) clients: Vec<Client>,
    /// `language: "ru-RU"`: the language of the rustdoc, for all clients.
    pub(crate) language: Option<LitStr>,
    /// Faults that did not stop the reading.
    pub(crate) errors: Errors,
}

/// A client struct with its keys.
pub(crate) struct Client {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) declared: Declared,
    pub(crate) endpoints: Vec<LitStr>,
    pub(crate) exclude: Vec<LitStr>,
    pub(crate) types: Vec<LitStr>,
    pub(crate) expand: Vec<LitStr>,
}

/// Declared permissions, of the account types that are declared.
#[derive(Default)]
pub(crate) struct Declared {
    pub(crate) delegated: Option<Vec<LitStr>>,
    pub(crate) delegated_personal: Option<Vec<LitStr>>,
    pub(crate) application: Option<Vec<LitStr>>,
}

const KEYS: [&str; 8] = [
    "delegated",
    "delegated_personal",
    "application",
    "endpoints",
    "exclude",
    "types",
    "expand",
    "language",
];

impl Parse for Arguments {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let krate = parse_crate(input)?;
        if input.is_empty() {
            return Err(error::no_client(Span::call_site()));
        }
        let mut arguments = Arguments {
            krate,
            clients: Vec::new(),
            language: None,
            errors: Errors::default(),
        };
        while !input.is_empty() {
            let client = parse_client(input, &mut arguments)?;
            arguments.add(client);
        }
        Ok(arguments)
    }
}

impl Arguments {
    fn add(&mut self, client: Client) {
        if self.clients.iter().any(|other| other.name == client.name) {
            self.errors.push(error::duplicate_client(
                client.name.span(),
                &client.name.to_string(),
            ));
        } else {
            self.clients.push(client);
        }
    }
}

fn parse_crate(input: ParseStream) -> syn::Result<Option<Path>> {
    if !(input.peek(Token![crate]) && input.peek2(Token![=])) {
        return Ok(None);
    }
    input.parse::<Token![crate]>()?;
    input.parse::<Token![=]>()?;
    let path = input.call(Path::parse_mod_style)?;
    input.parse::<Token![;]>()?;
    Ok(Some(path))
}

fn parse_client(input: ParseStream, arguments: &mut Arguments) -> syn::Result<Client> {
    let mut client = parse_struct(input)?;
    let mut given: Vec<Ident> = Vec::new();
    while input.peek(Ident::peek_any) && input.peek2(Token![:]) {
        let key = input.call(Ident::parse_any)?;
        input.parse::<Token![:]>()?;
        let twice = given.contains(&key);
        if twice {
            arguments
                .errors
                .push(error::duplicate_key(key.span(), &key.to_string()));
        }
        parse_value(input, &key, twice, &mut client, arguments)?;
        given.push(key);
        if !input.is_empty() && !begins_struct(input) {
            input.parse::<Token![,]>()?;
        }
    }
    if !given.iter().any(|key| key == "endpoints") {
        let name = client.name.to_string();
        arguments
            .errors
            .push(error::missing_endpoints(client.name.span(), &name));
    }
    Ok(client)
}

fn begins_struct(input: ParseStream) -> bool {
    input.peek(Token![pub]) || input.peek(Token![struct]) || input.peek(Token![#])
}

fn parse_struct(input: ParseStream) -> syn::Result<Client> {
    let attributes = input.call(Attribute::parse_outer)?;
    let visibility = input.parse()?;
    if !input.peek(Token![struct]) {
        return Err(error::no_client(input.span()));
    }
    input.parse::<Token![struct]>()?;
    let name = input.parse()?;
    if !input.peek(Token![;]) {
        return Err(error::not_a_unit_struct(input.span()));
    }
    input.parse::<Token![;]>()?;
    Ok(Client {
        attributes,
        visibility,
        name,
        declared: Declared::default(),
        endpoints: Vec::new(),
        exclude: Vec::new(),
        types: Vec::new(),
        expand: Vec::new(),
    })
}

/// Reads a key's value; of a key given twice only the first counts.
fn parse_value(
    input: ParseStream,
    key: &Ident,
    twice: bool,
    client: &mut Client,
    arguments: &mut Arguments,
) -> syn::Result<()> {
    let name = key.to_string();
    if name == "language" {
        let language = input.parse()?;
        match arguments.language {
            None => arguments.language = Some(language),
            Some(_) if twice => {}
            Some(_) => arguments
                .errors
                .push(error::duplicate_key(key.span(), &name)),
        }
        return Ok(());
    }
    if !KEYS.contains(&name.as_str()) {
        let similar = similar(&name, KEYS);
        arguments
            .errors
            .push(error::unknown_key(key.span(), &name, similar, &KEYS));
        return skip_value(input);
    }
    let list = parse_list(input)?;
    if twice {
        return Ok(());
    }
    match name.as_str() {
        "delegated" => client.declared.delegated = Some(list),
        "delegated_personal" => client.declared.delegated_personal = Some(list),
        "application" => client.declared.application = Some(list),
        "endpoints" => client.endpoints = list,
        "exclude" => client.exclude = list,
        "types" => client.types = list,
        _ => client.expand = list,
    }
    Ok(())
}

pub(crate) fn parse_list(input: ParseStream) -> syn::Result<Vec<LitStr>> {
    let list;
    syn::bracketed!(list in input);
    Ok(Punctuated::<LitStr, Token![,]>::parse_terminated(&list)?
        .into_iter()
        .collect())
}

/// The value of an unknown key: everything up to the comma.
fn skip_value(input: ParseStream) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) && !begins_struct(input) {
        input.parse::<proc_macro2::TokenTree>()?;
    }
    Ok(())
}
