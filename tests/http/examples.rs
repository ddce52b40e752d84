//! The three examples of the page "Send mail", sent through the generated types.

use std::path::Path;

use graph_docs::diagnostic::Diagnostics;
use graph_docs::model::ExampleRequest;
use graph_runtime::codegen::Json;
use graph_runtime::{Bytes, Value};
use serde_json::json;

use crate::mail::{
    AnyAttachment, BodyType, EmailAddress, FileAttachment, ItemBody, Message, Recipient, SendMail,
};
use crate::server::{Sent, Server};

#[tokio::test]
async fn examples_are_sent_as_they_stand() {
    let examples = examples();
    assert_eq!(examples.len(), 3);
    for example in examples {
        let body: Value = serde_json::from_str(&example.body.as_ref().unwrap().text).unwrap();
        let message: Message = serde_json::from_value(body["message"].clone()).unwrap();
        let mut request = SendMail::me(message);
        if let Some(save) = body.get("saveToSentItems") {
            request = request.save_to_sent_items(Json::read(save).unwrap());
        }

        let server = Server::always(202, "").await;
        server
            .builder()
            .build()
            .unwrap()
            .send(&request)
            .await
            .unwrap();
        compare(&server.only(), &example);
    }
}

#[tokio::test]
async fn an_example_is_built_by_setters() {
    let file = FileAttachment::new()
        .name("minutes.txt")
        .content_type("text/plain")
        .content_bytes(Bytes::from_static(b"1. Opening\n2. Budget\n"));
    let message = Message::new()
        .subject("Minutes of Tuesday")
        .body(
            ItemBody::new()
                .content_type(BodyType::Text)
                .content("Please find the minutes below."),
        )
        .to_recipients([
            Recipient::new().email_address(EmailAddress::new().address("board@example.com"))
        ])
        .attachments([AnyAttachment::from(file)]);

    let server = Server::always(202, "").await;
    server.mail().me().send_mail(message).await.unwrap();
    compare(&server.only(), &examples()[2]);
}

/// What was sent against what the page shows.
fn compare(sent: &Sent, example: &ExampleRequest) {
    assert_eq!(sent.method, example.method.as_str());
    assert_eq!(
        Some(&*sent.target),
        example
            .url
            .value
            .strip_prefix("https://graph.microsoft.com")
    );
    for (name, value) in &example.headers {
        assert_eq!(
            sent.header(&name.value),
            Some(&*value.value),
            "{}",
            name.value
        );
    }
    let documented: Value = serde_json::from_str(&example.body.as_ref().unwrap().text).unwrap();
    let sent = sent.json();
    assert!(
        is_same(&sent, &documented),
        "sent {sent:#}\ndocumented {documented:#}"
    );
}

/// Equal as values; a documented Boolean or number may stand in quotes.
fn is_same(sent: &Value, documented: &Value) -> bool {
    match (sent, documented) {
        (Value::Bool(_) | Value::Number(_), Value::String(text)) => {
            serde_json::from_str::<Value>(text).is_ok_and(|documented| documented == *sent)
        }
        (Value::Array(sent), Value::Array(documented)) => {
            sent.len() == documented.len()
                && sent
                    .iter()
                    .zip(documented)
                    .all(|(sent, documented)| is_same(sent, documented))
        }
        (Value::Object(sent), Value::Object(documented)) => {
            sent.len() == documented.len()
                && sent.iter().all(|(name, sent)| {
                    documented
                        .get(name)
                        .is_some_and(|documented| is_same(sent, documented))
                })
        }
        _ => sent == documented,
    }
}

#[test]
fn quotes_are_all_that_may_differ() {
    assert!(is_same(
        &json!({"a": false, "b": [1]}),
        &json!({"b": ["1"], "a": "false"})
    ));
    for other in [
        json!({"a": "true"}),
        json!({}),
        json!({"a": false, "b": 1}),
        json!([false]),
    ] {
        assert!(!is_same(&json!({"a": false}), &other), "{other}");
    }
    assert!(!is_same(&json!("1"), &json!(1)));
}

fn examples() -> Vec<ExampleRequest> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs-src");
    let mut diagnostics = Diagnostics::default();
    let set = graph_docs::source::read(&folder, &mut diagnostics).unwrap();
    let model = graph_docs::set::read_model(&set, &mut diagnostics);
    let page = model
        .endpoints
        .into_iter()
        .find(|endpoint| endpoint.page == "user-sendmail")
        .unwrap();
    page.examples
        .into_iter()
        .map(|example| example.request.unwrap())
        .collect()
}
