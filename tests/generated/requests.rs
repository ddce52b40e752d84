// Made by `cargo msgraph generate`.

//! Requests, a module a page.

mod message_delete;

pub use message_delete::*;

mod user_list_mailfolders;

pub use user_list_mailfolders::*;
