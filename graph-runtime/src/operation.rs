//! Work that goes on after it was accepted: the URL of a monitor, followed to its end.
//!
//! <https://learn.microsoft.com/graph/long-running-actions-overview>

mod state;

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::{HeaderName, LOCATION};
use http::{Response, StatusCode, Uri};
use serde_json::Value;

use crate::answer;
use crate::client::{Client, retry_after};
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::json::Json;
use crate::metadata::Metadata;
use state::{Outcome, State};

const OPERATION_LOCATION: HeaderName = HeaderName::from_static("operation-location");

/// The first pause before the service is asked, where it does not say how long to wait; the next ones are longer.
const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(30);

/// The longest pause that the service is granted, so that a wrong one does not wait for ever.
const LONGEST_ASKED: Duration = Duration::from_secs(600);

/// What an error says of an operation whose page is not known.
const METADATA: Metadata = Metadata::of_url(
    "operation",
    "https://learn.microsoft.com/graph/long-running-actions-overview",
);

/// An operation that the service has accepted and works on.
///
/// ```no_run
/// # use graph_runtime::{Client, Endpoint, Error, Value};
/// # async fn copy<E: Endpoint>(client: &Client, request: E) -> Result<(), Error> {
/// let copy = client.start(&request).await?;
/// println!("to go on later: {:?}", copy.url());
/// let copy = copy.on_progress(|state, percentage| println!("{state} {percentage:?}"));
/// let finished = copy.finish().await?;
/// let item: Value = finished.resource().await?;
/// # Ok(()) }
/// ```
#[must_use = "an operation is followed by `finish`"]
pub struct Operation {
    client: Client,
    stage: Stage,
    metadata: Metadata,
    /// What the service asks to wait before it is asked.
    pause: Option<Duration>,
    progress: Option<Progress>,
}

enum Stage {
    /// The URL of its monitor.
    At(Uri),
    /// It was done at once, and this is what it was answered.
    Done(Response<Bytes>),
}

/// Told the state in the service's words, and the percentage that is done.
type Progress = Box<dyn FnMut(&str, Option<f64>) + Send>;

/// An operation that has succeeded.
#[derive(Clone)]
pub struct Finished {
    client: Client,
    response: Response<Bytes>,
    metadata: Metadata,
    body: Value,
}

/// Starts an operation.
pub(crate) async fn start<E: Endpoint>(client: &Client, endpoint: &E) -> Result<Operation, Error> {
    let mut request = endpoint.to_request(client.base_url())?;
    let page = E::METADATA.page;
    let response = client.exchange(&mut request, page).await?;
    if !response.status().is_success() {
        return Err(Error::service(&E::METADATA, response));
    }
    let headers = response.headers();
    let location = headers.get(OPERATION_LOCATION).or(headers.get(LOCATION));
    let pause = retry_after(headers);
    let stage = match location.and_then(|location| location.to_str().ok()) {
        _ if response.status() != StatusCode::ACCEPTED => Stage::Done(response),
        Some(location) => Stage::At(monitor(client, location)?),
        None => {
            return Err(Error::request(format!(
                "`{page}` was accepted without the URL of an operation"
            )));
        }
    };
    Ok(Operation {
        client: client.clone(),
        stage,
        metadata: E::METADATA,
        pause,
        progress: None,
    })
}

/// An operation by its URL.
pub(crate) fn at(client: &Client, url: &str) -> Result<Operation, Error> {
    Ok(Operation {
        client: client.clone(),
        stage: Stage::At(monitor(client, url)?),
        metadata: METADATA,
        pause: None,
        progress: None,
    })
}

/// The URL of a monitor, which may be a path below the base URL.
fn monitor(client: &Client, url: &str) -> Result<Uri, Error> {
    let base = client.base_url();
    let whole = match url.strip_prefix('/') {
        Some(_) => base.below(url),
        None => url.to_owned(),
    };
    base.named(&whole)
        .map_err(|why| Error::request(format!("the monitor of the operation {why}")))
}

/// The pause before the service is asked: the one that it asks for, within bounds, or the one that has grown.
fn pause(asked: Option<Duration>, grown: Duration) -> Duration {
    asked.map_or(grown, |asked| asked.clamp(FIRST, LONGEST_ASKED))
}

impl Operation {
    /// The URL of its monitor: what to save, to go on later. Some hold a key of their own, which is as good as a token.
    /// None of an operation that was done at once.
    pub fn url(&self) -> Option<String> {
        match &self.stage {
            Stage::At(url) => Some(url.to_string()),
            Stage::Done(_) => None,
        }
    }

    /// Tells after each question to the service what state the operation is in, and how much of it is done, in percent.
    pub fn on_progress(mut self, told: impl FnMut(&str, Option<f64>) + Send + 'static) -> Self {
        self.progress = Some(Box::new(told));
        self
    }

    /// Asks until the operation has ended, each time after the pause that the service asks for, of a second to ten minutes,
    /// or one that grows from a second to thirty.
    ///
    /// # Errors
    /// An operation that failed, with the code and message of the service; a monitor that cannot be asked.
    pub async fn finish(mut self) -> Result<Finished, Error> {
        let url = match self.stage {
            Stage::At(url) => url,
            Stage::Done(response) => return Ok(Finished::of(self.client, response, self.metadata)),
        };
        let mut grown = FIRST;
        loop {
            self.client.wait(pause(self.pause, grown)).await;
            grown = (grown * 2).min(LONGEST);
            let mut request = http::Request::new(Bytes::new());
            *request.uri_mut() = url.clone();
            let page = self.metadata.page;
            let response = self.client.exchange(&mut request, page).await?;
            if !response.status().is_success() {
                return Err(Error::service(&self.metadata, response));
            }
            let body = serde_json::from_slice(response.body()).unwrap_or_default();
            let state = State::of(response.status(), &body);
            if let Some(told) = &mut self.progress {
                told(state.words, state.percentage);
            }
            match state.outcome {
                Outcome::Running => self.pause = retry_after(response.headers()),
                Outcome::Failed => {
                    let words = state.words.to_owned();
                    return Err(Error::operation(&self.metadata, response, words));
                }
                Outcome::Done => return Ok(Finished::of(self.client, response, self.metadata)),
            }
        }
    }
}

impl Finished {
    fn of(client: Client, response: Response<Bytes>, metadata: Metadata) -> Finished {
        Finished {
            body: serde_json::from_slice(response.body()).unwrap_or_default(),
            client,
            response,
            metadata,
        }
    }

    /// The last answer of the monitor, or what it was redirected to.
    pub fn response(&self) -> &Response<Bytes> {
        &self.response
    }

    /// The last answer as a value.
    ///
    /// # Errors
    /// JSON of another form.
    pub fn read<T: Json>(&self) -> Result<T, Error> {
        answer::json(self.response.clone(), &self.metadata)
    }

    /// The id of what the operation has made.
    pub fn resource_id(&self) -> Option<&str> {
        self.text(["resourceId", "targetResourceId"])
    }

    /// Where it is.
    pub fn resource_location(&self) -> Option<&str> {
        self.text(["resourceLocation", "targetResourceLocation"])
    }

    /// What the operation has made, fetched from where it is; the last answer itself where it names no other place.
    ///
    /// # Errors
    /// It cannot be fetched, or is JSON of another form.
    pub async fn resource<T: Json>(&self) -> Result<T, Error> {
        let Some(location) = self.resource_location() else {
            return self.read();
        };
        let mut request = http::Request::new(Bytes::new());
        *request.uri_mut() = monitor(&self.client, location)?;
        let page = self.metadata.page;
        let response = self.client.exchange(&mut request, page).await?;
        answer::json(response, &self.metadata)
    }

    fn text(&self, names: [&str; 2]) -> Option<&str> {
        names.iter().find_map(|name| self.body.get(name)?.as_str())
    }
}

impl fmt::Debug for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Operation({})", self.metadata.page)
    }
}

impl fmt::Debug for Finished {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Finished({}, {})", self.metadata.page, self.body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_have_bounds() {
        let seconds = Duration::from_secs;
        assert_eq!(pause(None, seconds(4)), seconds(4));
        assert_eq!(pause(Some(seconds(9)), seconds(4)), seconds(9));
        assert_eq!(pause(Some(Duration::ZERO), seconds(4)), seconds(1));
        assert_eq!(pause(Some(Duration::MAX), seconds(4)), seconds(600));
    }
}
