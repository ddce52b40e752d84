//! What carries a request to its host.

#[cfg(feature = "reqwest")]
mod with_reqwest;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use bytes::Bytes;

#[cfg(feature = "reqwest")]
pub use with_reqwest::Reqwest;

/// A future behind a pointer.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// An error of any type.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Carries requests, and knows how to wait: HTTP client and async runtime in one.
///
/// Redirects and repetitions are the [`Client`](crate::Client)'s; a transport follows none and repeats none.
pub trait Transport: Send + Sync {
    /// Sends one request and gives its response, whatever the status.
    ///
    /// # Errors
    /// No response could be had.
    fn send(
        &self,
        request: http::Request<Bytes>,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>>;

    /// Waits without blocking a thread.
    fn wait(&self, delay: Duration) -> BoxFuture<'_, ()>;
}

/// Why there is no response, in terms of what may be done.
#[derive(Debug)]
pub enum TransportError {
    /// The request did not reach its host: it may be sent again, whatever its method.
    Unsent(BoxError),
    /// The request may have reached its host: it may be sent again if doing so twice is doing it once.
    Broken(BoxError),
    /// Sending it again will not help.
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
