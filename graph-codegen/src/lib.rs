//! Generates Rust tokens from the model of Microsoft Graph's reference.
//!
//! ```text
//! tokens ─ ast ─ select ─ permissions ─ context ─► resource, subtypes, enumeration   types
//!          client!  pages, types   coverage        names    ├─ endpoint             requests
//!                                                           └─ path                 method chain
//!                                                            └─ item ─┬ files       a file an area
//!                                                                      └ modules     a module a page
//! tokens ─ attr ─ derive                                                            #[derive(Endpoint)], #[derive(Resource)]
//! two models ─ diff                                                                 what changes mean to programs
//! ```
//!
//! Invariants:
//!
//! 1. No files in here: everything comes from the [`Index`](graph_docs::index::Index).
//! 2. Docs are untrusted: text from a page ends up only in a string literal, a doc comment whose
//!    markup is escaped, or an identifier that `ident` made.
//! 3. Same input, same tokens.
//! 4. Errors are collected; code is generated for everything that is right.

mod ast;
mod error;

mod family;
mod operation;
mod route;
mod select;

mod context;
mod docs;
mod ident;
mod permissions;
mod ty;

mod body;
mod endpoint;
mod enumeration;
mod path;
mod resource;
mod subtypes;

mod call;
mod client;
mod examples;
mod files;
mod item;
mod modules;

mod attr;
mod derive;
mod kind;

mod diff;
pub mod names;
mod untyped;
mod uses;

pub use call::rust_calls;
pub use client::client;
pub use derive::{endpoint, resource, rust_struct};
pub use diff::diff;
pub use docs::by_line;
pub use examples::examples;
pub use family::left_out;
pub use files::{File, MOST_TOKENS, files};
pub use modules::{FORMAT, modules};
pub use untyped::untyped;
pub use uses::{Declared, Use, use_of_endpoint, use_of_resource, uses_of_client};
