//! A request: path, query options, headers, body.

use std::fmt;
use std::marker::PhantomData;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::Value;
use smol_str::SmolStr;

use super::Path;
use super::parameters::Parameters;
use crate::base_url::BaseUrl;
use crate::client::note_template;
use crate::error::Error;
use crate::json::{AsSerde, Json};
use crate::metadata::Metadata;

/// What keeps its meaning in a query option; never `+`, `&`, `#`, `%` and quotes.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'$')
    .remove(b'(')
    .remove(b')')
    .remove(b',')
    .remove(b'/')
    .remove(b':')
    .remove(b'=')
    .remove(b'@')
    .remove(b'*');

const JSON: &str = "application/json";

/// A request of `P`, as far as it is said.
///
/// Faults in what users give are kept until it is made, so that setters need no `Result`.
pub struct Call<P, C = ()> {
    path: Path<C>,
    route: &'static str,
    query: Vec<(&'static str, String)>,
    headers: Vec<(&'static str, String)>,
    /// A body that is given whole, with its type.
    body: Option<(Bytes, &'static str)>,
    parameters: Option<Parameters>,
    of: PhantomData<fn() -> P>,
}

impl<C> Path<C> {
    /// A call of the path, with the rest of it as of [`Path::then`]. It is made after the page's route:
    /// `/users/{id | userPrincipalName}/sendMail`.
    pub fn call<P>(self, rest: &'static str, values: &[&str], route: &'static str) -> Call<P, C> {
        Call {
            path: self.then(rest, values),
            route,
            query: Vec::new(),
            headers: Vec::new(),
            body: None,
            parameters: None,
            of: PhantomData,
        }
    }
}

impl<P> Call<P> {
    /// A call without a client, as of [`Path::call`].
    pub fn new(path: &'static str, values: &[&str], route: &'static str) -> Self {
        Path::new(()).call(path, values, route)
    }
}

impl<P, C> Call<P, C> {
    /// Sets a query option; a later value replaces an earlier one.
    #[must_use]
    pub fn query(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.query.retain(|(other, _)| *other != name);
        self.query.push((name, value.into()));
        self
    }

    /// Sets a header; a later value replaces an earlier one.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers
            .retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        self.headers.push((name, value.into()));
        self
    }

    /// Asks for the number of all items, or not.
    #[must_use]
    pub fn count(self, value: bool, is_eventual: bool) -> Self {
        let call = self.query("$count", value.to_string());
        match is_eventual {
            true => call.header("ConsistencyLevel", "eventual"),
            false => call,
        }
    }

    /// A body of bytes as they are.
    #[must_use]
    pub fn content(mut self, content: impl Into<Bytes>) -> Self {
        self.body = Some((content.into(), "application/octet-stream"));
        self
    }

    /// A body that is a value as JSON.
    #[must_use]
    pub fn json<T: Json>(mut self, value: impl Into<T>) -> Self {
        let mut text = Vec::with_capacity(256);
        let written = serde_json::to_writer(&mut text, &AsSerde(&value.into()));
        self.body = Some((text.into(), JSON));
        self.checked(None, written)
    }

    /// A body that is a list of values as JSON.
    #[must_use]
    pub fn json_list<T: Json>(self, values: impl IntoIterator<Item = impl Into<T>>) -> Self {
        self.json::<Vec<T>>(list(values))
    }

    /// A body that is a JSON object of parameters, of which none need be given.
    #[must_use]
    pub fn object(mut self) -> Self {
        self.parameters.get_or_insert_default();
        self
    }

    /// Sets a parameter; a later value replaces an earlier one.
    #[must_use]
    pub fn parameter<T: Json>(self, name: &'static str, value: impl Into<T>) -> Self {
        self.parameter_serde(name, &AsSerde(&value.into()))
    }

    /// Sets a parameter that is a list.
    #[must_use]
    pub fn parameter_list<T: Json>(
        self,
        name: &'static str,
        values: impl IntoIterator<Item = impl Into<T>>,
    ) -> Self {
        self.parameter::<Vec<T>>(name, list(values))
    }

    /// Sets a parameter of a type of the user's own.
    #[must_use]
    pub fn parameter_serde<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Self {
        self.write(SmolStr::new_static(name), value)
    }

    /// Sets a parameter that is not documented.
    #[must_use]
    pub fn set(self, name: &str, value: impl Into<Value>) -> Self {
        self.write(SmolStr::new(name), &value.into())
    }

    /// Makes a parameter `null`, unless it has a value.
    #[must_use]
    pub fn null(self, name: &'static str) -> Self {
        match &self.parameters {
            Some(parameters) if parameters.has(name) => self,
            _ => self.parameter_serde(name, &()),
        }
    }

    fn write<T: Serialize + ?Sized>(mut self, name: SmolStr, value: &T) -> Self {
        let parameters = self.parameters.get_or_insert_default();
        let written = parameters.set(name.clone(), value);
        self.checked(Some(&name), written)
    }

    /// Keeps the first fault, of a parameter or the whole body.
    fn checked(mut self, parameter: Option<&str>, written: Result<(), serde_json::Error>) -> Self {
        if let Err(error) = written {
            let fault = || match parameter {
                Some(name) => format!("its parameter `{name}` is no JSON: {error}"),
                None => format!("its body is no JSON: {error}"),
            };
            self.path.fault.get_or_insert_with(fault);
        }
        self
    }

    /// Who sends it.
    pub fn client(&self) -> &C {
        &self.path.client
    }

    /// The request below a base URL.
    ///
    /// # Errors
    /// A path parameter, header or body that cannot be sent.
    pub fn request(
        &self,
        metadata: &Metadata,
        base: &BaseUrl,
    ) -> Result<http::Request<Bytes>, Error> {
        let fault = |why: &str| {
            let method = http::Method::from(metadata.method);
            Error::request(format!("`{method} {}` cannot be sent: {why}", self.route))
        };
        if let Some(why) = &self.path.fault {
            return Err(fault(why));
        }
        let (bytes, content_type) = self.body();
        let mut request = http::Request::new(bytes);
        *request.method_mut() = metadata.method.into();
        *request.uri_mut() = self
            .url(base)
            .try_into()
            .map_err(|_| fault("its URL is too long"))?;
        note_template(&mut request, self.route);
        let headers = request.headers_mut();
        // For those of the client, the transport and HTTP as well, which are five.
        headers.reserve(8);
        if let Some(content_type) = content_type {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        }
        for (name, value) in &self.headers {
            let key = HeaderName::from_bytes(name.as_bytes())
                .map_err(|_| fault(&format!("`{name}` is no name of a header")))?;
            let value = HeaderValue::from_str(value).map_err(|_| {
                fault(&format!(
                    "the header `{name}` has characters that headers cannot have"
                ))
            })?;
            headers.insert(key, value);
        }
        Ok(request)
    }

    /// The body with its type.
    fn body(&self) -> (Bytes, Option<&'static str>) {
        match (&self.body, &self.parameters) {
            (Some((bytes, content_type)), _) => (bytes.clone(), Some(content_type)),
            (None, Some(parameters)) => (parameters.object(), Some(JSON)),
            (None, None) => (Bytes::new(), None),
        }
    }

    fn url(&self, base: &BaseUrl) -> String {
        let mut url = String::with_capacity(base.as_str().len() + self.path.text.len() + 64);
        url.push_str(base.as_str());
        url.push_str(&self.path.text);
        for (at, (name, value)) in self.query.iter().enumerate() {
            url.push(if at == 0 { '?' } else { '&' });
            url.extend(utf8_percent_encode(name, QUERY));
            url.push('=');
            url.extend(utf8_percent_encode(value, QUERY));
        }
        url
    }
}

pub(super) fn list<T>(values: impl IntoIterator<Item = impl Into<T>>) -> Vec<T> {
    values.into_iter().map(Into::into).collect()
}

impl<P, C: Clone> Clone for Call<P, C> {
    fn clone(&self) -> Self {
        Call {
            path: self.path.clone(),
            route: self.route,
            query: self.query.clone(),
            headers: self.headers.clone(),
            body: self.body.clone(),
            parameters: self.parameters.clone(),
            of: PhantomData,
        }
    }
}

impl<P, C> fmt::Debug for Call<P, C> {
    // Values of headers may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        let (body, _) = self.body();
        f.debug_struct("Request")
            .field("path", &self.path.text)
            .field("query", &self.query)
            .field("headers", &headers)
            .field("body", &String::from_utf8_lossy(&body))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::{Method, Permissions};

    const METADATA: Metadata = Metadata::new(
        "user-list-messages",
        "docs-src/api/user-list-messages.md",
        Method::Get,
        "/me/messages",
        Permissions::UNKNOWN,
    );

    fn request(call: &Call<()>) -> Result<http::Request<Bytes>, Error> {
        call.request(&METADATA, &BaseUrl::default())
    }

    fn call() -> Call<()> {
        Call::new("/me/messages", &[], "/me/messages")
    }

    #[test]
    fn query_values_keep_their_meaning() {
        let filter = "a eq 'x+y&z#%' and ж/b ge 2026-01-01T00:00:00Z";
        let call = call().query("$filter", filter);
        let call = call.query("$top", "5").query("$top", "7");
        assert_eq!(
            request(&call).unwrap().uri(),
            "https://graph.microsoft.com/v1.0/me/messages\
             ?$filter=a%20eq%20%27x%2By%26z%23%25%27%20and%20%D0%B6/b%20ge%202026-01-01T00:00:00Z&$top=7"
        );
    }

    #[test]
    fn counting_may_need_a_header() {
        for (is_eventual, header) in [(false, None), (true, Some("eventual"))] {
            let request = request(&call().count(true, is_eventual)).unwrap();
            assert_eq!(request.uri().query(), Some("$count=true"));
            let sent = request.headers().get("ConsistencyLevel");
            assert_eq!(sent.map(|it| it.to_str().unwrap()), header);
        }
    }

    #[test]
    fn headers_with_newlines_are_refused() {
        let call = call().header("Prefer", "a\r\nAuthorization: b");
        let error = request(&call).unwrap_err().to_string();
        assert_eq!(
            error,
            "`GET /me/messages` cannot be sent: the header `Prefer` has characters that headers cannot have"
        );
        let call = call.header("prefer", "c");
        assert_eq!(request(&call).unwrap().headers()["Prefer"], "c");
    }

    #[test]
    fn values_that_make_another_path_are_refused() {
        let call = Call::new("/users/{}", &[".."], "/users/{id}");
        let error = request(&call).unwrap_err().to_string();
        assert_eq!(
            error,
            "`GET /users/{id}` cannot be sent: `..` cannot stand in the path `/users/`"
        );
        let call = Call::new("/users/{}", &[&"x".repeat(100_000)], "/users/{id}");
        assert!(
            request(&call)
                .unwrap_err()
                .to_string()
                .ends_with("its URL is too long")
        );
    }
}
