//! The client: base URL, tokens, transport.

mod builder;
mod challenge;
mod exchange;
mod ids;
mod redirect;
mod retry;
mod retry_after;
mod trace;

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::HeaderMap;
use serde::Serialize;

use crate::base_url::BaseUrl;
use crate::batch::Batch;
use crate::delta::{self, Changes};
use crate::download::Download;
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::json::Json;
use crate::operation::{self, Operation};
use crate::page::Page;
use crate::sending::{Sending, send};
use crate::stream::{self, Items, Pages};
use crate::token::Tokens;
use crate::transport::{Chunks, Transport};
use crate::upload::{self, Upload};

pub use builder::ClientBuilder;
pub(crate) use exchange::Bare;
use exchange::exchange;
use ids::Ids;
pub(crate) use retry::Attempts;
pub use retry::RetryPolicy;
pub(crate) use retry_after::retry_after;
pub(crate) use trace::note_template;

/// Sends requests to Microsoft Graph.
///
/// ```no_run
/// # use graph_runtime::{Client, Endpoint, Error};
/// # async fn get<E: Endpoint>(request: E) -> Result<(), Error> {
/// let client = Client::new("an access token")?;
/// let value = client.send(request).await?;
/// # Ok(()) }
/// ```
///
/// Cheap to clone: clones share connections and tokens.
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
    retry: Arc<RetryPolicy>,
}

struct Inner {
    base: BaseUrl,
    tokens: Tokens,
    ids: Ids,
    transport: Box<dyn Transport>,
    /// Go with every request to hosts that may know of the client.
    headers: HeaderMap,
}

impl Client {
    /// A client for Microsoft's global cloud with one access token.
    ///
    /// # Errors
    /// A token that is empty or holds white space; TLS that cannot be set up.
    #[cfg(feature = "reqwest")]
    pub fn new(token: impl Into<String>) -> Result<Client, Error> {
        Client::builder().token(token).build()
    }

    /// A client with the token `MSGRAPH_TOKEN`, for `MSGRAPH_BASE_URL` if that is set.
    ///
    /// # Errors
    /// No token, or a base URL that cannot be used.
    #[cfg(feature = "reqwest")]
    pub fn from_env() -> Result<Client, Error> {
        let token = std::env::var("MSGRAPH_TOKEN")
            .map_err(|_| Error::request("no token: set `MSGRAPH_TOKEN` to an access token"))?;
        let builder = Client::builder().token(token);
        match std::env::var("MSGRAPH_BASE_URL") {
            Ok(url) => builder.base_url(url).build(),
            Err(_) => builder.build(),
        }
    }

    /// A client in the making.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// Sends a request.
    ///
    /// Awaited it gives the value, or an error for any status other than 2xx.
    pub fn send<E: Endpoint>(&self, endpoint: E) -> Sending<E::Response> {
        send(self, &endpoint)
    }

    /// Several requests in one.
    pub fn batch(&self) -> Batch {
        Batch::new(self.clone())
    }

    /// The items of all pages of a list, as a stream; on a method chain it is `.items()`.
    pub fn items<T, E: Endpoint<Response = Page<T>>>(&self, endpoint: &E) -> Items<T> {
        stream::items(self, endpoint)
    }

    /// The pages of a list, as a stream; on a method chain it is `.pages()`.
    pub fn pages<T, E: Endpoint<Response = Page<T>>>(&self, endpoint: &E) -> Pages<T> {
        stream::pages(self, endpoint)
    }

    /// The pages of a list from a link that was saved, such as [`Pages::link`]: the request's
    /// headers go along, its own path and options do not.
    pub fn pages_from<T, E: Endpoint<Response = Page<T>>>(
        &self,
        endpoint: &E,
        link: &str,
    ) -> Pages<T> {
        stream::pages_by(self, endpoint, Some(link), E::from_response)
    }

    /// The items of the pages from a link that was saved, such as [`Items::link`].
    ///
    /// ```no_run
    /// # use futures_util::TryStreamExt;
    /// # use graph_runtime::{Client, Endpoint, Error, Page};
    /// # async fn some<T: Unpin, E: Endpoint<Response = Page<T>>>(client: &Client, list: E) -> Result<(), Error> {
    /// let mut items = client.items(&list);
    /// items.try_next().await?;
    /// if let Some(link) = items.link() {
    ///     let mut rest = client.items_from(&list, link);
    ///     rest.try_next().await?;
    /// }
    /// # Ok(()) }
    /// ```
    pub fn items_from<T, E: Endpoint<Response = Page<T>>>(
        &self,
        endpoint: &E,
        link: &str,
    ) -> Items<T> {
        Items::of(self.pages_from(endpoint, link))
    }

    /// What changed in a list, of a request of a `delta` function: from the beginning, or since the link that an earlier
    /// stream ended with. An error whose [`is_resync_required`](Error::is_resync_required) says that the link is too old:
    /// begin again without it.
    ///
    /// ```no_run
    /// # use futures_util::TryStreamExt;
    /// # use graph_runtime::{Change, Client, Endpoint, Error, Page, Value};
    /// # async fn changes<E: Endpoint<Response = Page<Value>>>(client: &Client, delta: E, saved: Option<&str>) -> Result<(), Error> {
    /// let mut changes = client.changes(&delta, saved);
    /// while let Some(change) = changes.try_next().await? {
    ///     match change {
    ///         Change::Changed(item) => println!("{item}"),
    ///         Change::Removed { id, .. } => println!("{id} is gone"),
    ///         _ => {}
    ///     }
    /// }
    /// println!("to go on later: {:?}", changes.delta_link());
    /// # Ok(()) }
    /// ```
    pub fn changes<T: Json, E: Endpoint<Response = Page<T>>>(
        &self,
        endpoint: &E,
        since: Option<&str>,
    ) -> Changes<T> {
        delta::changes(self, endpoint, since)
    }

    /// The content that a request asks for, of any size: see [`Download`].
    pub fn download<E: Endpoint>(&self, endpoint: &E) -> Download {
        Download::new(self, endpoint)
    }

    /// Starts an operation that goes on after the answer, such as the copy of a file: one of a page that answers 202 with
    /// the URL of a monitor.
    ///
    /// # Errors
    /// What sending the request gives; an answer without such a URL.
    pub async fn start<E: Endpoint>(&self, endpoint: &E) -> Result<Operation, Error> {
        operation::start(self, endpoint).await
    }

    /// An operation that was started before, by the URL that was saved.
    ///
    /// # Errors
    /// Text that is no URL, or one that leaves TLS.
    pub fn operation(&self, url: &str) -> Result<Operation, Error> {
        operation::at(self, url)
    }

    /// A file to the URL of an upload session: `session` is what a `createUploadSession` request answered, or what was
    /// saved of it. A type of `client!` is given by the feature `serde`.
    pub fn upload<S>(&self, session: &impl Serialize, source: S) -> Upload<S> {
        Upload::new(self.clone(), session, source)
    }

    /// Ends an upload session that nobody goes on with; what it has so far is deleted.
    ///
    /// # Errors
    /// No session, or one that the service does not know (any more).
    pub async fn cancel_upload(&self, session: &impl Serialize) -> Result<(), Error> {
        upload::cancel(self, session).await
    }

    /// The same client with another policy, for some requests: connections and tokens are shared.
    ///
    /// ```no_run
    /// # use graph_runtime::{Client, Endpoint, Error, RetryPolicy};
    /// # async fn once<E: Endpoint>(client: &Client, request: E) -> Result<(), Error> {
    /// client.with_retry(RetryPolicy::none()).send(request).await?;
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn with_retry(&self, policy: RetryPolicy) -> Client {
        Client {
            inner: self.inner.clone(),
            retry: Arc::new(policy),
        }
    }

    /// The URL that requests go below.
    pub fn base_url(&self) -> &BaseUrl {
        &self.inner.base
    }

    /// A request that goes as a part of another, with the headers that it would have alone.
    pub(crate) fn part<E: Endpoint>(&self, endpoint: &E) -> Result<http::Request<Bytes>, Error> {
        let mut request = endpoint.to_request(self.base_url())?;
        exchange::add_defaults(&self.inner.headers, &mut request);
        Ok(request)
    }

    pub(crate) fn retry_policy(&self) -> &RetryPolicy {
        &self.retry
    }

    pub(crate) async fn wait(&self, pause: std::time::Duration) {
        self.inner.transport.wait(pause).await;
    }

    /// Sends the HTTP request of a page, with the token if its host may have it.
    ///
    /// It is borrowed, since a future has room for each of its arguments twice, and one of a thousand bytes or more is slow
    /// to allocate.
    pub(crate) async fn exchange(
        &self,
        request: &mut http::Request<Bytes>,
        page: &'static str,
    ) -> Result<http::Response<Bytes>, Error> {
        exchange(self, request, page, <dyn Transport>::send).await
    }

    /// The same for a response whose body is read as it comes.
    pub(crate) async fn stream(
        &self,
        request: &mut http::Request<Bytes>,
        page: &'static str,
    ) -> Result<http::Response<Chunks>, Error> {
        exchange(self, request, page, <dyn Transport>::stream).await
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base", &self.inner.base)
            .finish_non_exhaustive()
    }
}
