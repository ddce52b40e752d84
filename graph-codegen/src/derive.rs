//! `#[derive(Endpoint)]`: a hand-written struct, checked against its page.

mod answer;
mod bind;
mod by_hand;
mod check;
mod implementation;
mod request;
mod resource;
mod skeleton;

use graph_docs::index::Index;
use graph_docs::model::{Endpoint, Method};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{DeriveInput, LitStr};

use crate::attr::{self, Container, Field};
use crate::client::krate;
use crate::context::Context;
use crate::docs::Language;
use crate::endpoint::metadata;
use crate::error::{self, Errors};
use crate::family::{self, Family};
use crate::permissions;
use crate::select::Selection;
use graph_docs::similar::similar;

pub(crate) use by_hand::table as permissions_by_hand;
pub use resource::resource;
pub use skeleton::rust_struct;

use implementation::{Implementation, implementation, stub};

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

/// What an endpoint is checked against: a page, or what its own attribute says.
struct Subject {
    endpoint: Endpoint,
    families: Vec<Family>,
}

fn expand(
    context: &Context<'_>,
    input: &DeriveInput,
    container: &Container,
    fields: &[Field],
    errors: &mut Errors,
) -> Option<Implementation> {
    let Subject { endpoint, families } = subject(context, input, container, errors)?;
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
    let family = bound.family;
    let (response, read) = answer::response(context, &endpoint, family, container);
    let krate = context.krate;
    Some(Implementation {
        response,
        metadata: match &container.page {
            Some(_) => metadata(context, &endpoint, &family.routes),
            None => by_hand::metadata(context, &endpoint, bound.route),
        },
        to_request: request::to_request(context, &endpoint, &bound, fields, &names),
        from_response: quote!(#krate::codegen::#read(response, &Self::METADATA)),
        warning: warning(input, container, &endpoint),
    })
}

fn only_method(families: &[Family]) -> Option<&Family> {
    let first = families.first()?;
    families
        .iter()
        .all(|family| family.method() == first.method())
        .then_some(first)
}

fn subject(
    context: &Context<'_>,
    input: &DeriveInput,
    container: &Container,
    errors: &mut Errors,
) -> Option<Subject> {
    let by_hand = [("method", &container.method), ("path", &container.path)];
    let given: Vec<_> = by_hand
        .into_iter()
        .filter_map(|(key, literal)| Some((key, literal.as_ref()?.span())))
        .collect();
    match &container.page {
        Some(page) => {
            for (key, span) in given {
                errors.push(error::not_beside_a_page(span, key));
            }
            of_page(context, page, container, errors)
        }
        None if !given.is_empty() => by_hand::subject(input, container, errors),
        None => {
            if !errors.any() {
                errors.push(error::missing_page(input.ident.span()));
            }
            None
        }
    }
}

fn of_page(
    context: &Context<'_>,
    literal: &LitStr,
    container: &Container,
    errors: &mut Errors,
) -> Option<Subject> {
    let (index, name) = (context.index, literal.value());
    let span = literal.span();
    let endpoint = match index.endpoint(&name) {
        Ok(Some(endpoint)) => endpoint,
        Ok(None) => {
            let similar = similar(&name, index.pages());
            errors.push(error::unknown_page(span, &name, index.root(), similar));
            return None;
        }
        Err(fault) => {
            errors.push(error::index(span, index.root(), &fault));
            return None;
        }
    };
    let families = family::families(&endpoint);
    if families.is_empty() {
        let place = index.place(endpoint.title.span);
        errors.push(error::no_usable_route(span, &name, place));
        return None;
    }
    permissions::check_one(index, &container.declared, &endpoint, span, errors);
    Some(Subject { endpoint, families })
}

/// Code that uses something deprecated at the page's name, where the page is.
fn warning(input: &DeriveInput, container: &Container, endpoint: &Endpoint) -> TokenStream {
    let (Some(page), Some(said)) = (&container.page, &endpoint.deprecated) else {
        return TokenStream::new();
    };
    let note = format!("`{}` is deprecated: {}", endpoint.page, said.value);
    let allow = input.attrs.iter().filter(|it| it.path().is_ident("allow"));
    let uses = quote_spanned!(page.span()=> page());
    quote! {
        #(#allow)*
        const _: () = {
            #[deprecated(note = #note)]
            const fn page() {}
            #uses
        };
    }
}

/// Whether requests of the method have a body.
fn has_body(method: Method) -> bool {
    !matches!(method, Method::Get | Method::Delete)
}
