//! Spans of requests, seen by a subscriber.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use ::tracing::field::{Field, Visit};
use ::tracing::span::{Attributes, Id, Record};
use ::tracing::{Event, Metadata, Subscriber};
use futures_util::TryStreamExt;
use serde_json::json;

use crate::mail::{GetMessage, ListMessages, Message, SendMail};
use crate::server::{Server, TOKEN, Unhurried, response, with_header};

/// The fields of a span, as text.
#[derive(Clone, Debug, Default)]
struct Span(BTreeMap<String, String>);

impl Visit for Span {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.insert(field.name().to_owned(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name().to_owned(), value.to_owned());
    }
}

/// Keeps the spans that this crate opens.
#[derive(Clone, Default)]
struct Spans(Arc<Mutex<Vec<Span>>>);

impl Subscriber for Spans {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("graph_runtime")
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut span = Span::default();
        attributes.record(&mut span);
        let mut spans = self.0.lock().unwrap();
        spans.push(span);
        Id::from_u64(spans.len() as u64)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let mut spans = self.0.lock().unwrap();
        values.record(&mut spans[span.into_u64() as usize - 1]);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, _: &Event<'_>) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

impl Spans {
    fn field(&self, at: usize, name: &str) -> Option<String> {
        self.0.lock().unwrap()[at].0.get(name).cloned()
    }
}

#[tokio::test]
async fn a_span_is_named_by_the_template_and_says_no_secret() {
    let server = Server::start(|before, _| match before {
        0 => response(429, ""),
        1 => response(200, r#"{"id": "secret-id"}"#),
        _ => response(403, "{}"),
    })
    .await;
    let spans = Spans::default();
    let guard = ::tracing::subscriber::set_default(spans.clone());
    let (transport, _) = Unhurried::new();
    let client = server.builder().transport(transport).build().unwrap();
    client
        .send(GetMessage::users("robin@example.com", "secret-id"))
        .await
        .unwrap();
    client
        .send(SendMail::me(Message::new().subject("secret-subject")))
        .await
        .unwrap_err();
    drop(guard);

    let expected = [
        (
            "otel.name",
            "GET /users/{id | userPrincipalName}/messages/{id}",
        ),
        ("otel.kind", "client"),
        ("http.request.method", "GET"),
        (
            "url.template",
            "/users/{id | userPrincipalName}/messages/{id}",
        ),
        ("server.address", "127.0.0.1"),
        ("http.request.resend_count", "1"),
        ("http.response.status_code", "200"),
        ("msgraph.page", "message-get"),
    ];
    for (name, value) in expected {
        assert_eq!(spans.field(0, name).as_deref(), Some(value), "{name}");
    }
    assert_eq!(spans.field(0, "error.type"), None);
    assert_eq!(
        spans.field(1, "otel.name").as_deref(),
        Some("POST /me/sendMail")
    );
    assert_eq!(spans.field(1, "error.type").as_deref(), Some("403"));
    assert_eq!(spans.field(1, "otel.status_code").as_deref(), Some("ERROR"));
    assert_eq!(spans.field(1, "http.request.resend_count"), None);
    let shown = format!("{:?}", spans.0.lock().unwrap());
    for secret in [TOKEN, "secret-id", "robin", "secret-subject"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[tokio::test]
async fn pages_and_redirects_are_seen() {
    let server = Server::start(|before, sent| {
        let link = format!(
            "http://{}/v1.0/me/messages?$skip=1",
            sent.header("host").unwrap_or_default()
        );
        match before {
            0 => response(
                200,
                json!({"value": [], "@odata.nextLink": link}).to_string(),
            ),
            1 => with_header(response(302, ""), "location", "/v1.0/elsewhere"),
            _ => response(200, r#"{"value": []}"#),
        }
    })
    .await;
    let spans = Spans::default();
    let guard = ::tracing::subscriber::set_default(spans.clone());
    let client = server.builder().build().unwrap();
    let request = ListMessages::me();
    let items = client.pages_from(&request, &format!("{}/v1.0/me/messages", server.origin));
    assert_eq!(items.try_collect::<Vec<_>>().await.unwrap().len(), 2);
    drop(guard);
    for at in [0, 1] {
        assert_eq!(
            spans.field(at, "otel.name").as_deref(),
            Some("GET /me/messages")
        );
    }
    assert_eq!(
        spans.field(1, "http.request.resend_count").as_deref(),
        Some("1")
    );
}
