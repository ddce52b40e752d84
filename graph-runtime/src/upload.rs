//! Large files in slices: upload sessions.
//!
//! <https://learn.microsoft.com/graph/api/driveitem-createuploadsession>

mod session;

use std::fmt;
use std::io::SeekFrom;

use bytes::Bytes;
use http::header::{CONTENT_RANGE, CONTENT_TYPE, HeaderValue};
use http::{Method, Response, StatusCode, Uri};
use serde::Serialize;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncSeek, AsyncSeekExt};

use crate::answer;
use crate::client::{Bare, Client};
use crate::error::Error;
use crate::metadata::Metadata;
use session::{Missing, Session};

/// OneDrive takes slices of multiples of 320 KiB.
const UNIT: usize = 320 << 10;

/// 3.75 MiB: Outlook takes less than 4 MB at a time, OneDrive less than 60 MiB.
const SLICE: usize = 12 * UNIT;

/// What an error says of requests to an upload URL.
const METADATA: Metadata = Metadata::of_url(
    "uploadSession",
    "https://learn.microsoft.com/graph/api/resources/uploadsession",
);

/// A file on its way to the URL of an upload session, a slice at a time: that is all of it in memory.
///
/// The source is whatever tokio can read and seek: a file, or `std::io::Cursor` around bytes. The session is anything
/// that serde writes with an `uploadUrl`: write it to a file, and the upload goes on after a crash.
///
/// ```no_run
/// # use graph_runtime::{Client, Value};
/// # async fn upload(client: &Client, session: Value) -> Result<(), Box<dyn std::error::Error>> {
/// std::fs::write("session.json", serde_json::to_vec(&session)?)?;
/// let file = tokio::fs::File::open("holiday.mp4").await?;
/// let upload = client.upload(&session, file);
/// let response = upload.on_progress(|sent, all| println!("{sent} of {all} bytes")).send().await?;
/// println!("{}", response.status());
///
/// // Or, in another process:
/// let session: Value = serde_json::from_slice(&std::fs::read("session.json")?)?;
/// let file = tokio::fs::File::open("holiday.mp4").await?;
/// client.upload(&session, file).resume().await?;
/// # Ok(()) }
/// ```
#[must_use = "an upload does nothing until it is sent"]
pub struct Upload<S> {
    client: Client,
    session: Result<Session, Error>,
    source: S,
    slice: usize,
    progress: Option<Progress>,
}

/// Told how many bytes were taken, of how many.
type Progress = Box<dyn FnMut(u64, u64) + Send>;

impl<S> Upload<S> {
    pub(crate) fn new(client: Client, session: &impl Serialize, source: S) -> Upload<S> {
        Upload {
            session: Session::of(&client, session),
            client,
            source,
            slice: SLICE,
            progress: None,
        }
    }

    /// The most bytes of a slice, 3.75 MiB where nothing is said: cut to a multiple of 320 KiB, but not to none.
    pub fn slice(mut self, bytes: usize) -> Self {
        self.slice = (bytes / UNIT).max(1) * UNIT;
        self
    }

    /// Tells after each slice how many bytes were taken, of how many.
    pub fn on_progress(mut self, told: impl FnMut(u64, u64) + Send + 'static) -> Self {
        self.progress = Some(Box::new(told));
        self
    }
}

impl<S: AsyncRead + AsyncSeek + Unpin> Upload<S> {
    /// Sends what a new session asks for, and gives the response to the last slice: it has the new item in its body,
    /// or its URL in `Location`.
    ///
    /// # Errors
    /// No session, a source that cannot be read or is empty, a slice that the service does not take. The session lives
    /// on after most of them: see [`resume`](Upload::resume).
    pub async fn send(self) -> Result<Response<Bytes>, Error> {
        let missing = self.session.as_ref().ok().map(|session| session.missing);
        self.run(missing).await
    }

    /// Asks the service what it has of a saved session, and sends the rest.
    ///
    /// # Errors
    /// As [`send`](Upload::send); 404 where the session is over: complete, cancelled or too old.
    pub async fn resume(self) -> Result<Response<Bytes>, Error> {
        self.run(None).await
    }

    async fn run(mut self, missing: Option<Missing>) -> Result<Response<Bytes>, Error> {
        let url = self.session?.url;
        let line = Line {
            client: &self.client,
            url: &url,
        };
        let length = self.source.seek(SeekFrom::End(0)).await.map_err(unread)?;
        if length == 0 {
            return Err(Error::request(
                "the source of the upload is empty, and an upload session takes one byte at least",
            ));
        }
        let mut missing = match missing {
            Some(missing) => missing,
            None => match line.state().await? {
                (Some(missing), _) => missing,
                (None, response) => return Ok(response),
            },
        };
        loop {
            let end = missing.end.unwrap_or(length).min(length);
            let end = end.min(missing.start.saturating_add(self.slice as u64));
            if missing.start >= end {
                return Err(Error::request(format!(
                    "the upload session waits for byte {} of a source of {length} bytes",
                    missing.start
                )));
            }
            let slice = read(&mut self.source, missing.start, end).await?;
            let (next, response) = line.put(slice, missing.start, end, length).await?;
            if let Some(told) = &mut self.progress {
                told(next.map_or(length, |next| next.start.min(length)), length);
            }
            match next {
                None => return Ok(response),
                // Whoever asks for the same slice again would do so for ever.
                Some(next) if next.start <= missing.start => {
                    return Err(Error::request(format!(
                        "the upload session did not take the {} bytes from byte {}",
                        end - missing.start,
                        missing.start
                    )));
                }
                Some(next) => missing = next,
            }
        }
    }
}

/// Reads a slice; the only one in memory.
async fn read<S: AsyncRead + AsyncSeek + Unpin>(
    source: &mut S,
    start: u64,
    end: u64,
) -> Result<Bytes, Error> {
    source.seek(SeekFrom::Start(start)).await.map_err(unread)?;
    let mut slice = vec![0; (end - start) as usize];
    source.read_exact(&mut slice).await.map_err(unread)?;
    Ok(slice.into())
}

fn unread(error: std::io::Error) -> Error {
    Error::because("the source of the upload cannot be read", error)
}

/// Deletes a session.
pub(crate) async fn cancel(client: &Client, session: &impl Serialize) -> Result<(), Error> {
    let url = Session::of(client, session)?.url;
    let line = Line { client, url: &url };
    let response = line.exchange(Method::DELETE, Bytes::new(), None).await?;
    answer::empty(response, &METADATA)
}

/// The line to an upload URL.
struct Line<'a> {
    client: &'a Client,
    url: &'a Uri,
}

impl Line<'_> {
    /// What the service misses; nothing of a session that is complete.
    async fn state(&self) -> Result<(Option<Missing>, Response<Bytes>), Error> {
        let response = self.exchange(Method::GET, Bytes::new(), None).await?;
        if !response.status().is_success() {
            return Err(Error::service(&METADATA, response));
        }
        let missing = session::missing(response.body());
        match missing.is_some() || session::is_complete(&response) {
            true => Ok((missing, response)),
            false => Err(Error::request(
                "the upload session does not say what it waits for",
            )),
        }
    }

    /// Sends a slice; what the service misses then.
    async fn put(
        &self,
        slice: Bytes,
        start: u64,
        end: u64,
        length: u64,
    ) -> Result<(Option<Missing>, Response<Bytes>), Error> {
        let range = format!("bytes {start}-{}/{length}", end - 1);
        let response = self.exchange(Method::PUT, slice, Some(range)).await?;
        if response.status() == StatusCode::RANGE_NOT_SATISFIABLE {
            // The slice had been taken, though its response was lost.
            return self.state().await;
        }
        if !response.status().is_success() {
            return Err(Error::service(&METADATA, response));
        }
        // A service that does not say what it misses has taken what it was sent.
        let is_rest_missing = end < length && !session::is_complete(&response);
        let rest = is_rest_missing.then_some(Missing {
            start: end,
            end: None,
        });
        Ok((session::missing(response.body()).or(rest), response))
    }

    async fn exchange(
        &self,
        method: Method,
        body: Bytes,
        range: Option<String>,
    ) -> Result<Response<Bytes>, Error> {
        let mut request = http::Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = self.url.clone();
        if let Some(range) = range.and_then(|range| HeaderValue::try_from(range).ok()) {
            let bytes = HeaderValue::from_static("application/octet-stream");
            request.headers_mut().insert(CONTENT_TYPE, bytes);
            request.headers_mut().insert(CONTENT_RANGE, range);
        }
        request.extensions_mut().insert(Bare);
        self.client.exchange(&mut request, METADATA.page).await
    }
}

impl<S> fmt::Debug for Upload<S> {
    // The URL is as good as a token.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload")
            .field("slice", &self.slice)
            .finish_non_exhaustive()
    }
}
