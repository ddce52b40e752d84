//! A request as a value.

use bytes::Bytes;

use crate::base_url::BaseUrl;
use crate::error::Error;
use crate::metadata::Metadata;

/// A request of one documented operation: to HTTP and back, with no client and no I/O.
///
/// ```
/// # use graph_runtime::{BaseUrl, Endpoint, Error};
/// fn line<E: Endpoint>(request: &E) -> Result<String, Error> {
///     let request = request.to_request(&BaseUrl::default())?;
///     Ok(format!("{} {}", request.method(), request.uri()))
/// }
/// ```
pub trait Endpoint {
    /// What the operation answers.
    type Response;

    /// What the docs say of the operation.
    const METADATA: Metadata;

    /// The request below a base URL, without a token.
    ///
    /// # Errors
    /// A path parameter, header or body that cannot be sent.
    fn to_request(&self, base: &BaseUrl) -> Result<http::Request<Bytes>, Error>;

    /// The value of a response.
    ///
    /// # Errors
    /// A status other than 2xx, or a body of another form than the docs say.
    fn from_response(response: http::Response<Bytes>) -> Result<Self::Response, Error>;
}

impl<E: Endpoint> Endpoint for &E {
    type Response = E::Response;

    const METADATA: Metadata = E::METADATA;

    fn to_request(&self, base: &BaseUrl) -> Result<http::Request<Bytes>, Error> {
        (**self).to_request(base)
    }

    fn from_response(response: http::Response<Bytes>) -> Result<Self::Response, Error> {
        E::from_response(response)
    }
}
