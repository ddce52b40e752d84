//! A server on loopback that remembers what it was asked and answers as it is told.

use std::convert::Infallible;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use graph_runtime::http::{HeaderMap, Method, Request, Response};
use graph_runtime::{
    BoxFuture, Bytes, Chunks, Client, ClientBuilder, Reqwest, Transport, TransportError, Value,
};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::mail::Mail;

pub(crate) const TOKEN: &str = "secret-of-the-test";

/// What came over the wire.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    pub(crate) method: Method,
    /// Path and query, as they were sent.
    pub(crate) target: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Sent {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

pub(crate) struct Server {
    /// Scheme, host and port.
    pub(crate) origin: String,
    sent: Arc<Mutex<Vec<Sent>>>,
}

impl Server {
    /// Answers each request by `answer`, which is given how many there were before.
    pub(crate) async fn start(
        answer: impl Fn(usize, &Sent) -> Response<Bytes> + Send + Sync + 'static,
    ) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let sent = Arc::new(Mutex::new(Vec::new()));
        let all = sent.clone();
        let answer = Arc::new(answer);
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                let (all, answer) = (all.clone(), answer.clone());
                let service = service_fn(move |request| {
                    let (all, answer) = (all.clone(), answer.clone());
                    async move {
                        let sent = read(request).await;
                        let before = {
                            let mut all = all.lock().unwrap();
                            all.push(sent.clone());
                            all.len() - 1
                        };
                        Ok::<_, Infallible>(answer(before, &sent).map(Full::new))
                    }
                });
                tokio::spawn(
                    http1::Builder::new().serve_connection(TokioIo::new(connection), service),
                );
            }
        });
        Server { origin, sent }
    }

    /// Gives every request the same answer.
    pub(crate) async fn always(status: u16, body: impl Into<Bytes>) -> Server {
        let body = body.into();
        Server::start(move |_, _| response(status, body.clone())).await
    }

    pub(crate) fn sent(&self) -> Vec<Sent> {
        self.sent.lock().unwrap().clone()
    }

    /// The one request that came.
    pub(crate) fn only(&self) -> Sent {
        let sent = self.sent();
        assert_eq!(sent.len(), 1, "{sent:?}");
        sent[0].clone()
    }

    pub(crate) fn builder(&self) -> ClientBuilder {
        Client::builder()
            .base_url(format!("{}/v1.0", self.origin))
            .token(TOKEN)
    }

    pub(crate) fn mail(&self) -> Mail {
        Mail::new(self.builder().build().unwrap())
    }
}

/// A server that writes what it is told and hangs up; the heads of what it was asked.
pub(crate) struct Raw {
    origin: String,
    pub(crate) heads: Arc<Mutex<Vec<String>>>,
}

impl Raw {
    pub(crate) async fn start<F: Future<Output = ()> + Send>(
        answer: impl Fn(usize, TcpStream) -> F + Send + 'static,
    ) -> Raw {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let heads = Arc::new(Mutex::new(Vec::new()));
        let all = heads.clone();
        tokio::spawn(async move {
            for before in 0.. {
                let (mut connection, _) = listener.accept().await.unwrap();
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    head.push(connection.read_u8().await.unwrap());
                }
                all.lock().unwrap().push(String::from_utf8(head).unwrap());
                answer(before, connection).await;
            }
        });
        Raw { origin, heads }
    }

    /// Writes the texts, one a connection.
    pub(crate) async fn with<const N: usize>(texts: [&'static str; N]) -> Raw {
        Raw::start(move |before, mut connection| async move {
            let text = texts[before.min(N - 1)];
            connection.write_all(text.as_bytes()).await.unwrap();
        })
        .await
    }

    pub(crate) fn builder(&self) -> ClientBuilder {
        Client::builder()
            .base_url(format!("{}/v1.0", self.origin))
            .token(TOKEN)
    }

    pub(crate) fn client(&self) -> Client {
        let (transport, _) = Unhurried::new();
        self.builder().transport(transport).build().unwrap()
    }

    /// A header of a request.
    pub(crate) fn header(&self, at: usize, name: &str) -> Option<String> {
        let head = &self.heads.lock().unwrap()[at];
        let mut pairs = head.lines().filter_map(|line| line.split_once(": "));
        pairs
            .find(|(other, _)| *other == name)
            .map(|(_, value)| value.to_owned())
    }
}

async fn read(request: Request<Incoming>) -> Sent {
    let (head, body) = request.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    Sent {
        method: head.method,
        target: head.uri.to_string(),
        headers: head.headers,
        body,
    }
}

pub(crate) fn response(status: u16, body: impl Into<Bytes>) -> Response<Bytes> {
    Response::builder()
        .status(status)
        .body(body.into())
        .unwrap()
}

pub(crate) fn with_header(
    mut response: Response<Bytes>,
    name: &'static str,
    value: &str,
) -> Response<Bytes> {
    response.headers_mut().insert(name, value.parse().unwrap());
    response
}

/// reqwest, but that pauses are noted and not made.
pub(crate) struct Unhurried {
    transport: Reqwest,
    pauses: Arc<Mutex<Vec<Duration>>>,
}

impl Unhurried {
    pub(crate) fn new() -> (Unhurried, Arc<Mutex<Vec<Duration>>>) {
        Unhurried::by(Reqwest::direct().unwrap())
    }

    pub(crate) fn by(transport: Reqwest) -> (Unhurried, Arc<Mutex<Vec<Duration>>>) {
        let pauses = Arc::default();
        let noted = Arc::clone(&pauses);
        (Unhurried { transport, pauses }, noted)
    }
}

impl Transport for Unhurried {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        self.transport.send(request)
    }

    fn stream(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Chunks>, TransportError>> {
        self.transport.stream(request)
    }

    fn wait(&self, delay: Duration) -> BoxFuture<'_, ()> {
        self.pauses.lock().unwrap().push(delay);
        Box::pin(std::future::ready(()))
    }
}
