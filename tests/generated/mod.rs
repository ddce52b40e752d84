// Made by `cargo msgraph generate`.

//! A client of Microsoft Graph.

mod requests;
mod types;

pub use requests::*;
pub use types::*;

const _: () = ::core::assert!(
    ::graph_runtime::codegen::FORMAT == 2u32,
    "this client was generated for another version of graph-runtime: run `cargo msgraph generate` again",
);

pub mod folders_path;

/// A client of Microsoft Graph.
#[derive(Clone, Debug)]
pub struct Folders {
    client: ::graph_runtime::Client,
}

impl Folders {
    /// What all endpoints of the client need together, by account type; nothing for one that not all support.
    pub const PERMISSIONS: ::graph_runtime::Permissions = ::graph_runtime::Permissions {
        tables: ::core::option::Option::Some(&[::graph_runtime::PermissionTable {
            label: ::core::option::Option::None,
            delegated_work: ::core::option::Option::Some(&[&["Mail.ReadBasic", "Mail.ReadWrite"]]),
            delegated_personal: ::core::option::Option::Some(&[&[
                "Mail.ReadBasic",
                "Mail.ReadWrite",
            ]]),
            application: ::core::option::Option::Some(&[&["Mail.ReadBasic.All", "Mail.ReadWrite"]]),
            line: 0,
        }]),
    };
    /// A `Folders` whose requests go through the client.
    pub fn new(client: ::graph_runtime::Client) -> Self {
        Self { client }
    }
    /// `/me`
    pub fn me(&self) -> folders_path::Me {
        folders_path::Me {
            path: ::graph_runtime::codegen::Path::new(self.client.clone()).then("/me"),
        }
    }
    /// `/users`
    pub fn users(&self) -> folders_path::Users {
        folders_path::Users {
            path: ::graph_runtime::codegen::Path::new(self.client.clone()).then("/users"),
        }
    }
}
