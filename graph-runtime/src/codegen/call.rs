//! A request without its body: path, query options, headers.

use std::fmt;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::{Body, Parameters, Path};
use crate::base_url::BaseUrl;
use crate::client::note_template;
use crate::error::Error;
use crate::json::Rest;
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

/// A request without its body.
#[derive(Clone)]
pub struct Call<C = ()> {
    path: Path<C>,
    route: &'static str,
    query: Vec<(&'static str, String)>,
    headers: Vec<(&'static str, String)>,
    /// Body parameters that are not documented.
    parameters: Rest,
}

impl<C> Call<C> {
    /// A call of a path, which was made after the page's route: `/users/{id | userPrincipalName}/sendMail`.
    pub fn new(path: Path<C>, route: &'static str) -> Self {
        Call {
            path,
            route,
            query: Vec::new(),
            headers: Vec::new(),
            parameters: Rest::default(),
        }
    }

    /// Sets a query option; a later value replaces an earlier one.
    pub fn query(&mut self, name: &'static str, value: impl Into<String>) {
        self.query.retain(|(other, _)| *other != name);
        self.query.push((name, value.into()));
    }

    /// Sets a header; a later value replaces an earlier one.
    pub fn header(&mut self, name: &'static str, value: impl Into<String>) {
        self.headers
            .retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        self.headers.push((name, value.into()));
    }

    /// Sets a body parameter that is not documented.
    pub fn set(&mut self, name: impl AsRef<str>, value: impl Into<Value>) {
        self.parameters.set(name, value);
    }

    /// Makes a body parameter `null`, unless it has a value.
    pub fn null(&mut self, name: &str) {
        self.parameters.null(name);
    }

    /// A body that is a JSON object of parameters.
    pub fn parameters(&self, write: impl FnOnce(&mut Parameters<'_>)) -> Body {
        Body::with(&self.parameters, write)
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
        body: Body,
    ) -> Result<http::Request<Bytes>, Error> {
        let fault = |why: &str| {
            let method = http::Method::from(metadata.method);
            Error::request(format!("`{method} {}` cannot be sent: {why}", self.route))
        };
        if let Some(why) = &self.path.fault {
            return Err(fault(why));
        }
        let (bytes, content_type) = body.0.map_err(|why| fault(&why))?;
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

impl<C> fmt::Debug for Call<C> {
    // Values of headers may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        f.debug_struct("Call")
            .field("path", &self.path.text)
            .field("query", &self.query)
            .field("headers", &headers)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::{Method, Permissions};

    const METADATA: Metadata = Metadata {
        page: "user-list-messages",
        docs: "docs-src/api/user-list-messages.md",
        url: "https://learn.microsoft.com/graph/api/user-list-messages",
        method: Method::Get,
        routes: &["/me/messages"],
        permissions: Permissions { tables: None },
    };

    fn request(call: &Call) -> Result<http::Request<Bytes>, Error> {
        call.request(&METADATA, &BaseUrl::default(), Body::none())
    }

    fn call() -> Call {
        Call::new(Path::new(()).then("/me/messages"), "/me/messages")
    }

    #[test]
    fn query_values_keep_their_meaning() {
        let mut call = call();
        call.query("$filter", "a eq 'x+y&z#%' and ж/b ge 2026-01-01T00:00:00Z");
        call.query("$top", "5");
        call.query("$top", "7");
        assert_eq!(
            request(&call).unwrap().uri(),
            "https://graph.microsoft.com/v1.0/me/messages\
             ?$filter=a%20eq%20%27x%2By%26z%23%25%27%20and%20%D0%B6/b%20ge%202026-01-01T00:00:00Z&$top=7"
        );
    }

    #[test]
    fn headers_with_newlines_are_refused() {
        let mut call = call();
        call.header("Prefer", "a\r\nAuthorization: b");
        let error = request(&call).unwrap_err().to_string();
        assert_eq!(
            error,
            "`GET /me/messages` cannot be sent: the header `Prefer` has characters that headers cannot have"
        );
        call.header("prefer", "c");
        assert_eq!(request(&call).unwrap().headers()["Prefer"], "c");
    }

    #[test]
    fn values_that_make_another_path_are_refused() {
        let call = Call::new(Path::new(()).then("/users").id(".."), "/users/{id}");
        let error = request(&call).unwrap_err().to_string();
        assert_eq!(
            error,
            "`GET /users/{id}` cannot be sent: `..` cannot stand in the path `/users/`"
        );
        let call = Call::new(
            Path::new(()).then("/users").id(&"x".repeat(100_000)),
            "/users/{id}",
        );
        assert!(
            request(&call)
                .unwrap_err()
                .to_string()
                .ends_with("its URL is too long")
        );
    }
}
