//! Spans of requests, in the words of OpenTelemetry: <https://opentelemetry.io/docs/specs/semconv/http/http-spans/>
//!
//! Without the feature `tracing` there are none. A span has no token, no body, and no URL, which has names and ids of
//! people in it: the template of its path stands for it.

use bytes::Bytes;
use http::{Request, Response};

use crate::error::Error;

/// The span of a request.
#[derive(Clone)]
pub(super) struct Trace {
    #[cfg(feature = "tracing")]
    span: tracing::Span,
}

/// The path of a request as the documentation writes it.
#[cfg(feature = "tracing")]
#[derive(Clone, Copy)]
struct Template(&'static str);

/// Notes the path of a request as the documentation writes it, for its span.
#[cfg(feature = "tracing")]
pub(crate) fn note_template(request: &mut Request<Bytes>, template: &'static str) {
    if tracing::enabled!(tracing::Level::INFO) {
        request.extensions_mut().insert(Template(template));
    }
}

#[cfg(not(feature = "tracing"))]
pub(crate) fn note_template(_: &mut Request<Bytes>, _: &'static str) {}

#[cfg(feature = "tracing")]
impl Trace {
    pub(super) fn of(request: &Request<Bytes>, page: &'static str) -> Trace {
        let method = request.method().as_str();
        let template = request
            .extensions()
            .get()
            .map(|Template(template)| *template);
        Trace {
            span: tracing::info_span!(
                "msgraph",
                otel.name = format_args!("{method} {}", template.unwrap_or(page)),
                otel.kind = "client",
                otel.status_code = tracing::field::Empty,
                http.request.method = method,
                http.request.resend_count = tracing::field::Empty,
                http.response.status_code = tracing::field::Empty,
                url.template = template,
                server.address = request.uri().host(),
                server.port = request.uri().port_u16(),
                error.r#type = tracing::field::Empty,
                msgraph.page = page,
            ),
        }
    }

    /// Runs in the span.
    pub(super) fn around<F: Future>(&self, future: F) -> impl Future<Output = F::Output> {
        tracing::Instrument::instrument(future, self.span.clone())
    }

    /// The request goes out for the nth time again; the first time is none.
    pub(super) fn resent(&self, times: usize) {
        if times > 0 {
            self.span.record("http.request.resend_count", times as u64);
        }
    }

    pub(super) fn ended<B>(&self, outcome: &Result<Response<B>, Error>) {
        let status = outcome.as_ref().ok().map(|response| response.status());
        if let Some(status) = status {
            self.span
                .record("http.response.status_code", status.as_u16());
        }
        if status.is_none_or(|status| status.is_client_error() || status.is_server_error()) {
            self.span.record("otel.status_code", "ERROR");
            self.span.record(
                "error.type",
                status
                    .as_ref()
                    .map_or("no response", |status| status.as_str()),
            );
        }
    }
}

#[cfg(not(feature = "tracing"))]
impl Trace {
    pub(super) fn of(_: &Request<Bytes>, _: &'static str) -> Trace {
        Trace {}
    }

    pub(super) fn around<F: Future>(&self, future: F) -> F {
        future
    }

    pub(super) fn resent(&self, _: usize) {}

    pub(super) fn ended<B>(&self, _: &Result<Response<B>, Error>) {}
}
