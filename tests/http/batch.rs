//! Several requests in one.

use std::time::Duration;

use graph_runtime::http::Response;
use graph_runtime::{Bytes, Value};
use serde_json::json;

use crate::mail::{GetMessage, ListMessages, Message, SendMail};
use crate::server::{Sent, Server, Unhurried, response, with_header};

/// Answers every request of a batch, each by its URL.
fn answers(sent: &Sent, answer: impl Fn(&Value) -> Value) -> Response<Bytes> {
    let requests = sent.json()["requests"].as_array().unwrap().clone();
    // In another order than they were asked.
    let responses: Vec<_> = requests.iter().rev().map(answer).collect();
    response(200, json!({ "responses": responses }).to_string())
}

fn message(request: &Value) -> Value {
    let url = request["url"].as_str().unwrap();
    let id = url.rsplit('/').next().unwrap();
    json!({ "id": request["id"], "status": 200, "headers": {"Content-Type": "application/json"}, "body": {"id": id} })
}

#[tokio::test]
async fn typed_answers_by_handle() {
    let server = Server::start(|_, sent| {
        answers(sent, |request| match request["url"].as_str().unwrap() {
            "/me/sendMail" => json!({ "id": request["id"], "status": 202 }),
            "/me/messages?$top=1" => {
                json!({ "id": request["id"], "status": 200, "body": {"value": [{"id": "8"}]} })
            }
            "/me/messages/gone" => {
                json!({ "id": request["id"], "status": 404, "body": {"error": {"code": "ErrorItemNotFound"}} })
            }
            _ => message(request),
        })
    })
    .await;
    let client = server.builder().build().unwrap();
    let mut batch = client.batch();
    let first = batch.add(GetMessage::me("7"));
    let sent = batch.add_after(SendMail::me(Message::new().subject("Hello")), [first.id()]);
    let list = batch.add(ListMessages::me().top(1).header("Prefer", "a"));
    let gone = batch.add(GetMessage::me("gone"));
    let refused = batch.add(GetMessage::me(".."));
    let mut answers = batch.send().await;
    assert_eq!(answers.take(first).unwrap().id.as_deref(), Some("7"));
    answers.take(sent).unwrap();
    assert_eq!(answers.take(list).unwrap().value.len(), 1);
    let error = answers.take(gone).unwrap_err();
    assert_eq!(
        (error.status().unwrap().as_u16(), error.code()),
        (404, Some("ErrorItemNotFound"))
    );
    assert!(
        answers
            .take(refused)
            .unwrap_err()
            .to_string()
            .contains("cannot stand in the path")
    );

    let only = server.only();
    assert_eq!(
        (only.method.as_str(), only.target.as_str()),
        ("POST", "/v1.0/$batch")
    );
    assert!(only.header("authorization").is_some());
    assert_eq!(
        only.json(),
        json!({ "requests": [
            { "id": "0", "method": "GET", "url": "/me/messages/7" },
            { "id": "1", "method": "POST", "url": "/me/sendMail", "dependsOn": ["0"],
              "headers": {"content-type": "application/json"}, "body": {"message": {"subject": "Hello"}} },
            { "id": "2", "method": "GET", "url": "/me/messages?$top=1", "headers": {"prefer": "a"} },
            { "id": "3", "method": "GET", "url": "/me/messages/gone" },
        ] })
    );
}

#[tokio::test]
async fn more_than_twenty_go_in_sequence() {
    let server = Server::start(|_, sent| answers(sent, message)).await;
    let client = server.builder().build().unwrap();
    let mut batch = client.batch();
    let handles: Vec<_> = (0..45)
        .map(|id| batch.add(GetMessage::me(&id.to_string())))
        .collect();
    let mut answers = batch.send().await;
    for (id, handle) in handles.into_iter().enumerate() {
        assert_eq!(answers.take(handle).unwrap().id, Some(id.to_string()));
    }
    let sizes = server
        .sent()
        .iter()
        .map(|sent| sent.json()["requests"].as_array().unwrap().len())
        .collect::<Vec<_>>();
    assert_eq!(sizes, [20, 20, 5]);
}

#[tokio::test]
async fn only_what_was_throttled_is_sent_again() {
    let server = Server::start(|before, sent| {
        answers(sent, |request| {
            match (before, request["id"].as_str().unwrap()) {
                (0, "1") => {
                    json!({ "id": "1", "status": 429, "headers": {"Retry-After": "7"}, "body": {} })
                }
                // It waited for the one that was throttled.
                (0, "2") => json!({ "id": "2", "status": 424, "body": {} }),
                _ => message(request),
            }
        })
    })
    .await;
    let (transport, pauses) = Unhurried::new();
    let client = server.builder().transport(transport).build().unwrap();
    let mut batch = client.batch();
    let zero = batch.add(GetMessage::me("0"));
    let one = batch.add_after(GetMessage::me("1"), [zero.id()]);
    let two = batch.add_after(GetMessage::me("2"), [one.id()]);
    let mut answers = batch.send().await;
    for handle in [zero, one, two] {
        assert!(answers.take(handle).is_ok());
    }
    assert_eq!(*pauses.lock().unwrap(), [Duration::from_secs(7)]);
    let second = server.sent()[1].json();
    let ids: Vec<_> = second["requests"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["id"].clone(), it["dependsOn"].clone()))
        .collect();
    assert_eq!(ids, [(json!("1"), Value::Null), (json!("2"), json!(["1"]))]);
}

#[tokio::test]
async fn what_waits_for_a_request_that_failed_is_not_sent_again() {
    let server = Server::start(|before, sent| {
        answers(sent, |request| {
            let status = match (before, request["id"].as_str().unwrap()) {
                (0, "0") => 404,
                (0, "1" | "3" | "4") => 424,
                (0, "2" | "5") => 429,
                _ => return message(request),
            };
            json!({ "id": request["id"], "status": status, "body": {} })
        })
    })
    .await;
    let (transport, _) = Unhurried::new();
    let client = server.builder().transport(transport).build().unwrap();
    let mut batch = client.batch();
    let gone = batch.add(GetMessage::me("0"));
    let after_gone = batch.add_after(GetMessage::me("1"), [gone.id()]);
    let throttled = batch.add(GetMessage::me("2"));
    let after_throttled = batch.add_after(GetMessage::me("3"), [throttled.id()]);
    let after_both = batch.add_after(GetMessage::me("4"), [throttled.id(), gone.id()]);
    // A service that throttles before it looks at what a request waits for.
    let throttled_after_gone = batch.add_after(GetMessage::me("5"), [gone.id()]);
    let mut answers = batch.send().await;
    for (handle, status) in [
        (gone, 404),
        (after_gone, 424),
        (after_both, 424),
        (throttled_after_gone, 429),
    ] {
        let error = answers.take(handle).unwrap_err();
        assert_eq!(error.status().unwrap().as_u16(), status);
    }
    answers.take(throttled).unwrap();
    answers.take(after_throttled).unwrap();
    let sent = server.sent();
    assert_eq!(sent.len(), 2);
    assert_eq!(
        sent[1].json(),
        json!({ "requests": [
            { "id": "2", "method": "GET", "url": "/me/messages/2" },
            { "id": "3", "method": "GET", "url": "/me/messages/3", "dependsOn": ["2"] },
        ] })
    );
}

#[tokio::test]
async fn what_waits_for_a_request_that_cannot_be_sent_is_not_sent() {
    let server = Server::start(|_, sent| answers(sent, message)).await;
    let client = server.builder().build().unwrap();
    let mut batch = client.batch();
    let refused = batch.add(GetMessage::me(".."));
    let after = batch.add_after(GetMessage::me("1"), [refused.id()]);
    let last = batch.add_after(GetMessage::me("2"), [after.id()]);
    let mut answers = batch.send().await;
    answers.take(refused).unwrap_err();
    assert_eq!(
        answers.take(after).unwrap_err().to_string(),
        "the request waits for the request 0 of the batch, which cannot be sent"
    );
    assert_eq!(
        answers.take(last).unwrap_err().to_string(),
        "the request waits for the request 1 of the batch, which cannot be sent"
    );
    assert!(server.sent().is_empty());
}

#[tokio::test]
async fn answers_that_are_missing_or_there_twice() {
    let server = Server::start(|_, sent| {
        let requests = sent.json()["requests"].as_array().unwrap().clone();
        let (zero, one) = (message(&requests[0]), message(&requests[1]));
        response(
            200,
            json!({ "responses": [zero, one, one, {"id": "9", "status": 200}, {}] }).to_string(),
        )
    })
    .await;
    let client = server.builder().build().unwrap();
    let mut batch = client.batch();
    let [zero, one, two] = ["0", "1", "2"].map(|id| batch.add(GetMessage::me(id)));
    let mut answers = batch.send().await;
    assert!(answers.take(zero).is_ok());
    assert_eq!(
        answers.take(one).unwrap_err().to_string(),
        "the batch answers the request 1 twice"
    );
    assert_eq!(
        answers.take(two).unwrap_err().to_string(),
        "the batch does not answer the request 2"
    );
}

#[tokio::test]
async fn a_batch_that_is_refused_is_the_answer_to_its_requests() {
    let server = Server::start(|_, _| {
        let refused = response(403, r#"{"error": {"code": "accessDenied"}}"#);
        let refused = with_header(refused, "request-id", "r1");
        with_header(refused, "retry-after", "7")
    })
    .await;
    let client = server.builder().build().unwrap();
    let mut batch = client.batch();
    let [one, two] = ["1", "2"].map(|id| batch.add(GetMessage::me(id)));
    let mut answers = batch.send().await;
    for handle in [one, two] {
        let error = answers.take(handle).unwrap_err();
        assert_eq!(error.status().map(|it| it.as_u16()), Some(403));
        assert_eq!(error.code(), Some("accessDenied"));
        assert_eq!(error.request_id(), Some("r1"));
        assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
        assert!(error.to_string().contains("Mail.ReadBasic"), "{error}");
    }
    server.only();
}

#[tokio::test]
async fn a_batch_that_is_answered_with_something_else_fails_its_requests() {
    let server = Server::always(200, "[]").await;
    let client = server.builder().build().unwrap();
    let mut batch = client.batch();
    let [one, two] = ["1", "2"].map(|id| batch.add(GetMessage::me(id)));
    let mut answers = batch.send().await;
    let why = "the answer to the batch has no responses";
    assert_eq!(answers.take(one).unwrap_err().to_string(), why);
    assert_eq!(
        answers.take(two).unwrap_err().to_string(),
        format!("the batch failed: {why}")
    );
}
