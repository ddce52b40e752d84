//! Several requests in one: `$batch`.
//!
//! <https://learn.microsoft.com/graph/json-batching>

mod parts;
mod plan;

use std::collections::BTreeMap;
use std::fmt;

use bytes::Bytes;

use crate::client::{Attempts, Client};
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::sending::Reader;
use parts::Part;

/// Requests that go together; sent 20 at a time, and only those again that were throttled.
///
/// ```no_run
/// # use graph_runtime::{Client, Endpoint, Error};
/// # async fn both<A: Endpoint, B: Endpoint>(client: &Client, user: A, messages: B) -> Result<(), Error> {
/// let mut batch = client.batch();
/// let user = batch.add(user);
/// let messages = batch.add_after(messages, [user.id()]);
/// let mut answers = batch.send().await;
/// let user = answers.take(user)?;
/// let messages = answers.take(messages)?;
/// # Ok(()) }
/// ```
#[must_use = "a batch does nothing until it is sent"]
pub struct Batch {
    client: Client,
    parts: Vec<Part>,
}

/// A request in a batch; it takes its answer.
pub struct Handle<T> {
    id: PartId,
    read: Reader<T>,
}

/// What other requests of the batch name it by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartId(usize);

impl<T> Handle<T> {
    /// What other requests of the batch name it by.
    pub fn id(&self) -> PartId {
        self.id
    }
}

impl Batch {
    pub(crate) fn new(client: Client) -> Batch {
        Batch {
            client,
            parts: Vec::new(),
        }
    }

    /// Adds a request.
    pub fn add<E: Endpoint>(&mut self, endpoint: E) -> Handle<E::Response> {
        self.add_after(endpoint, [])
    }

    /// Adds a request that is served when others are, and not at all where one of them fails.
    pub fn add_after<E: Endpoint>(
        &mut self,
        endpoint: E,
        others: impl IntoIterator<Item = PartId>,
    ) -> Handle<E::Response> {
        let id = PartId(self.parts.len());
        self.parts.push(Part {
            request: Some(self.client.part(&endpoint)),
            after: others
                .into_iter()
                .map(|other| other.0)
                .filter(|at| *at < id.0)
                .collect(),
        });
        Handle {
            id,
            read: E::from_response,
        }
    }

    /// Sends the requests; each has an answer or an error of its own.
    pub async fn send(self) -> Answers {
        let Batch { client, mut parts } = self;
        let mut answers = Answers {
            responses: BTreeMap::new(),
        };
        for (at, part) in parts.iter_mut().enumerate() {
            let mut others = part.after.iter();
            if let Some(other) = others.find(|other| answers.responses.contains_key(other)) {
                let why = format!(
                    "the request waits for the request {other} of the batch, which cannot be sent"
                );
                part.request = Some(Err(Error::request(why)));
            }
            if let Some(fault) = part
                .request
                .take_if(|request| request.is_err())
                .and_then(Result::err)
            {
                answers.responses.insert(at, Err(fault));
            }
        }
        for together in plan::plan(&parts) {
            match together {
                Ok(places) => send(&client, &parts, places, &mut answers).await,
                Err((places, count)) => {
                    for at in places {
                        let why = format!(
                            "{count} requests of a batch depend on one another, and it takes {}",
                            plan::MOST
                        );
                        answers
                            .responses
                            .entry(at)
                            .or_insert_with(|| Err(Error::request(why)));
                    }
                }
            }
        }
        answers
    }
}

/// Sends some parts, and those that were not served again, until they are or the budget is spent.
async fn send(client: &Client, parts: &[Part], mut places: Vec<usize>, answers: &mut Answers) {
    let mut attempts = Attempts::new(client.retry_policy());
    places.retain(|at| !answers.responses.contains_key(at));
    while !places.is_empty() {
        let request = parts::request(client.base_url(), parts, &places);
        let outcome = match request {
            Ok(mut request) => client.exchange(&mut request, "$batch").await,
            Err(error) => Err(error),
        };
        if let Ok(refused) = &outcome
            && !refused.status().is_success()
        {
            let refused = places.into_iter().map(|at| (at, Ok(refused.clone())));
            answers.responses.extend(refused);
            return;
        }
        let mut found = match outcome.and_then(|response| parts::responses(response, &places)) {
            Ok(found) => found,
            Err(error) => {
                let why = error.to_string();
                let mut error = Some(error);
                for at in places {
                    let fault = error.take();
                    let fault =
                        fault.unwrap_or_else(|| Error::request(format!("the batch failed: {why}")));
                    answers.responses.insert(at, Err(fault));
                }
                return;
            }
        };
        let again = parts::again(&found, parts, &places);
        let slowest = parts::slowest(&found, parts, &again);
        let pause = slowest.and_then(|(method, response)| attempts.pause(&method, &Ok(response)));
        places = match pause {
            Some(_) => again,
            None => Vec::new(),
        };
        found.retain(|at, _| !places.contains(at));
        answers.responses.append(&mut found);
        if let Some(pause) = pause {
            client.wait(pause).await;
        }
    }
}

/// The answers of a batch.
pub struct Answers {
    responses: BTreeMap<usize, Result<http::Response<Bytes>, Error>>,
}

impl Answers {
    /// The answer of a request.
    ///
    /// # Errors
    /// What awaiting the request alone would give; an answer that is missing, or is there twice.
    pub fn take<T>(&mut self, handle: Handle<T>) -> Result<T, Error> {
        let response = self.responses.remove(&handle.id.0);
        let response =
            response.unwrap_or_else(|| Err(Error::request("the request is not of this batch")));
        response.and_then(handle.read)
    }
}

impl fmt::Debug for Batch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Batch({})", self.parts.len())
    }
}

impl fmt::Debug for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Answers({})", self.responses.len())
    }
}

impl<T> fmt::Debug for Handle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Handle({})", self.id.0)
    }
}
