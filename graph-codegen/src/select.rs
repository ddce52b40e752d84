//! What `client!` asks for: the pages its literals name, and the types that these reach.

mod pages;
mod types;

use std::collections::{BTreeMap, BTreeSet};

use graph_docs::index::{Index, IndexError};
use graph_docs::model::{Endpoint, Enum, Property, Resource};
use proc_macro2::Span;

pub(crate) use types::find;

use crate::ast::Arguments;
use crate::error::{self, Errors};

/// The part of the reference that is generated.
#[derive(Debug, Default)]
pub(crate) struct Selection {
    /// The pages, by name.
    pub(crate) endpoints: BTreeMap<String, Endpoint>,
    /// For each client the names of its pages, sorted, each with the literal that asked for it first.
    pub(crate) clients: Vec<BTreeMap<String, Span>>,
    /// The entity and complex types, by qualified name.
    pub(crate) resources: BTreeMap<String, Flattened>,
    /// The enumerations, by qualified name.
    pub(crate) enums: BTreeMap<String, Enum>,
    /// The selected subtypes of the types that something refers to, by the base's name.
    pub(crate) subtypes: BTreeMap<String, BTreeSet<String>>,
}

/// A resource with the properties of its base types, and the relationships that were asked for.
#[derive(Debug)]
pub(crate) struct Flattened {
    pub(crate) resource: Resource,
    /// Own ones first, then those of the bases, nearest first; each name once.
    pub(crate) properties: Vec<Property>,
    /// Whether it or a base takes properties that the docs do not list.
    pub(crate) is_open: bool,
}

/// The index, with a fault that keeps it from being read reported once.
pub(crate) struct Reader<'a> {
    pub(crate) index: &'a Index<'a>,
    failed: bool,
}

/// Selects what the arguments ask for; faults stand on their literals.
pub(crate) fn select(index: &Index<'_>, arguments: &Arguments, errors: &mut Errors) -> Selection {
    let mut reader = Reader {
        index,
        failed: false,
    };
    let mut selection = Selection::default();
    for client in &arguments.clients {
        let pages = pages::pages(&mut reader, client, &mut selection.endpoints, errors);
        selection.clients.push(pages);
    }
    types::types(&mut reader, arguments, &mut selection, errors);
    selection
}

/// The properties and relationships of a type and its bases; `None` where it is not a resource of the index.
pub(crate) fn properties(
    index: &Index<'_>,
    name: &str,
    errors: &mut Errors,
) -> Option<Vec<Property>> {
    let mut reader = Reader {
        index,
        failed: false,
    };
    let span = Span::call_site();
    let found = index.resource(name);
    let resource = reader.get(span, found, errors)?;
    let related = types::relationships(&mut reader, &resource, span, errors);
    Some(types::flatten(&mut reader, resource, &related, span, errors).properties)
}

impl Reader<'_> {
    /// The value of a look-up; `None` also where the index is damaged.
    fn get<T>(
        &mut self,
        span: Span,
        found: Result<Option<T>, IndexError>,
        errors: &mut Errors,
    ) -> Option<T> {
        found.unwrap_or_else(|fault| {
            if !self.failed {
                errors.push(error::index(span, self.index.root(), &fault));
            }
            self.failed = true;
            None
        })
    }
}
