//! A request on its way.

use std::fmt;
use std::future::{self, Future};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;

use crate::client::Client;
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::transport::BoxFuture;

/// A request on its way: a future of its value.
#[must_use = "a request is sent when it is awaited"]
pub struct Sending<T> {
    response: Response,
    read: Reader<T>,
}

/// How a response is read. The only part that depends on the endpoint, so that the rest is compiled once.
pub(crate) type Reader<T> = fn(http::Response<Bytes>) -> Result<T, Error>;

/// The response to a request of a page; nothing is sent until it is polled.
pub(crate) type Response = BoxFuture<'static, Result<http::Response<Bytes>, Error>>;

/// Sends a request.
pub fn send<E: Endpoint>(client: &Client, endpoint: &E) -> Sending<E::Response> {
    let request = endpoint.to_request(client.base_url());
    Sending {
        response: response(client, request, E::METADATA.page),
        read: E::from_response,
    }
}

pub(crate) fn response(
    client: &Client,
    request: Result<http::Request<Bytes>, Error>,
    page: &'static str,
) -> Response {
    let client = client.clone();
    match request {
        Ok(mut request) => Box::pin(async move { client.exchange(&mut request, page).await }),
        Err(error) => Box::pin(future::ready(Err(error))),
    }
}

impl<T> Sending<T> {
    /// The value with the status and the headers that it came with.
    ///
    /// ```no_run
    /// # use graph_runtime::{Client, Endpoint, Error};
    /// # async fn get<E: Endpoint>(client: &Client, request: E) -> Result<(), Error> {
    /// let response = client.send(request).with_response().await?;
    /// println!("{} {:?}", response.status(), response.headers().get("etag"));
    /// let value = response.into_body();
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// As the value alone.
    pub async fn with_response(self) -> Result<http::Response<T>, Error> {
        let response = self.response.await?;
        let mut head = http::Response::new(());
        *head.status_mut() = response.status();
        *head.headers_mut() = response.headers().clone();
        let value = (self.read)(response)?;
        Ok(head.map(|()| value))
    }
}

impl<T> Future for Sending<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let response = ready!(self.response.as_mut().poll(context));
        Poll::Ready(response.and_then(self.read))
    }
}

impl<T> fmt::Debug for Sending<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sending")
    }
}
