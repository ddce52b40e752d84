//! What carries a request to its host.

#[cfg(feature = "reqwest")]
mod whole;
#[cfg(feature = "reqwest")]
mod with_reqwest;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

#[cfg(feature = "reqwest")]
pub use with_reqwest::Reqwest;

/// A future behind a pointer.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A body as it comes, chunk by chunk.
pub type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>> + Send>>;

/// An error of any type.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Carries requests, and knows how to wait: HTTP client and async runtime in one.
///
/// Redirects and repetitions are the [`Client`](crate::Client)'s; a transport follows none and repeats none.
///
/// ```
/// use std::time::Duration;
///
/// use graph_runtime::{BoxFuture, Bytes, Transport, TransportError, http};
///
/// /// Says what goes over another transport.
/// struct Logged<T>(T);
///
/// impl<T: Transport> Transport for Logged<T> {
///     fn send(
///         &self,
///         request: http::Request<Bytes>,
///     ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
///         println!("{} {}", request.method(), request.uri().path());
///         self.0.send(request)
///     }
///
///     fn wait(&self, delay: Duration) -> BoxFuture<'_, ()> {
///         self.0.wait(delay)
///     }
/// }
/// ```
pub trait Transport: Send + Sync {
    /// Sends one request and gives its response, whatever the status.
    ///
    /// # Errors
    /// No response could be had.
    fn send(
        &self,
        request: http::Request<Bytes>,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>>;

    /// Sends one request and gives its response as soon as its head is there; the body comes as it is read.
    ///
    /// A transport that has only [`send`](Transport::send) gives the body in one piece.
    ///
    /// # Errors
    /// No response could be had.
    fn stream(
        &self,
        request: http::Request<Bytes>,
    ) -> BoxFuture<'_, Result<http::Response<Chunks>, TransportError>> {
        let response = self.send(request);
        Box::pin(async { Ok(response.await?.map(whole)) })
    }

    /// Waits without blocking a thread.
    fn wait(&self, delay: Duration) -> BoxFuture<'_, ()>;
}

/// A body that is there.
fn whole(body: Bytes) -> Chunks {
    struct Whole(Option<Bytes>);

    impl Stream for Whole {
        type Item = Result<Bytes, TransportError>;

        fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            Poll::Ready(self.0.take().map(Ok))
        }
    }

    Box::pin(Whole(Some(body)))
}

/// Why there is no response, in terms of what may be done.
#[derive(Debug)]
pub enum TransportError {
    /// The request did not reach its host: it may be sent again, whatever its method.
    Unsent(BoxError),
    /// The request may have reached its host: it may be sent again if doing so twice is doing it once.
    Broken(BoxError),
    /// Sending it again will not help. A body beyond a limit of the transport is an [`std::io::Error`] of the kind
    /// `FileTooLarge`.
    Failed(BoxError),
}

impl TransportError {
    fn cause(&self) -> &BoxError {
        let (TransportError::Unsent(cause)
        | TransportError::Broken(cause)
        | TransportError::Failed(cause)) = self;
        cause
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            TransportError::Unsent(_) => "the request could not be sent",
            TransportError::Broken(_) => "the connection broke before the response was whole",
            TransportError::Failed(_) => "the exchange failed",
        })
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&**self.cause())
    }
}
