//! reqwest as the transport.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::OnceLock;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http::Uri;
use http::header::{ACCEPT_ENCODING, HeaderValue};
use http::uri::{Authority, PathAndQuery};
use http_body::Body as _;
use reqwest::Url;
use tokio::time::{Instant, Sleep};

use crate::transport::whole::Whole;
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
    /// The first URL: a client mostly goes to one host.
    origin: OnceLock<Url>,
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
        let builder = reqwest::Client::builder();
        // Nothing but a refused stream of HTTP/2 makes reqwest send a request again, for which it copies each.
        #[cfg(not(feature = "http2"))]
        let builder = builder
            .http1_only()
            .retry(reqwest::retry::never().max_retries_per_request(0));
        builder
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
        let whole = self.whole(request);
        match self.timeout {
            // reqwest's own limit costs three allocations more.
            Some(limit) => tokio::time::timeout(limit, whole)
                .await
                .unwrap_or_else(|late| Err(TransportError::Failed(late.into()))),
            None => whole.await,
        }
    }

    async fn whole(
        &self,
        request: http::Request<Bytes>,
    ) -> Result<http::Response<Bytes>, TransportError> {
        let request = self.request(request).map(accepting_gzip)?;
        let mut response = self.client.execute(request).await.map_err(classified)?;
        let announced = response.content_length().unwrap_or(0);
        let mut headers = std::mem::take(response.headers_mut());
        let body = Whole::new(&mut headers, self.limit, announced);
        let mut body = body.map_err(unreadable)?;
        while let Some(chunk) = response.chunk().await.map_err(classified)? {
            body = body.push(chunk).map_err(unreadable)?;
        }
        let mut whole = http::Response::new(body.end().map_err(unreadable)?);
        *whole.status_mut() = response.status();
        *whole.headers_mut() = headers;
        Ok(whole)
    }

    async fn open(
        &self,
        request: http::Request<Bytes>,
    ) -> Result<http::Response<Chunks>, TransportError> {
        let response = self.client.execute(self.request(request)?);
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

    fn request(&self, request: http::Request<Bytes>) -> Result<reqwest::Request, TransportError> {
        let (head, body) = request.into_parts();
        let url = self.url(&head.uri).map_err(TransportError::Failed)?;
        let mut request = reqwest::Request::new(head.method, url);
        *request.headers_mut() = head.headers;
        *request.body_mut() = Some(body.into());
        Ok(request)
    }

    /// A URL of the origin that is known, or one that is read whole: reading a host costs as much as all the rest, 4 %
    /// of a small request.
    fn url(&self, uri: &Uri) -> Result<Url, BoxError> {
        let authority = uri.authority().map_or("", Authority::as_str);
        let scheme = uri.scheme_str().unwrap_or_default();
        let is_known = |known: &&Url| known.scheme() == scheme && known.authority() == authority;
        if let Some(known) = self.origin.get().filter(is_known) {
            let mut url = known.clone();
            url.set_path(uri.path());
            url.set_query(uri.query());
            return Ok(url);
        }
        let path = uri.path_and_query().map_or("", PathAndQuery::as_str);
        let url = Url::parse(&[scheme, "://", authority, path].concat())?;
        self.origin.get_or_init(|| url.clone());
        Ok(url)
    }
}

/// Not where the request is sent: what is borrowed once stays in the future, which shall be small.
fn accepting_gzip(mut request: reqwest::Request) -> reqwest::Request {
    let gzip = HeaderValue::from_static("gzip");
    request.headers_mut().entry(ACCEPT_ENCODING).or_insert(gzip);
    request
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
            // Where there is no such instant, the first one was tokio's own far future, decades away.
            if let Some((limit, sleep)) = &mut self.limit
                && let Some(late) = Instant::now().checked_add(*limit)
            {
                sleep.as_mut().reset(late);
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
            origin: OnceLock::new(),
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

fn unreadable(error: io::Error) -> TransportError {
    match error.kind() {
        io::ErrorKind::FileTooLarge => TransportError::Failed(error.into()),
        _ => TransportError::Broken(error.into()),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_the_same_from_the_known_origin() {
        let transport = Reqwest::direct().unwrap();
        for _ in 0..2 {
            for text in [
                "https://graph.microsoft.com/v1.0/me?$top=5",
                "https://graph.microsoft.com",
                "https://graph.microsoft.com?a=it's",
                "https://graph.microsoft.com//other.example/a",
                "https://graph.microsoft.com/v1.0/users/a@b.c/%2F..%2F/../x?$filter=a%20eq%20%27b%27",
                "https://graph.microsoft.com:8443/",
                "http://graph.microsoft.com/",
                "https://other.example/a?b",
            ] {
                let url = transport.url(&text.parse().unwrap()).unwrap();
                assert_eq!(url, Url::parse(text).unwrap());
            }
        }
    }
}
