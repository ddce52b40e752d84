//! The reference pages that ship: a docs set inside a crate, so that publishing keeps it.
//!
//! `build.rs` lists the files; nothing here names a page.

/// Every page of the set, sorted by path: its path below the set, e.g. `api/user-sendmail.md`, and its text;
/// and the overrides, `msgraph.toml`, where there are any.
pub static PAGES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/pages.rs"));

/// `permissions-reference.md`: the ids of the permissions that the pages list.
pub static PERMISSIONS: &str = include_str!("../permissions-reference.md");
