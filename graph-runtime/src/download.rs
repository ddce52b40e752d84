//! Content of any size: read as it comes, and from a byte on.
//!
//! <https://learn.microsoft.com/graph/api/driveitem-get-content>

mod content;
mod range;

use std::fmt;
use std::ops::RangeBounds;

use bytes::{Bytes, BytesMut};
use http::Request;
use http::header::{ACCEPT_ENCODING, HeaderValue};

use crate::client::Client;
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::metadata::Metadata;
use crate::transport::Chunks;

pub use content::Content;
use range::Range;

/// The most that is read of the body of an error.
const FAULT: usize = 1 << 20;

/// A download that is still to begin.
///
/// ```no_run
/// # use graph_runtime::{Client, Endpoint};
/// # async fn download<E: Endpoint>(client: &Client, request: E) -> Result<(), Box<dyn std::error::Error>> {
/// let mut file = tokio::fs::File::create("holiday.mp4").await?;
/// let content = client.download(&request).send().await?;
/// println!("{:?} bytes", content.length());
/// content.write_to(&mut file).await?;
///
/// // Or, where there is a part of it:
/// let mut file = tokio::fs::File::options().append(true).open("holiday.mp4").await?;
/// let there = file.metadata().await?.len();
/// client.download(&request).range(there..).send().await?.write_to(&mut file).await?;
/// # Ok(()) }
/// ```
#[must_use = "a download does nothing until it is sent"]
pub struct Download {
    client: Client,
    request: Result<Request<Bytes>, Error>,
    range: Range,
    metadata: Metadata,
}

impl Download {
    pub(crate) fn new<E: Endpoint>(client: &Client, endpoint: &E) -> Download {
        Download {
            client: client.clone(),
            request: endpoint.to_request(client.base_url()),
            range: Range::WHOLE,
            metadata: E::METADATA,
        }
    }

    /// Asks for some of the bytes: `1000..` for those behind the first thousand.
    pub fn range(mut self, bytes: impl RangeBounds<u64>) -> Self {
        self.range = Range::of(&bytes);
        self
    }

    /// Sends the request; the content is there to be read.
    ///
    /// # Errors
    /// What sending the request gives; an empty range; 416 of a range behind the end; a service that does not know
    /// ranges.
    pub async fn send(self) -> Result<Content, Error> {
        let mut request = self.request?;
        // Bytes are counted, which those of a compressed body cannot be.
        let identity = HeaderValue::from_static("identity");
        request.headers_mut().insert(ACCEPT_ENCODING, identity);
        Content::open(self.client, request, self.range, self.metadata).await
    }
}

/// The error of a response that is not 2xx, with the beginning of its body.
async fn service(metadata: &Metadata, response: http::Response<Chunks>) -> Error {
    let (head, mut chunks) = response.into_parts();
    let mut body = BytesMut::new();
    while body.len() < FAULT
        && let Some(Ok(chunk)) =
            std::future::poll_fn(|context| chunks.as_mut().poll_next(context)).await
    {
        body.extend_from_slice(&chunk);
    }
    Error::service(metadata, http::Response::from_parts(head, body.freeze()))
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Download({})", self.metadata.page)
    }
}
