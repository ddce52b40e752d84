//! Typed Microsoft Graph clients made from the documentation itself: what generated code calls.
//!
//! `client!` turns the pages that a program names into request structs, types and client methods; a request is
//! an [`Endpoint`], a value that becomes an [`http::Request`] and reads an [`http::Response`] with no client at
//! all. A [`Client`] sends it: it holds the base URL, where tokens come from and the [`Transport`].
//!
//! | Feature | |
//! |---|---|
//! | `auth` (on) | tokens from the identity platform: [`auth`] |
//! | `jiff` (on) | dates and times as those of the jiff crate |
//! | `macros` (on) | `client!` and `#[derive(Endpoint)]` |
//! | `reqwest` (on) | the transport `Reqwest`; everything else works without |
//! | `blocking` | a client for programs without `async`: `blocking` |
//! | `testing` | a transport that answers by itself: `testing` |
//! | `tracing` | a span for each request |
//!
//! Thin on purpose: JSON is serde_json's, HTTP is reqwest's, both behind the types of the `http` crate.

mod answer;
#[cfg(feature = "auth")]
pub mod auth;
mod base_url;
mod batch;
#[cfg(feature = "blocking")]
pub mod blocking;
mod client;
mod cloud;
pub mod codegen;
mod delta;
mod download;
mod endpoint;
mod error;
pub mod json;
mod metadata;
mod narrowed;
mod operation;
mod page;
mod property;
mod query;
mod sending;
mod stream;
#[cfg(feature = "testing")]
pub mod testing;
mod time;
mod token;
mod transport;
mod upload;

pub use base_url::BaseUrl;
pub use batch::{Answers, Batch, Handle, PartId};
pub use bytes::Bytes;
pub use client::{Client, ClientBuilder, RetryPolicy};
pub use cloud::Cloud;
pub use delta::{Change, Changes};
pub use download::{Content, Download};
pub use endpoint::Endpoint;
pub use error::{Detail, Error};
pub use http;
pub use json::Rest;
pub use metadata::{Alternative, Metadata, Method, PermissionTable, Permissions};
pub use narrowed::{Count, Lists, OfType};
pub use operation::{Finished, Operation};
pub use page::Page;
pub use property::{Property, Relationship};
pub use query::{Expand, Filter, Literal, Order, Select};
pub use sending::Sending;
pub use serde_json::Value;
pub use stream::{Items, Pages};
pub use time::{Date, DateTimeOffset, Duration, TimeOfDay};
pub use token::{StaticToken, Token, TokenProvider};
pub use transport::{BoxError, BoxFuture, Chunks, Transport, TransportError};
pub use upload::Upload;
pub use uuid::Uuid;

#[cfg(feature = "reqwest")]
pub use transport::Reqwest;

#[cfg(feature = "macros")]
pub use graph_macros::{Endpoint, client};
