//! Real round trips over loopback, through generated code and the default transport.
//!
//! A test of graph-runtime's own package, whose macros read the bundled pages; those of graph-tests read `ui/docs`.

#![allow(clippy::unwrap_used)]

#[path = "http/answers.rs"]
mod answers;
#[path = "http/auth.rs"]
mod auth;
#[path = "http/batch.rs"]
mod batch;
#[path = "http/blocking.rs"]
mod blocking;
#[path = "http/builder.rs"]
mod builder;
#[path = "http/compression.rs"]
mod compression;
#[path = "http/delta.rs"]
mod delta;
#[path = "http/derived.rs"]
mod derived;
#[path = "http/downloads.rs"]
mod downloads;
#[path = "http/examples.rs"]
mod examples;
#[path = "http/load.rs"]
mod load;
#[path = "http/login.rs"]
mod login;
#[path = "http/oauth.rs"]
mod oauth;
#[path = "http/operations.rs"]
mod operations;
#[path = "http/paging.rs"]
mod paging;
#[path = "http/requests.rs"]
mod requests;
#[path = "http/retries.rs"]
mod retries;
#[path = "http/server.rs"]
mod server;
#[path = "http/testing.rs"]
mod testing;
#[path = "http/threads.rs"]
mod threads;
#[path = "http/tokens.rs"]
mod tokens;
#[path = "http/tracing.rs"]
mod tracing;
#[path = "http/uploads.rs"]
mod uploads;
#[path = "http/values.rs"]
mod values;

/// The generated code that the tests send with.
#[allow(dead_code)]
mod mail {
    graph_runtime::client! {
        /// Mail, with files.
        pub struct Mail;

        delegated: ["Mail.Send", "Mail.Read", "Mail.ReadWrite"],
        endpoints: ["user-sendmail", "user-list-messages", "message-get", "user-post-messages",
            "message-update", "attachment-createuploadsession"],
        expand: ["message.attachments"],
        types: ["fileAttachment", "user"],
    }
}
