//! Everything that can be wrong with what the user wrote: one message, one function.
//!
//! Messages stand on the narrowest token that is wrong. They are lowercase, without a full stop,
//! with names in backticks; then ` --> ` names the place in the docs and `help: ` says what to write.

mod arguments;
mod derive;
mod permissions;
mod selection;

use proc_macro2::{Span, TokenStream};
use syn::Error;

pub(crate) use arguments::*;
pub(crate) use derive::*;
pub(crate) use permissions::*;
pub(crate) use selection::*;

/// The faults found so far, in the order they were found.
#[derive(Debug, Default)]
pub(crate) struct Errors {
    list: Vec<Error>,
}

impl Errors {
    /// Adds a fault.
    pub(crate) fn push(&mut self, error: Error) {
        self.list.push(error);
    }

    /// Adds the fault of a failed step, and passes its value on otherwise.
    pub(crate) fn keep<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }

    /// Whether there is any.
    pub(crate) fn any(&self) -> bool {
        !self.list.is_empty()
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.list.len()
    }

    /// All of them as one.
    pub(crate) fn into_error(self) -> Option<Error> {
        self.list.into_iter().reduce(|mut all, error| {
            all.combine(error);
            all
        })
    }

    /// One `compile_error!` for each.
    pub(crate) fn into_tokens(self) -> TokenStream {
        self.list.iter().map(Error::to_compile_error).collect()
    }
}

/// A fault with its place in the docs and its remedy.
fn fault(span: Span, message: String, place: Option<String>, help: Option<String>) -> Error {
    let place = place
        .map(|place| format!("\n --> {place}"))
        .unwrap_or_default();
    let help = help
        .map(|help| format!("\nhelp: {help}"))
        .unwrap_or_default();
    Error::new(span, message + &place + &help)
}

fn quoted(names: &[impl AsRef<str>]) -> String {
    let names: Vec<_> = names
        .iter()
        .map(|name| format!("`{}`", name.as_ref()))
        .collect();
    names.join(", ")
}

fn a_similar(what: &str, name: Option<&str>) -> Option<String> {
    name.map(|name| format!("{what} with a similar name exists: `{name}`"))
}

/// What the index could not give.
pub(crate) fn index(span: Span, root: &str, error: &graph_docs::index::IndexError) -> Error {
    fault(
        span,
        format!("the index of `{root}` cannot be read: {error}"),
        None,
        Some("build the crate anew: `cargo clean` and `cargo build`".to_owned()),
    )
}
