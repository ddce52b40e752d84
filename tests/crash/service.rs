//! A service that takes a file in slices, compares it with what it should be, and says when its client is to be killed.

use std::fs::File;
use std::future;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex};

use graph_runtime::Bytes;
use graph_runtime::http::{Method, Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::Event;

pub(crate) struct Service {
    /// The base URL.
    pub(crate) url: String,
    store: Arc<Store>,
}

struct Store {
    file: PathBuf,
    length: u64,
    kills: u64,
    events: Sender<Event>,
    got: Mutex<Got>,
}

/// What has come so far.
#[derive(Default)]
struct Got {
    taken: u64,
    thrown_away: u64,
    killed: u64,
}

pub(crate) fn start(file: &Path, length: u64, kills: u64, events: Sender<Event>) -> Service {
    let store = Arc::new(Store {
        file: file.to_owned(),
        length,
        kills,
        events,
        got: Mutex::default(),
    });
    let (sender, url) = mpsc::channel();
    let shared = store.clone();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let url = format!("http://{}/v1.0", listener.local_addr().unwrap());
            sender.send(url.clone()).unwrap();
            while let Ok((connection, _)) = listener.accept().await {
                let (store, url) = (shared.clone(), url.clone());
                let service = service_fn(move |request| {
                    let (store, url) = (store.clone(), url.clone());
                    async move { store.answer(&url, request).await }
                });
                let connection = TokioIo::new(connection);
                tokio::spawn(http1::Builder::new().serve_connection(connection, service));
            }
        });
    });
    let url = url.recv().unwrap();
    Service { url, store }
}

impl Service {
    /// The bytes that were taken, and those that came and were not.
    pub(crate) fn taken(&self) -> (u64, u64) {
        let got = self.store.got.lock().unwrap();
        (got.taken, got.thrown_away)
    }
}

impl Store {
    async fn answer(
        &self,
        url: &str,
        request: Request<Incoming>,
    ) -> io::Result<Response<Full<Bytes>>> {
        let method = request.method().clone();
        if method == Method::POST {
            let session = json!({ "uploadUrl": format!("{url}/up"), "nextExpectedRanges": ["0-"] });
            return Ok(response(201, &session));
        }
        assert!(!request.headers().contains_key("authorization"));
        let first = self.got.lock().unwrap().taken;
        if method == Method::PUT {
            let range = request.headers()["content-range"].to_str().unwrap();
            assert!(
                range.starts_with(&format!("bytes {first}-")),
                "{range} at {first}"
            );
            let slice = self.receive(request.into_body(), first).await?;
            self.take(&slice, first);
            if self.is_time(first + slice.len() as u64, false) {
                // It was taken, and nobody will know.
                future::pending::<()>().await;
            }
        }
        let taken = self.got.lock().unwrap().taken;
        Ok(match taken == self.length {
            true => response(201, &json!({ "id": "new" })),
            false => response(202, &json!({ "nextExpectedRanges": [format!("{taken}-")] })),
        })
    }

    /// Reads a slice; one that breaks off is thrown away.
    async fn receive(&self, mut body: Incoming, first: u64) -> io::Result<Vec<u8>> {
        let mut slice = Vec::new();
        while let Some(frame) = body.frame().await {
            let Ok(frame) = frame else {
                self.got.lock().unwrap().thrown_away += slice.len() as u64;
                return Err(io::ErrorKind::ConnectionReset.into());
            };
            slice.extend_from_slice(&frame.into_data().unwrap_or_default());
            if self.is_time(first + slice.len() as u64, true) {
                self.got.lock().unwrap().thrown_away += slice.len() as u64;
                future::pending::<()>().await;
            }
        }
        Ok(slice)
    }

    fn take(&self, slice: &[u8], first: u64) {
        let mut file = File::open(&self.file).unwrap();
        file.seek(SeekFrom::Start(first)).unwrap();
        let mut expected = vec![0; slice.len()];
        file.read_exact(&mut expected).unwrap();
        assert!(expected == slice, "the slice from {first} is another");
        self.got.lock().unwrap().taken += slice.len() as u64;
    }

    /// Whether the client is to be killed now: evenly over the file, in a slice and behind one by turns.
    fn is_time(&self, at: u64, is_in_slice: bool) -> bool {
        let mut got = self.got.lock().unwrap();
        let next = (got.killed + 1) * self.length / (self.kills + 1);
        let is_time =
            got.killed < self.kills && at >= next && got.killed.is_multiple_of(2) == is_in_slice;
        if is_time {
            got.killed += 1;
            self.events.send(Event::Kill).unwrap();
        }
        is_time
    }
}

fn response(status: u16, body: &Value) -> Response<Full<Bytes>> {
    let body = Full::new(body.to_string().into());
    Response::builder().status(status).body(body).unwrap()
}
