//! Modules in files with names of their own.

#[path = "parts/mail.rs"]
mod mail;

mod inline {
    #[path = "named.rs"]
    mod other;
}
