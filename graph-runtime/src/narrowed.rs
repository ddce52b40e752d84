//! A list's request, narrowed: `/groups/{id}/members/microsoft.graph.user`, `/groups/{id}/members/$count`.

use bytes::Bytes;
use http::Uri;

use crate::answer;
use crate::base_url::BaseUrl;
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::metadata::Metadata;
use crate::page::Page;

/// What every request of a list can be narrowed to, documented or not.
///
/// <https://learn.microsoft.com/graph/aad-advanced-queries>
///
/// ```
/// # use graph_runtime::{Client, Endpoint, Error, Lists, Page};
/// # async fn users<E: Endpoint<Response = Page<T>>, T: Send + 'static>(client: &Client, members: E) -> Result<i64, Error> {
/// client.send(members.only_type("microsoft.graph.user").only_count()).await
/// # }
/// ```
pub trait Lists: Endpoint + Sized {
    /// Asks for the items of one type: its qualified name stands behind the path.
    fn only_type(self, name: &'static str) -> OfType<Self> {
        OfType(self, name)
    }

    /// Asks for the number of items: `/$count` stands behind the path. Directory objects need the header
    /// `ConsistencyLevel: eventual`.
    fn only_count(self) -> Count<Self> {
        Count(self)
    }
}

impl<T, E: Endpoint<Response = Page<T>>> Lists for E {}

/// A list's request for the items of one type.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct OfType<E>(E, &'static str);

/// A list's request for the number of its items.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Count<E>(E);

impl<E: Endpoint> Endpoint for OfType<E> {
    type Response = E::Response;

    const METADATA: Metadata = E::METADATA;

    fn to_request(&self, base: &BaseUrl) -> Result<http::Request<Bytes>, Error> {
        longer(self.0.to_request(base)?, self.1)
    }

    fn from_response(response: http::Response<Bytes>) -> Result<Self::Response, Error> {
        E::from_response(response)
    }
}

impl<E: Endpoint> Endpoint for Count<E> {
    type Response = i64;

    const METADATA: Metadata = E::METADATA;

    fn to_request(&self, base: &BaseUrl) -> Result<http::Request<Bytes>, Error> {
        longer(self.0.to_request(base)?, "$count")
    }

    fn from_response(response: http::Response<Bytes>) -> Result<i64, Error> {
        // The number stands behind a byte order mark.
        let response = response.map(|body| match body.strip_prefix(b"\xEF\xBB\xBF") {
            Some(number) => body.slice_ref(number),
            None => body,
        });
        answer::json(response, &Self::METADATA)
    }
}

/// The request with one more segment in its path.
fn longer(mut request: http::Request<Bytes>, segment: &str) -> Result<http::Request<Bytes>, Error> {
    let url = request.uri().to_string();
    let (path, query) = url.split_at(url.find('?').unwrap_or(url.len()));
    let url = format!("{path}/{segment}{query}");
    *request.uri_mut() = Uri::try_from(&url).map_err(|_| {
        Error::request(format!("`{segment}` cannot stand in the path of a request"))
    })?;
    Ok(request)
}
