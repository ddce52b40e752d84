//! reqwest as the transport.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http_body::Body as _;
use tokio::time::{Instant, Sleep};

use crate::transport::{BoxError, BoxFuture, Chunks, Transport, TransportError};

/// The largest body that is read into memory.
const LIMIT: usize = 64 << 20;

/// The longest that a response may take, or the next bytes of one that is streamed.
const TIMEOUT: Duration = Duration::from_secs(100);

/// reqwest with rustls: the default transport.
///
/// It reads gzip and gives up after 100 seconds, or 30 without a connection.
#[derive(Clone, Debug)]
pub struct Reqwest {
    client: reqwest::Client,
    limit: usize,
    timeout: Option<Duration>,
}

impl Reqwest {
    /// A transport with a connection pool of its own, by the system's proxy if it has one.
    ///
    /// # Errors
    /// TLS cannot be set up.
    pub fn new() -> Result<Reqwest, BoxError> {
        Reqwest::of(Reqwest::builder())
    }

    /// A transport without proxy: for servers on this machine.
    ///
    /// # Errors
    /// TLS cannot be set up.
    pub fn direct() -> Result<Reqwest, BoxError> {
        Reqwest::of(Reqwest::builder().no_proxy())
    }

    pub(crate) fn builder() -> reqwest::ClientBuilder {
        reqwest::Client::builder()
            .user_agent(concat!("graph-runtime/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(Duration::from_secs(30))
    }

    pub(crate) fn of(builder: reqwest::ClientBuilder) -> Result<Reqwest, BoxError> {
        let transport = Reqwest::from(builder.build()?);
        Ok(Reqwest {
            timeout: Some(TIMEOUT),
            ..transport
        })
    }

    /// Sets the largest body that is read, in bytes: 64 MiB where nothing is said.
    #[must_use]
    pub fn body_limit(mut self, bytes: usize) -> Reqwest {
        self.limit = bytes;
        self
    }

    /// Sets the longest that an answer may take, and the next bytes of one that is streamed: 100 seconds where nothing is
    /// said, what the client says of one's own.
    #[must_use]
    pub fn timeout(mut self, limit: Duration) -> Reqwest {
        self.timeout = Some(limit);
        self
    }

    async fn exchange(
        &self,
        request: http::Request<Bytes>,
    ) -> Result<http::Response<Bytes>, TransportError> {
        let mut request = converted(request)?;
        *request.timeout_mut() = self.timeout;
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

    async fn open(
        &self,
        request: http::Request<Bytes>,
    ) -> Result<http::Response<Chunks>, TransportError> {
        let response = self.client.execute(converted(request)?);
        let response = match self.timeout {
            Some(limit) => tokio::time::timeout(limit, response)
                .await
                .map_err(|late| TransportError::Failed(late.into()))?,
            None => response.await,
        };
        let (head, body) = http::Response::from(response.map_err(classified)?).into_parts();
        let limit = self
            .timeout
            .map(|limit| (limit, Box::pin(tokio::time::sleep(limit))));
        Ok(http::Response::from_parts(
            head,
            Box::pin(Body { body, limit }),
        ))
    }
}

/// A body of reqwest's, and how long its next chunk may take.
struct Body {
    body: reqwest::Body,
    limit: Option<(Duration, Pin<Box<Sleep>>)>,
}

impl Stream for Body {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) else {
                let Some((limit, sleep)) = &mut self.limit else {
                    return Poll::Pending;
                };
                ready!(sleep.as_mut().poll(context));
                let late = format!("nothing came for {} seconds", limit.as_secs());
                return Poll::Ready(Some(Err(TransportError::Broken(late.into()))));
            };
            if let Some((limit, sleep)) = &mut self.limit {
                sleep.as_mut().reset(Instant::now() + *limit);
            }
            match frame {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(classified(error)))),
                Some(Ok(frame)) => {
                    // Trailers say nothing here.
                    if let Ok(chunk) = frame.into_data() {
                        return Poll::Ready(Some(Ok(chunk)));
                    }
                }
            }
        }
    }
}

/// A client of one's own, with its time limits; its redirect policy should be none, since [`Client`](crate::Client)
/// follows redirects.
impl From<reqwest::Client> for Reqwest {
    fn from(client: reqwest::Client) -> Reqwest {
        Reqwest {
            client,
            limit: LIMIT,
            timeout: None,
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

    fn stream(
        &self,
        request: http::Request<Bytes>,
    ) -> BoxFuture<'_, Result<http::Response<Chunks>, TransportError>> {
        Box::pin(self.open(request))
    }

    fn wait(&self, delay: Duration) -> BoxFuture<'_, ()> {
        Box::pin(tokio::time::sleep(delay))
    }
}

fn converted(request: http::Request<Bytes>) -> Result<reqwest::Request, TransportError> {
    request
        .try_into()
        .map_err(|error: reqwest::Error| TransportError::Failed(error.into()))
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
