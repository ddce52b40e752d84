//! Typed Microsoft Graph clients made from the documentation itself: what generated code calls.
//!
//! `client!` turns the pages that a program names into requests, types and client methods; a request is
//! an [`Endpoint`], a value that becomes an [`http::Request`] and reads an [`http::Response`] with no client at
//! all. A [`Client`] sends it: it holds the base URL, where tokens come from and the [`Transport`].
//!
//! | Feature | |
//! |---|---|
//! | `auth` (on) | tokens from the identity platform: [`auth`] |
//! | `jiff` (on) | dates and times as those of the jiff crate |
//! | `macros` (on) | `client!` and `#[derive(Endpoint)]` |
//! | `reqwest` (on) | the transport `Reqwest`; everything else works without |
//! | `serde` (on) | serde's traits on the types of `client!`, where they are given to what takes any type of serde |
//! | `azure_identity` | the credentials of that crate: `auth::AzureCredential` |
//! | `blocking` | a client for programs without `async`: `blocking` |
//! | `http2` | HTTP/2 |
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
pub use metadata::{Alternative, Alternatives, Metadata, Method, PermissionTable, Permissions};
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

/// ```
/// use graph_runtime::{BaseUrl, Endpoint, Resource};
/// use serde::Serialize;
///
/// #[derive(Endpoint)]
/// #[endpoint(page = "user-sendmail", delegated = ["Mail.Send"])] // the permissions that the app declares
/// struct Notify<'a> {
///     #[endpoint(path = "id | userPrincipalName")] // picks the /users/{…} route
///     user: &'a str,
///     message: Note<'a>,                           // body parameter `message`
///     save_to_sent_items: Option<bool>,            // body parameter `saveToSentItems`
///     #[endpoint(header = "Prefer")]               // or `query`
///     prefer: Option<&'a str>,
/// }
///
/// #[derive(Serialize, Resource)]
/// #[resource("microsoft.graph.message")]
/// struct Note<'a> {
///     subject: &'a str,
/// }
///
/// let note = Note { subject: "Budget" };
/// let notify = Notify { user: "robin@example.com", message: note, save_to_sent_items: None, prefer: None };
/// let request = notify.to_request(&BaseUrl::default())?;
/// assert_eq!(&request.body()[..], br#"{"message":{"subject":"Budget"}}"#);
/// # Ok::<(), graph_runtime::Error>(())
/// ```
///
/// `response = T` reads a type that serde can read (those of `client!` by the feature `serde`),
/// `route = "/me/sendMail"` picks a route where several fit, `#[endpoint(rename = "…")]` names a parameter, and
/// `#[endpoint(as = "Edm.String")]` says what a type of your own stands for. `Option`s that are `None` are left out, a
/// query option of a list is written with commas.
///
/// An endpoint that is not documented says itself what a page would say, each string of permissions being an alternative:
///
/// ```
/// use graph_runtime::{Endpoint, Page, Value};
///
/// #[derive(Endpoint)]
/// #[endpoint(method = "GET", path = "/me/memos/{id}/lines", response = Page<Value>)]
/// #[endpoint(delegated = ["Memo.Read", "Memo.Read.All and User.Read"])]
/// struct Lines {
///     #[endpoint(path)]
///     id: String,
///     #[endpoint(query)] // `$top`
///     top: u32,
/// }
/// # let lines = Lines { id: "7".to_owned(), top: 5 };
/// # let request = lines.to_request(&graph_runtime::BaseUrl::default())?;
/// # assert_eq!(request.uri().path(), "/v1.0/me/memos/7/lines");
/// # Ok::<(), graph_runtime::Error>(())
/// ```
///
/// `client.send(lines)`, `client.items(&lines)` and `client.batch()` take either as they take the requests of `client!`.
#[cfg(feature = "macros")]
pub use graph_macros::Endpoint;
/// The fields are what serde writes: the names by `#[serde(rename)]` and `#[serde(rename_all)]` must be properties of the
/// resource, and the types must be able to hold what is documented. `#[resource(as = "Edm.String")]` says what a type of
/// your own stands for. Nothing is generated.
///
/// ```
/// #[derive(serde::Serialize, graph_runtime::Resource)]
/// #[resource("microsoft.graph.itemBody")]
/// #[serde(rename_all = "camelCase")]
/// struct Text {
///     content: String,
///     content_type: &'static str,
/// }
/// ```
#[cfg(feature = "macros")]
pub use graph_macros::Resource;
#[cfg(feature = "macros")]
pub use graph_macros::client;
