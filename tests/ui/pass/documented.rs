//! A library that denies what a careful one denies.
#![deny(warnings, missing_docs, missing_debug_implementations, unreachable_pub)]

/// Mail.
pub mod mail {
    graph_runtime::client! {
        /// Mail for the signed-in user.
        pub struct Mail;
        endpoints: ["message-*", "user-*"],
        types: ["fileAttachment"],
        expand: ["message.attachments"],
    }
}

fn main() {}
