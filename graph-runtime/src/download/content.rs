//! The bytes of a download, which go on where a connection broke.

use std::fmt;
use std::future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use http::header::{CONTENT_ENCODING, ETAG, IF_RANGE, LAST_MODIFIED, RANGE};
use http::{HeaderMap, Method, Request, Response, StatusCode};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt, ReadBuf};

use super::range::Range;
use crate::client::{Attempts, Client};
use crate::error::Error;
use crate::metadata::Metadata;
use crate::transport::{BoxFuture, Chunks, TransportError};

/// What a download brings: a stream of bytes, or a reader, of which a chunk is in memory at a time.
///
/// A connection that breaks is made again, and the rest asked for, as long as the retry policy allows transient faults
/// and something comes each time.
#[must_use = "a stream does nothing until it is polled"]
pub struct Content {
    origin: Origin,
    head: http::response::Parts,
    state: State,
    /// What is still to come.
    left: Range,
    /// Where the connection was made, so that one that brings nothing is the last.
    made_at: Option<u64>,
    /// What a reader has not taken of a chunk.
    kept: Bytes,
}

/// Where the bytes come from.
#[derive(Clone)]
struct Origin {
    client: Client,
    request: Request<Bytes>,
    metadata: Metadata,
}

enum State {
    Open(Chunks),
    Opening(BoxFuture<'static, Result<Response<Chunks>, Error>>),
    Done,
}

impl Content {
    pub(super) async fn open(
        client: Client,
        request: Request<Bytes>,
        range: Range,
        metadata: Metadata,
    ) -> Result<Content, Error> {
        let origin = Origin {
            client,
            request,
            metadata,
        };
        let response = match range == Range::WHOLE {
            true => origin.ask(origin.request.clone()).await?,
            false => origin.ask_for(range, &HeaderMap::new()).await?,
        };
        let end = range.end_by(&response);
        let (head, chunks) = response.into_parts();
        Ok(Content {
            origin,
            head,
            state: State::Open(chunks),
            left: Range {
                first: range.first,
                end: end.or(range.end),
            },
            made_at: None,
            kept: Bytes::new(),
        })
    }

    /// The status of the response: 206 of a range.
    pub fn status(&self) -> StatusCode {
        self.head.status
    }

    /// The headers of the response.
    pub fn headers(&self) -> &HeaderMap {
        &self.head.headers
    }

    /// The number of bytes that are still to come, where the service says it.
    pub fn length(&self) -> Option<u64> {
        Some(self.left.end?.saturating_sub(self.at()))
    }

    /// Writes what is still to come; the number of bytes.
    ///
    /// # Errors
    /// A connection that cannot be had again, or a writer that does not take the bytes. What was written before stays.
    pub async fn write_to(mut self, writer: &mut (impl AsyncWrite + Unpin)) -> Result<u64, Error> {
        let unwritten = |error| Error::because("the content cannot be written", error);
        let first = self.at();
        while let Some(chunk) =
            future::poll_fn(|context| Pin::new(&mut self).poll_next(context)).await
        {
            writer.write_all(&chunk?).await.map_err(unwritten)?;
        }
        writer.flush().await.map_err(unwritten)?;
        Ok(self.left.first - first)
    }

    /// The place of the byte that comes next.
    fn at(&self) -> u64 {
        self.left.first - self.kept.len() as u64
    }

    /// Counts a chunk; none where there are more bytes than were announced.
    fn count(&mut self, chunk: Bytes) -> Result<Bytes, TransportError> {
        self.left.first += chunk.len() as u64;
        match self.left.end {
            Some(end) if self.left.first > end => Err(TransportError::Failed(
                "there are more bytes than were announced".into(),
            )),
            _ => Ok(chunk),
        }
    }

    /// Asks for the rest, once the connection has broken.
    fn go_on(&mut self, broken: TransportError) -> Result<State, Error> {
        let is_stuck = self.made_at == Some(self.left.first);
        let outcome: Result<Response<()>, _> = Err(broken);
        let pause = Attempts::new(self.origin.client.retry_policy()).pause(&Method::GET, &outcome);
        let (Some(pause), false) = (pause, is_stuck) else {
            let page = self.origin.metadata.page;
            let failed = outcome.map_err(|broken| Error::transport(page, broken.into()));
            return failed.map(|_| State::Done);
        };
        self.made_at = Some(self.left.first);
        let (origin, left, known) = (self.origin.clone(), self.left, self.head.headers.clone());
        Ok(State::Opening(Box::pin(async move {
            origin.client.wait(pause).await;
            origin.ask_for(left, &known).await
        })))
    }
}

impl Origin {
    async fn ask(&self, mut request: Request<Bytes>) -> Result<Response<Chunks>, Error> {
        let page = self.metadata.page;
        let response = self.client.stream(&mut request, page).await?;
        if !response.status().is_success() {
            return Err(super::service(&self.metadata, response).await);
        }
        match response.headers().get(CONTENT_ENCODING) {
            Some(encoding) if encoding != "identity" => Err(Error::request(format!(
                "`{}` was answered with content that is packed as {encoding:?}, though it was asked for as it is",
                self.metadata.page
            ))),
            _ => Ok(response),
        }
    }

    /// Asks for a range of the content that has these headers.
    async fn ask_for(&self, range: Range, known: &HeaderMap) -> Result<Response<Chunks>, Error> {
        let mut request = self.request.clone();
        request.headers_mut().insert(RANGE, range.header()?);
        // Of weak tags it would be no condition.
        if let Some(tag) = known
            .get(ETAG)
            .filter(|tag| !tag.as_bytes().starts_with(b"W/"))
        {
            request.headers_mut().insert(IF_RANGE, tag.clone());
        }
        let response = self.ask(request).await?;
        let found = response.headers();
        let is_changed = [ETAG, LAST_MODIFIED].iter().any(|name| {
            let (known, found) = (known.get(name), found.get(name));
            known.is_some() && found.is_some() && known != found
        });
        let is_range = response.status() == StatusCode::PARTIAL_CONTENT
            && Range::sent(found).is_some_and(|(sent, _)| sent.first == range.first);
        match is_range && !is_changed {
            true => Ok(response),
            // Bytes of another place, or of other content, must not follow those that are there.
            false => Err(Error::request(format!(
                "`{}` was not answered with the bytes from {} on: the service does not know ranges, or the content has changed",
                self.metadata.page, range.first
            ))),
        }
    }
}

impl Stream for Content {
    type Item = Result<Bytes, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if !this.kept.is_empty() {
            return Poll::Ready(Some(Ok(std::mem::take(&mut this.kept))));
        }
        loop {
            let broken = match &mut this.state {
                State::Done => return Poll::Ready(None),
                State::Opening(opening) => match ready!(opening.as_mut().poll(context)) {
                    Ok(response) => {
                        this.left.end = this.left.end.or_else(|| this.left.end_by(&response));
                        this.state = State::Open(response.into_body());
                        continue;
                    }
                    Err(error) => {
                        this.state = State::Done;
                        return Poll::Ready(Some(Err(error)));
                    }
                },
                State::Open(chunks) => match ready!(chunks.as_mut().poll_next(context)) {
                    Some(Ok(chunk)) => match this.count(chunk) {
                        Ok(chunk) => return Poll::Ready(Some(Ok(chunk))),
                        Err(failed) => failed,
                    },
                    None if this.left.end.is_none_or(|end| this.left.first >= end) => {
                        this.state = State::Done;
                        return Poll::Ready(None);
                    }
                    // It broke behind the last byte.
                    Some(Err(_)) if this.left.end == Some(this.left.first) => {
                        this.state = State::Done;
                        return Poll::Ready(None);
                    }
                    None => TransportError::Broken("the content ended too early".into()),
                    Some(Err(error)) => error,
                },
            };
            match this.go_on(broken) {
                Ok(state) => this.state = state,
                Err(error) => {
                    this.state = State::Done;
                    return Poll::Ready(Some(Err(error)));
                }
            }
        }
    }
}

impl AsyncRead for Content {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        // An empty chunk is not the end.
        while self.kept.is_empty() {
            match ready!(self.as_mut().poll_next(context)) {
                Some(chunk) => self.kept = chunk.map_err(io::Error::other)?,
                None => return Poll::Ready(Ok(())),
            }
        }
        let taken = self.kept.len().min(buffer.remaining());
        buffer.put_slice(&self.kept.split_to(taken));
        Poll::Ready(Ok(()))
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Content({}, {:?})", self.origin.metadata.page, self.left)
    }
}
