//! What every part of one expansion shares: the runtime's path, the language, and the Rust names.

use std::collections::{BTreeMap, BTreeSet};

use graph_docs::index::Index;
use graph_docs::model::TypeRef;
use graph_docs::span::Span;
use proc_macro2::{Ident, TokenStream};

use crate::ast::Client;
use crate::docs::Language;
use crate::family::{self, Family};
use crate::ident::{self, Scope};
use crate::select::Selection;
use crate::ty::{self, From, RustType, Shape};

/// The shared part; made once, before anything is generated.
pub(crate) struct Context<'a> {
    pub(crate) index: &'a Index<'a>,
    /// `::graph_runtime`, or what `crate =` says.
    pub(crate) krate: &'a TokenStream,
    pub(crate) language: Language,
    /// The requests of every selected page, in the order of the pages.
    pub(crate) requests: Vec<Named>,
    /// The struct that all requests are.
    pub(crate) request_of: Ident,
    /// The struct that all places in a path are.
    pub(crate) path_of: Ident,
    types: BTreeMap<String, TypeNames>,
    /// The types that have a property `value`.
    with_value: BTreeSet<&'a str>,
}

/// A request with its Rust names.
pub(crate) struct Named {
    pub(crate) page: String,
    /// What users call it: `SendMail`.
    pub(crate) name: Ident,
    /// Its operation: `SendMailOperation`.
    pub(crate) operation: Ident,
    pub(crate) family: Family,
}

/// The Rust names of a documented type.
struct TypeNames {
    own: Ident,
    /// Of the enum of the type and its subtypes, where there are selected ones.
    any: Option<Ident>,
    /// Of the module of its property names.
    module: Option<Ident>,
    is_enum: bool,
    /// Whether a field holds the struct itself: one that cannot contain itself, and does not make a field large.
    is_small: bool,
}

impl<'a> Context<'a> {
    /// Names everything that is selected.
    pub(crate) fn new(
        index: &'a Index<'a>,
        krate: &'a TokenStream,
        language: Language,
        clients: &[Client],
        selection: &'a Selection,
    ) -> Self {
        let mut scope = Scope::default();
        for client in clients {
            scope.take(client.name.to_string());
            scope.take(path_module(client));
        }
        let properties = |name: &str| {
            let found = selection.resources.get(name)?;
            Some(found.properties.iter().map(|it| it.ty.as_ref()).collect())
        };
        let mut types = BTreeMap::new();
        for qualified in selection.resources.keys() {
            let own = scope.take(ident::type_name(qualified));
            let any = selection.subtypes.contains_key(qualified);
            let any = any.then(|| scope.take(format!("Any{own}")));
            let module = Some(scope.take(ident::snake(&own.to_string())));
            types.insert(
                qualified.clone(),
                TypeNames {
                    own,
                    any,
                    module,
                    is_enum: false,
                    is_small: ty::is_small(qualified, &properties),
                },
            );
        }
        for qualified in selection.enums.keys() {
            let own = scope.take(ident::type_name(qualified));
            types.insert(
                qualified.clone(),
                TypeNames {
                    own,
                    any: None,
                    module: None,
                    is_enum: true,
                    is_small: false,
                },
            );
        }
        let requests = requests(selection, &mut scope);
        // After the first client, so that two expansions can stand in one module.
        let client = clients.first().map(|client| client.name.to_string());
        let client = client.unwrap_or_default();
        Context {
            index,
            krate,
            language,
            requests,
            request_of: scope.take(format!("{client}Request")),
            path_of: scope.take(format!("{client}Path")),
            types,
            with_value: selection
                .resources
                .iter()
                .filter(|(_, found)| found.properties.iter().any(|it| it.name.value == "value"))
                .map(|(name, _)| name.as_str())
                .collect(),
        }
    }

    /// Code that stands beside the types.
    pub(crate) fn here(&self) -> From<'_> {
        From {
            krate: self.krate,
            below: false,
        }
    }

    /// Code that stands in a module below the types.
    pub(crate) fn below(&self) -> From<'_> {
        From {
            krate: self.krate,
            below: true,
        }
    }

    /// The struct or enum of a selected type.
    pub(crate) fn own_name(&self, qualified: &str) -> Ident {
        let names = self.types.get(qualified);
        names.map_or_else(
            || ident::ident(&ident::type_name(qualified)),
            |names| names.own.clone(),
        )
    }

    /// What a property of the type holds: itself, or itself and its selected subtypes.
    pub(crate) fn any_name(&self, qualified: &str) -> Ident {
        let any = self
            .types
            .get(qualified)
            .and_then(|names| names.any.clone());
        any.unwrap_or_else(|| self.own_name(qualified))
    }

    /// The module of a resource's property names.
    pub(crate) fn module_name(&self, qualified: &str) -> Ident {
        let module = self
            .types
            .get(qualified)
            .and_then(|names| names.module.clone());
        module.unwrap_or_else(|| ident::ident(&ident::snake(qualified)))
    }

    /// The Rust type of a reference; JSON as it is where the docs name no type that can be read.
    pub(crate) fn rust_type(&self, ty: Option<&TypeRef>) -> RustType {
        let Some(ty) = ty else {
            return RustType {
                shape: Shape::Runtime("Value"),
                collection: false,
            };
        };
        let name = ty.name.value.as_str();
        let shape = match self.types.get(name) {
            Some(names) if names.is_enum => Shape::Enum(names.own.clone()),
            Some(names) => Shape::Struct {
                name: self.any_name(name),
                boxed: names.any.is_none() && !names.is_small,
            },
            None => ty::edm(name),
        };
        RustType {
            shape,
            collection: ty.collection,
        }
    }

    /// Whether a type is a resource, and none of its properties is called `value`.
    pub(crate) fn is_object_without_value(&self, qualified: &str) -> bool {
        let is_object = self
            .types
            .get(qualified)
            .is_some_and(|names| !names.is_enum);
        is_object && !self.with_value.contains(qualified)
    }

    /// The file of a span as the user knows it (`docs-src/api/user-sendmail.md`), and the line.
    pub(crate) fn place(&self, span: Span) -> (String, u32) {
        let place = self.index.place(span);
        match place.rsplit_once(':') {
            Some((file, line)) => (file.to_owned(), line.parse().unwrap_or(1)),
            None => (place, 1),
        }
    }

    /// The name of the page that a span stands on: `message`.
    pub(crate) fn page_of(&self, span: Span) -> String {
        let (file, _) = self.place(span);
        let name = file.rsplit('/').next().unwrap_or(&file);
        name.strip_suffix(".md").unwrap_or(name).to_owned()
    }
}

/// The module of a client's path: `mail_path` of `Mail`.
pub(crate) fn path_module(client: &Client) -> String {
    ident::snake(&format!("{}Path", client.name))
}

/// The requests of every selected page.
fn requests(selection: &Selection, scope: &mut Scope) -> Vec<Named> {
    let pages = selection.endpoints.values();
    let all = pages.flat_map(|endpoint| {
        let families = family::families(endpoint).into_iter();
        families.map(move |family| (endpoint.page.clone(), family))
    });
    let named = all.map(|(page, family)| (page, scope.take(family.name.clone()), family));
    let named: Vec<_> = named.collect();
    // Nobody writes the names of operations: they are taken when all others have theirs.
    let named = named.into_iter().map(|(page, name, family)| Named {
        page,
        operation: scope.take(format!("{name}Operation")),
        name,
        family,
    });
    named.collect()
}
