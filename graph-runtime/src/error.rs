//! What can go wrong, in one type.

mod granted;
mod service;

use std::fmt;
use std::io;
use std::time::Duration;

use bytes::Bytes;

use crate::client::retry_after;
use crate::metadata::Metadata;
use crate::transport::{BoxError, TransportError};

pub(crate) use granted::Granted;
pub use service::Detail;
use service::Service;

/// A request that failed: one pointer wide, with what to look up.
///
/// ```no_run
/// # use graph_runtime::{Client, Endpoint, Error};
/// # async fn get<E: Endpoint>(client: &Client, request: E) -> Result<Option<E::Response>, Error> {
/// match client.send(request).await {
///     Ok(value) => Ok(Some(value)),
///     Err(error) if error.code() == Some("ErrorItemNotFound") => Ok(None),
///     Err(error) if error.is_retryable() => {
///         println!("{error}; again in {:?}", error.retry_after());
///         Ok(None)
///     }
///     Err(error) => Err(error),
/// }
/// # }
/// ```
#[non_exhaustive]
pub struct Error(Box<Kind>);

#[derive(Debug)]
enum Kind {
    /// The request cannot be sent as it is.
    Request {
        message: String,
        source: Option<BoxError>,
    },
    /// No response.
    Transport {
        page: &'static str,
        source: BoxError,
    },
    /// A status other than 2xx, or an operation that failed later.
    Service(Service),
    /// A body that is not what the docs say.
    Decode(Decode),
}

#[derive(Debug)]
struct Decode {
    metadata: Metadata,
    /// Where in the JSON; none where it is the whole of it.
    path: Option<String>,
    source: serde_json::Error,
    body: Bytes,
}

impl Error {
    /// A request that cannot be sent as it is.
    pub(crate) fn request(message: impl Into<String>) -> Error {
        Error(Box::new(Kind::Request {
            message: message.into(),
            source: None,
        }))
    }

    /// No response to a request of a page.
    pub(crate) fn transport(page: &'static str, source: BoxError) -> Error {
        Error(Box::new(Kind::Transport { page, source }))
    }

    /// A request that cannot be sent, and why.
    pub(crate) fn because(message: impl Into<String>, source: impl Into<BoxError>) -> Error {
        Error(Box::new(Kind::Request {
            message: message.into(),
            source: Some(source.into()),
        }))
    }

    /// TLS that cannot be set up.
    #[cfg(feature = "reqwest")]
    pub(crate) fn no_transport(source: BoxError) -> Error {
        Error::because("the transport cannot be set up", source)
    }

    pub(crate) fn decode(
        metadata: &Metadata,
        path: Option<String>,
        source: serde_json::Error,
        body: Bytes,
    ) -> Error {
        Error(Box::new(Kind::Decode(Decode {
            metadata: *metadata,
            path,
            source,
            body,
        })))
    }

    /// The OData error of a response that is not 2xx.
    pub(crate) fn service(metadata: &Metadata, response: http::Response<Bytes>) -> Error {
        Error(Box::new(Kind::Service(Service::of(
            metadata, response, None,
        ))))
    }

    /// An operation that was accepted, and failed later; its last state and what the service said.
    pub(crate) fn operation(
        metadata: &Metadata,
        response: http::Response<Bytes>,
        state: String,
    ) -> Error {
        Error(Box::new(Kind::Service(Service::of(
            metadata,
            response,
            Some(state),
        ))))
    }

    /// Whether a saved delta link is too old (status 410): everything must be read from the beginning.
    pub fn is_resync_required(&self) -> bool {
        self.status() == Some(http::StatusCode::GONE)
    }

    /// The status, of a response that is not 2xx.
    pub fn status(&self) -> Option<http::StatusCode> {
        self.as_service().map(|service| service.status)
    }

    /// The headers, of a response that is not 2xx.
    pub fn headers(&self) -> Option<&http::HeaderMap> {
        self.as_service().map(|service| &service.headers)
    }

    /// The service's error code: `ErrorItemNotFound`.
    pub fn code(&self) -> Option<&str> {
        self.as_service()?.text("code")
    }

    /// The service's message.
    pub fn message(&self) -> Option<&str> {
        self.as_service()?.text("message")
    }

    /// What of the request is wrong, such as the name of a property.
    pub fn target(&self) -> Option<&str> {
        self.as_service()?.text("target")
    }

    /// The error's parts, where it has several.
    pub fn details(&self) -> impl Iterator<Item = Detail<'_>> {
        let services = self.as_service().into_iter();
        services.flat_map(Service::details)
    }

    /// The codes of the inner errors; the last is the most exact.
    pub fn inner_codes(&self) -> impl Iterator<Item = &str> {
        let inner = self.as_service().into_iter().flat_map(Service::inner);
        inner.filter_map(|error| service::text(error, "code"))
    }

    /// The id that Microsoft's support asks for.
    pub fn request_id(&self) -> Option<&str> {
        self.as_service()?.id("request-id")
    }

    /// The id that the client gave the request, where the service repeats it.
    pub fn client_request_id(&self) -> Option<&str> {
        self.as_service()?.id("client-request-id")
    }

    /// The permissions in the token of a request that was answered 403, where it can be read: a JWT.
    ///
    /// [`metadata`](Error::metadata) has those that would do.
    pub fn token_permissions(&self) -> Option<&[String]> {
        Some(&self.as_service()?.granted.as_ref()?.names)
    }

    /// How long the service asks to wait.
    pub fn retry_after(&self) -> Option<Duration> {
        retry_after(self.headers()?)
    }

    /// Whether the same request may succeed later: throttled, a transient fault of the service, no response.
    pub fn is_retryable(&self) -> bool {
        match &*self.0 {
            Kind::Service(service) => matches!(service.status.as_u16(), 429 | 503 | 504),
            Kind::Transport { source, .. } => too_large(source).is_none(),
            Kind::Request { .. } | Kind::Decode(_) => false,
        }
    }

    /// The body of the response, where there was one.
    pub fn body(&self) -> Option<&Bytes> {
        match &*self.0 {
            Kind::Service(service) => Some(&service.body),
            Kind::Decode(decode) => Some(&decode.body),
            _ => None,
        }
    }

    /// Where in the JSON a body is not what the docs say: `value[3].from.emailAddress`.
    pub fn json_path(&self) -> Option<&str> {
        match &*self.0 {
            Kind::Decode(decode) => decode.path.as_deref(),
            _ => None,
        }
    }

    /// What the docs say of the operation, where there was a response.
    pub fn metadata(&self) -> Option<&Metadata> {
        match &*self.0 {
            Kind::Service(service) => Some(&service.metadata),
            Kind::Decode(decode) => Some(&decode.metadata),
            _ => None,
        }
    }

    fn as_service(&self) -> Option<&Service> {
        match &*self.0 {
            Kind::Service(service) => Some(service),
            _ => None,
        }
    }
}

/// What a transport says of a body beyond its limit.
fn too_large(source: &BoxError) -> Option<&io::Error> {
    let Some(TransportError::Failed(cause)) = source.downcast_ref() else {
        return None;
    };
    let cause: &io::Error = cause.downcast_ref()?;
    (cause.kind() == io::ErrorKind::FileTooLarge).then_some(cause)
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::Request { message, .. } => f.write_str(message),
            Kind::Transport { page, source } => match too_large(source) {
                Some(why) => write!(f, "`{page}` was answered with too much: {why}"),
                None => write!(f, "`{page}` got no response"),
            },
            Kind::Service(service) => service.fmt(f),
            Kind::Decode(Decode {
                metadata,
                path: Some(path),
                ..
            }) => {
                write!(
                    f,
                    "`{}` was answered with JSON that {} does not describe, at `{path}`",
                    metadata.page, metadata.docs
                )
            }
            Kind::Decode(Decode {
                metadata,
                path: None,
                ..
            }) => {
                write!(
                    f,
                    "`{}` was answered with something else than {} describes",
                    metadata.page, metadata.docs
                )
            }
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What `main` prints: the message and what caused it.
        fmt::Display::fmt(self, f)?;
        let mut source = std::error::Error::source(self);
        while let Some(cause) = source {
            write!(f, "\n  caused by: {cause}")?;
            source = cause.source();
        }
        Ok(())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            Kind::Request {
                source: Some(source),
                ..
            }
            | Kind::Transport { source, .. } => Some(&**source),
            Kind::Decode(decode) => Some(&decode.source),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_pointer_wide_and_for_any_thread() {
        fn is_of_any_thread<T: Send + Sync + 'static>() {}
        is_of_any_thread::<Error>();
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }
}
