//! A request to its final response: token, redirects, repetitions.

use std::mem;

use bytes::Bytes;
use http::header::{AUTHORIZATION, HeaderMap, HeaderName, HeaderValue};
use uuid::fmt::Hyphenated;

use crate::client::retry::Attempts;
use crate::client::trace::Trace;
use crate::client::{Client, Inner, challenge, redirect};
use crate::error::{Error, Granted};
use crate::token::Token;
use crate::transport::{BoxFuture, Transport, TransportError};

/// An id for the service's logs and the caller's.
const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("client-request-id");
/// How often the request was sent before.
const RETRY_ATTEMPT: HeaderName = HeaderName::from_static("retry-attempt");

/// Browsers allow 20 redirects; Microsoft's clients for Graph allow 5.
const REDIRECTS: usize = 5;

/// A request on its way to a response with the body `B`.
type Carried<'a, B> = BoxFuture<'a, Result<http::Response<B>, TransportError>>;

/// Marks a request to a URL that carries its own key, even at a host of Graph's: neither the token nor a header of the
/// client goes there, since such hosts refuse what they do not know.
#[derive(Clone, Copy)]
pub(crate) struct Bare;

/// Sends a request by `carry` until there is a final response.
pub(super) async fn exchange<'a, B>(
    client: &'a Client,
    request: &mut http::Request<Bytes>,
    page: &'static str,
    carry: impl Fn(&'a dyn Transport, http::Request<Bytes>) -> Carried<'a, B>,
) -> Result<http::Response<B>, Error> {
    let trace = Trace::of(request, page);
    let outcome = send(client, request, page, carry, &trace);
    let outcome = trace.around(outcome).await;
    trace.ended(&outcome);
    outcome
}

async fn send<'a, B>(
    client: &'a Client,
    request: &mut http::Request<Bytes>,
    page: &'static str,
    carry: impl Fn(&'a dyn Transport, http::Request<Bytes>) -> Carried<'a, B>,
    trace: &Trace,
) -> Result<http::Response<B>, Error> {
    let mut attempts = Attempts::new(&client.retry);
    let client = &*client.inner;
    let mut is_ours = knows_client(client, request);
    if is_ours {
        add_defaults(&client.headers, request);
        identify(client, request);
    }
    let mut redirects = 0;
    let mut is_challenged = false;
    loop {
        trace.resent(redirects + usize::from(is_challenged) + attempts.count() as usize);
        if is_ours {
            authorize(client, request).await?;
        }
        // The copy has no room left for the headers that the transport adds: it is the one that stays.
        let copy = request.clone();
        let outcome = carry(&*client.transport, mem::replace(request, copy)).await;
        if let Ok(response) = &outcome
            && let Some(next) = redirect::follow(request, response)?
        {
            redirects += 1;
            if redirects > REDIRECTS {
                return Err(Error::request(format!(
                    "`{page}` was redirected more than {REDIRECTS} times"
                )));
            }
            *request = next;
            is_ours = knows_client(client, request);
            continue;
        }
        if !is_challenged
            && is_ours
            && let Ok(response) = &outcome
            && let Some(claims) = challenge::claims(response)
            && let Some(refused) = token_of(request).cloned().map(Token::of_header)
            && client.tokens.answer(&refused, &claims).await?
        {
            is_challenged = true;
            continue;
        }
        match attempts.pause(request.method(), &outcome) {
            Some(delay) => client.transport.wait(delay).await,
            None => {
                let mut outcome = outcome.map_err(|error| Error::transport(page, error.into()));
                if let Ok(response) = &mut outcome {
                    note_granted(request, response);
                }
                return outcome;
            }
        }
        if is_ours {
            request
                .headers_mut()
                .insert(RETRY_ATTEMPT, attempts.count().into());
        }
    }
}

/// Whether a request goes to a host that may know of the client: its token, its headers.
fn knows_client(client: &Inner, request: &http::Request<Bytes>) -> bool {
    let is_bare = request.extensions().get::<Bare>().is_some();
    !is_bare && client.base.is_origin_of(request.uri())
}

/// Puts what the token allows beside a refusal, for its error.
fn note_granted<B>(request: &http::Request<Bytes>, response: &mut http::Response<B>) {
    if response.status() == http::StatusCode::FORBIDDEN
        && let Some(granted) = request.headers().get(AUTHORIZATION).and_then(Granted::of)
    {
        response.extensions_mut().insert(granted);
    }
}

/// Adds headers that the request has not.
pub(super) fn add_defaults(defaults: &HeaderMap, request: &mut http::Request<Bytes>) {
    for (name, value) in defaults {
        let own = request.headers_mut().entry(name);
        own.or_insert_with(|| value.clone());
    }
}

fn identify(client: &Inner, request: &mut http::Request<Bytes>) {
    let mut text = [0; Hyphenated::LENGTH];
    client.ids.next().hyphenated().encode_lower(&mut text);
    if let Ok(id) = HeaderValue::from_maybe_shared(Bytes::from_owner(text)) {
        request.headers_mut().entry(CLIENT_REQUEST_ID).or_insert(id);
    }
}

/// The token; asked for at each attempt, since one may expire in the pauses.
async fn authorize(client: &Inner, request: &mut http::Request<Bytes>) -> Result<(), Error> {
    let has_own = request.headers().contains_key(AUTHORIZATION) && token_of(request).is_none();
    if !has_own {
        let token = client.tokens.token().await?;
        request
            .headers_mut()
            .insert(AUTHORIZATION, token.into_header());
    }
    Ok(())
}

/// The client's token in a request: it is sensitive, and a header of the caller's own, which stays, is not.
fn token_of(request: &http::Request<Bytes>) -> Option<&HeaderValue> {
    let header = request.headers().get(AUTHORIZATION);
    header.filter(|value| value.is_sensitive())
}
