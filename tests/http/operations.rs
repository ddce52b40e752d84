//! Work that goes on after it was accepted.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use graph_runtime::Value;
use serde_json::json;

use crate::mail::{Message, SendMail};
use crate::server::{Server, Unhurried, response, with_header};

fn copy() -> SendMail {
    SendMail::me(Message::new())
}

#[tokio::test]
async fn a_monitor_is_followed_to_what_was_made() {
    // A monitor of another host, which gets no token.
    let monitor = Server::start(|before, _| match before {
        0 => {
            let state = json!({"status": "inProgress", "percentageComplete": 40.5});
            with_header(response(202, state.to_string()), "retry-after", "9")
        }
        1 => response(202, r#"{"status": "inProgress"}"#),
        _ => response(
            200,
            json!({"status": "completed", "resourceId": "7", "resourceLocation": "/me/messages/7"})
                .to_string(),
        ),
    })
    .await;
    let location = format!("{}/monitor?key=1", monitor.origin);
    let server = Server::start(move |before, _| match before {
        0 => {
            let accepted = with_header(response(202, ""), "location", &location);
            with_header(accepted, "retry-after", "3")
        }
        _ => response(200, r#"{"id": "7"}"#),
    })
    .await;
    let (transport, pauses) = Unhurried::new();
    let client = server.builder().transport(transport).build().unwrap();

    let operation = client.start(&copy()).await.unwrap();
    let url = format!("{}/monitor?key=1", monitor.origin);
    assert_eq!(operation.url(), Some(url));
    assert!(!format!("{operation:?}").contains("key"));
    let told = Arc::new(Mutex::new(Vec::new()));
    let progress = {
        let told = told.clone();
        move |state: &str, percentage| told.lock().unwrap().push((state.to_owned(), percentage))
    };
    let finished = operation.on_progress(progress).finish().await.unwrap();
    assert_eq!(finished.resource_id(), Some("7"));
    let message: Message = finished.resource().await.unwrap();
    assert_eq!(message.id.as_deref(), Some("7"));
    let state: Value = finished.read().unwrap();
    assert_eq!(state["status"], "completed");

    let expected = [
        ("inProgress", Some(40.5)),
        ("inProgress", None),
        ("completed", None),
    ];
    assert_eq!(
        *told.lock().unwrap(),
        expected.map(|(state, done)| (state.to_owned(), done))
    );
    assert_eq!(*pauses.lock().unwrap(), [3, 9, 4].map(Duration::from_secs));
    assert_eq!(monitor.sent().len(), 3);
    for sent in monitor.sent() {
        assert_eq!(
            (
                sent.header("authorization"),
                sent.header("client-request-id")
            ),
            (None, None)
        );
    }
    let fetched = &server.sent()[1];
    assert_eq!(fetched.target, "/v1.0/me/messages/7");
    assert!(fetched.header("authorization").is_some());
}

#[tokio::test]
async fn a_saved_operation_that_failed_is_an_error() {
    let failed = json!({"status": "failed", "error": {"code": "nameAlreadyExists", "message": "It is there."}});
    let server = Server::always(200, failed.to_string()).await;
    let (transport, _) = Unhurried::new();
    let client = server.builder().transport(transport).build().unwrap();
    let operation = client.operation("/teams('7')/operations('8')").unwrap();
    let error = operation.finish().await.unwrap_err();
    assert_eq!(error.code(), Some("nameAlreadyExists"));
    assert_eq!(
        error.to_string(),
        "`operation` was accepted, and ended as `failed`: nameAlreadyExists: It is there. \
         (see https://learn.microsoft.com/graph/long-running-actions-overview)"
    );
    let sent = server.only();
    assert_eq!(sent.target, "/v1.0/teams('7')/operations('8')");
    assert!(sent.header("authorization").is_some());
}

#[tokio::test]
async fn a_monitor_that_redirects_to_what_was_made() {
    let server = Server::start(|before, _| match before {
        0 => with_header(
            response(202, ""),
            "operation-location",
            "/v1.0/operations/8",
        ),
        1 => with_header(response(303, ""), "location", "/v1.0/me/messages/7"),
        _ => response(200, r#"{"id": "7", "status": "active"}"#),
    })
    .await;
    let (transport, _) = Unhurried::new();
    let client = server.builder().transport(transport).build().unwrap();
    let finished = client.start(&copy()).await.unwrap().finish().await.unwrap();
    let message: Message = finished.resource().await.unwrap();
    assert_eq!(message.id.as_deref(), Some("7"));
    let targets: Vec<_> = server.sent().into_iter().map(|sent| sent.target).collect();
    assert_eq!(
        targets,
        [
            "/v1.0/me/sendMail",
            "/v1.0/operations/8",
            "/v1.0/me/messages/7"
        ]
    );
}

#[tokio::test]
async fn what_is_done_at_once_needs_no_monitor() {
    let server = Server::start(|_, _| {
        with_header(
            response(201, r#"{"id": "7"}"#),
            "location",
            "/v1.0/me/messages/7",
        )
    })
    .await;
    let client = server.builder().build().unwrap();
    let operation = client.start(&copy()).await.unwrap();
    assert_eq!(operation.url(), None);
    let message: Message = operation.finish().await.unwrap().resource().await.unwrap();
    assert_eq!(message.id.as_deref(), Some("7"));
    server.only();
}

#[tokio::test]
async fn what_is_no_operation_is_an_error() {
    let server = Server::always(202, "").await;
    let client = server.builder().build().unwrap();
    let error = client.start(&copy()).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "`user-sendmail` was accepted without the URL of an operation"
    );
    let global = graph_runtime::Client::new("t").unwrap();
    for (url, expected) in [
        (
            "http://graph.microsoft.com/monitor/secret",
            "the monitor of the operation leads away from TLS",
        ),
        ("monitor/secret", "the monitor of the operation is no URL"),
        ("", "the monitor of the operation is no URL"),
        ("/a b", "the monitor of the operation is no URL"),
    ] {
        assert_eq!(global.operation(url).unwrap_err().to_string(), expected);
    }
}
