//! reqwest as the transport.

use std::time::Duration;

use bytes::{Bytes, BytesMut};

use crate::transport::{BoxError, BoxFuture, Transport, TransportError};

/// The largest body that is read into memory.
const LIMIT: usize = 64 << 20;

/// reqwest with rustls: the default transport.
///
/// It reads gzip and gives up after 100 seconds, or 30 without a connection.
#[derive(Clone, Debug)]
pub struct Reqwest {
    client: reqwest::Client,
    limit: usize,
}

impl Reqwest {
    /// A transport with a connection pool of its own, by the system's proxy if it has one.
    ///
    /// # Errors
    /// TLS cannot be set up.
    pub fn new() -> Result<Reqwest, BoxError> {
        Ok(builder().build()?.into())
    }

    /// A transport without proxy: for servers on this machine.
    ///
    /// # Errors
    /// TLS cannot be set up.
    pub fn direct() -> Result<Reqwest, BoxError> {
        Ok(builder().no_proxy().build()?.into())
    }

    /// Sets the largest body that is read, in bytes: 64 MiB where nothing is said.
    #[must_use]
    pub fn body_limit(mut self, bytes: usize) -> Reqwest {
        self.limit = bytes;
        self
    }

    async fn exchange(
        &self,
        request: http::Request<Bytes>,
    ) -> Result<http::Response<Bytes>, TransportError> {
        let request = request
            .try_into()
            .map_err(|error: reqwest::Error| TransportError::Failed(error.into()))?;
        let mut response = self.client.execute(request).await.map_err(classified)?;
        let too_large = || {
            TransportError::Failed(format!("the body is larger than {} bytes", self.limit).into())
        };
        let announced = response.content_length().unwrap_or(0);
        if announced > self.limit as u64 {
            return Err(too_large());
        }
        let mut body = BytesMut::with_capacity(announced as usize);
        while let Some(chunk) = response.chunk().await.map_err(classified)? {
            if body.len() + chunk.len() > self.limit {
                return Err(too_large());
            }
            body.extend_from_slice(&chunk);
        }
        let mut whole = http::Response::new(body.freeze());
        *whole.status_mut() = response.status();
        *whole.headers_mut() = std::mem::take(response.headers_mut());
        Ok(whole)
    }
}

fn builder() -> reqwest::ClientBuilder {
    reqwest::Client::builder()
        .user_agent(concat!("graph-runtime/", env!("CARGO_PKG_VERSION")))
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(Duration::from_secs(30))
        .timeout(Duration::from_secs(100))
}

/// A client of one's own; its redirect policy should be none, since [`Client`](crate::Client) follows redirects.
impl From<reqwest::Client> for Reqwest {
    fn from(client: reqwest::Client) -> Reqwest {
        Reqwest {
            client,
            limit: LIMIT,
        }
    }
}

impl Transport for Reqwest {
    fn send(
        &self,
        request: http::Request<Bytes>,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
        Box::pin(self.exchange(request))
    }

    fn wait(&self, delay: Duration) -> BoxFuture<'_, ()> {
        Box::pin(tokio::time::sleep(delay))
    }
}

/// The URL is taken out: it may hold what must not be logged.
fn classified(error: reqwest::Error) -> TransportError {
    let error = error.without_url();
    if error.is_connect() {
        TransportError::Unsent(error.into())
    } else if error.is_builder() || error.is_timeout() {
        TransportError::Failed(error.into())
    } else {
        TransportError::Broken(error.into())
    }
}
