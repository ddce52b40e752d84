//! For tests of programs: a transport that answers by itself, without a server.

mod answer;
mod batch;
mod expected;

use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response, StatusCode};
use serde::Serialize;
use serde_json::json;

use crate::base_url::BaseUrl;
use crate::client::Client;
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::transport::{BoxFuture, Transport, TransportError};

pub use answer::Answer;
use expected::{Expected, What};

/// A transport that knows which requests to expect, and what to answer to each. Clones share what they expect.
///
/// An expectation is met once, by the first request that is equal to it: method, URL, body, and the headers that it has
/// itself. A request that was not expected is an error that says why, and so is [`finish`](Fake::finish). The requests of
/// a batch are expected one by one. Nobody waits: a throttled request is sent again at once.
///
/// ```
/// # use graph_runtime::testing::Fake;
/// # mod mail { graph_runtime::client! { pub struct Mail; endpoints: ["message-get", "user-sendmail"], } }
/// # use mail::{GetMessage, Mail, Message, SendMail};
/// /// What is tested: it mails how a message is called.
/// async fn report(mail: &Mail) -> Result<(), graph_runtime::Error> {
///     let message = mail.me().messages().id("7").get().await?;
///     let subject = message.subject.unwrap_or_default();
///     mail.me().send_mail(Message::new().subject(format!("About {subject}"))).await
/// }
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let fake = Fake::new();
/// fake.expect(GetMessage::me("7")).answer(Message::new().subject("Budget"));
/// fake.expect(SendMail::me(Message::new().subject("About Budget"))).answer(());
/// report(&Mail::new(fake.client()?)).await?;
/// fake.finish()?;
///
/// fake.expect_any::<GetMessage>().fail(404, "ErrorItemNotFound");
/// let error = report(&Mail::new(fake.client()?)).await.unwrap_err();
/// assert_eq!(error.code(), Some("ErrorItemNotFound"));
/// # Ok(()) }
/// ```
#[derive(Clone, Default)]
pub struct Fake {
    base: BaseUrl,
    script: Arc<Mutex<Script>>,
}

#[derive(Default)]
struct Script {
    expected: Vec<Expected>,
    /// What went wrong so far.
    faults: Vec<String>,
    requests: Vec<Request<Bytes>>,
}

/// A request that is expected, and still needs its answer.
#[must_use = "an expectation needs an answer"]
pub struct Expectation<E> {
    fake: Fake,
    what: Result<What, Error>,
    page: Option<&'static str>,
    of: PhantomData<fn() -> E>,
}

/// Why a test failed: requests that were not expected, and such that were and did not come.
pub struct Mismatch(Vec<String>);

impl Fake {
    /// A transport that expects nothing yet.
    pub fn new() -> Fake {
        Fake::default()
    }

    /// The same for clients whose base URL is another than Graph's.
    pub fn at(base: BaseUrl) -> Fake {
        Fake {
            base,
            ..Fake::default()
        }
    }

    /// A client whose requests come here.
    ///
    /// # Errors
    /// A base URL that is not for tokens.
    pub fn client(&self) -> Result<Client, Error> {
        let builder = Client::builder().custom_base_url(self.base.as_str());
        builder.token("fake").transport(self.clone()).build()
    }

    /// Expects a request.
    pub fn expect<E: Endpoint>(&self, request: E) -> Expectation<E> {
        let what = request.to_request(&self.base).map(What::Exactly);
        self.expectation(what, Some(E::METADATA.page))
    }

    /// Expects any request of a page, by its method and the path as the documentation writes it.
    pub fn expect_any<E: Endpoint>(&self) -> Expectation<E> {
        self.expectation(Ok(What::Any(E::METADATA)), Some(E::METADATA.page))
    }

    /// Expects a request that is of no page, such as one to the URL of an upload session.
    pub fn expect_request(&self, request: Request<Bytes>) -> Expectation<Request<Bytes>> {
        self.expectation(Ok(What::Exactly(request)), None)
    }

    fn expectation<E>(
        &self,
        what: Result<What, Error>,
        page: Option<&'static str>,
    ) -> Expectation<E> {
        Expectation {
            fake: self.clone(),
            what,
            page,
            of: PhantomData,
        }
    }

    /// The requests that came, in their order; those of a batch one by one.
    pub fn requests(&self) -> Vec<Request<Bytes>> {
        self.script().requests.clone()
    }

    /// Ends a test.
    ///
    /// # Errors
    /// Requests that were not expected, and such that were and did not come.
    pub fn finish(&self) -> Result<(), Mismatch> {
        let mut script = self.script();
        let mut faults = std::mem::take(&mut script.faults);
        let unmet = script
            .expected
            .drain(..)
            .map(|expected| format!("{} was expected and not sent", expected.name(&self.base)));
        faults.extend(unmet);
        match faults.is_empty() {
            true => Ok(()),
            false => Err(Mismatch(faults)),
        }
    }

    fn script(&self) -> MutexGuard<'_, Script> {
        // A thread that panicked has failed its test already.
        self.script.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The answer to one request.
    fn answer(&self, request: Request<Bytes>) -> Result<Response<Bytes>, String> {
        let mut script = self.script();
        let met = script
            .expected
            .iter()
            .position(|it| it.differs(&request, &self.base).is_none());
        let answer = match met {
            Some(at) => Ok(script.expected.remove(at).answer),
            None => Err(expected::unexpected(&request, &self.base, &script.expected)),
        };
        script.requests.push(request);
        script.faults.extend(answer.as_ref().err().cloned());
        answer
    }
}

impl<E: Endpoint> Expectation<E> {
    /// Answers with a value: a resource, a page, bytes, or `()`.
    pub fn answer(self, value: E::Response)
    where
        E::Response: Answer,
    {
        let answer = value.response::<E>();
        self.respond(answer);
    }
}

impl<E> Expectation<E> {
    /// Answers with JSON as it stands, such as an example of the documentation.
    pub fn json(self, body: &impl Serialize) {
        let body = serde_json::to_vec(body).unwrap_or_default();
        self.respond(Response::new(Bytes::from(body)));
    }

    /// Answers with an error of the service: 404 and `ErrorItemNotFound`.
    pub fn fail(self, status: u16, code: &str) {
        let body = json!({ "error": { "code": code, "message": "a fake fault" } });
        let mut response = Response::new(Bytes::from(body.to_string()));
        *response.status_mut() =
            StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        self.respond(response);
    }

    /// Answers with a response as it stands.
    pub fn respond(self, answer: Response<Bytes>) {
        let mut script = self.fake.script();
        match self.what {
            Ok(what) => script.expected.push(Expected {
                what,
                page: self.page,
                answer,
            }),
            Err(error) => script.faults.push(error.to_string()),
        }
    }
}

impl Transport for Fake {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        let answer = match batch::is_batch(&request, &self.base) {
            true => batch::answer(&request, &self.base, |part| self.answer(part)),
            false => self.answer(request),
        };
        let answer = answer.map_err(|why| TransportError::Failed(why.into()));
        Box::pin(std::future::ready(answer))
    }

    fn wait(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(std::future::ready(()))
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

impl fmt::Debug for Mismatch {
    // What `unwrap` prints.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{self}")
    }
}

impl std::error::Error for Mismatch {}

impl fmt::Debug for Fake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let script = self.script();
        f.debug_list()
            .entries(script.expected.iter().map(|it| it.name(&self.base)))
            .finish()
    }
}

impl<E> fmt::Debug for Expectation<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Expectation").field(&self.page).finish()
    }
}
