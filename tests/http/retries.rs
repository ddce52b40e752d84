//! Requests that are sent again, without waiting for it here.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use graph_runtime::{Client, RetryPolicy};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::mail::{Mail, Message};
use crate::server::{Server, Unhurried, response, with_header};

#[tokio::test]
async fn a_throttled_request_waits_as_it_is_asked() {
    let server = Server::start(|before, _| match before {
        0 => with_header(response(429, ""), "retry-after", "7"),
        1 => with_header(response(503, ""), "retry-after", "11"),
        _ => response(202, ""),
    })
    .await;
    let (transport, pauses) = Unhurried::new();
    let mail = Mail::new(server.builder().transport(transport).build().unwrap());
    mail.me()
        .send_mail(Message::new().subject("Hi"))
        .await
        .unwrap();

    assert_eq!(
        *pauses.lock().unwrap(),
        [Duration::from_secs(7), Duration::from_secs(11)]
    );
    let sent = server.sent();
    let attempts: Vec<_> = sent
        .iter()
        .map(|sent| sent.header("retry-attempt"))
        .collect();
    assert_eq!(attempts, [None, Some("1"), Some("2")]);
    for again in &sent[1..] {
        assert_eq!(again.body, sent[0].body);
        assert_eq!(
            again.header("client-request-id"),
            sent[0].header("client-request-id")
        );
    }
}

#[tokio::test]
async fn a_mail_that_may_be_out_is_not_sent_again() {
    let server = Server::always(504, "").await;
    let (transport, pauses) = Unhurried::new();
    let mail = Mail::new(server.builder().transport(transport).build().unwrap());
    assert_eq!(
        mail.me()
            .send_mail(Message::new())
            .await
            .unwrap_err()
            .status()
            .unwrap(),
        504
    );
    assert_eq!(server.sent().len(), 1);
    assert!(mail.me().messages().id("1").get().await.is_err());
    assert_eq!(server.sent().len(), 1 + 4);
    assert_eq!(pauses.lock().unwrap().len(), 3);
}

#[tokio::test]
async fn without_retries_the_error_says_when() {
    let server = Server::start(|_, _| with_header(response(429, ""), "retry-after", "3600")).await;
    let client = server.builder().retry(RetryPolicy::none()).build().unwrap();
    let error = Mail::new(client).me().messages().list().await.unwrap_err();
    assert!(error.is_retryable());
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3600)));
    assert_eq!(server.sent().len(), 1);
}

#[tokio::test]
async fn one_request_has_another_policy() {
    let server = Server::always(503, "").await;
    let (transport, pauses) = Unhurried::new();
    let client = server.builder().transport(transport).build().unwrap();
    let once = Mail::new(client.with_retry(RetryPolicy::none()));
    assert!(once.me().messages().list().await.is_err());
    assert_eq!(server.sent().len(), 1);
    let policy = RetryPolicy::default()
        .transient(4)
        .first_pause(Duration::from_millis(10))
        .longest_pause(Duration::from_millis(20));
    let often = Mail::new(client.with_retry(policy));
    assert!(often.me().messages().list().await.is_err());
    assert_eq!(server.sent().len(), 1 + 5);
    let pauses: Vec<_> = pauses
        .lock()
        .unwrap()
        .iter()
        .map(Duration::as_millis)
        .collect();
    for (pause, most) in pauses.iter().zip([10, 20, 20, 20]) {
        assert!((most / 2..=most).contains(pause), "{pauses:?}");
    }
    assert!(Mail::new(client).me().messages().list().await.is_err());
    assert_eq!(server.sent().len(), 1 + 5 + 4);
}

#[tokio::test]
async fn a_server_that_is_not_there_is_an_error_of_one_line() {
    let gone = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let (transport, pauses) = Unhurried::new();
    let client = Client::builder()
        .base_url(format!("http://{gone}/v1.0"))
        .token("t");
    let mail = Mail::new(client.transport(transport).build().unwrap());
    let error = mail.me().messages().list().await.unwrap_err();
    assert_eq!(error.to_string(), "`user-list-messages` got no response");
    assert!(error.is_retryable());
    assert_eq!(pauses.lock().unwrap().len(), 3);
}

#[tokio::test]
async fn a_connection_that_breaks_is_tried_again_for_what_is_idempotent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/v1.0", listener.local_addr().unwrap());
    let connections = Arc::new(AtomicUsize::new(0));
    let counted = connections.clone();
    tokio::spawn(async move {
        while let Ok((mut connection, _)) = listener.accept().await {
            counted.fetch_add(1, Ordering::Relaxed);
            let _ = connection.read(&mut [0; 4096]).await;
            let half = b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"id\":";
            let _ = connection.write_all(half).await;
        }
    });
    let (transport, _) = Unhurried::new();
    let client = Client::builder()
        .base_url(url)
        .token("t")
        .transport(transport);
    let mail = Mail::new(client.build().unwrap());

    let error = mail.me().messages().id("1").get().await.unwrap_err();
    assert!(
        format!("{error:?}").contains("the connection broke"),
        "{error:?}"
    );
    assert_eq!(connections.swap(0, Ordering::Relaxed), 4);
    assert!(mail.me().send_mail(Message::new()).await.is_err());
    assert_eq!(connections.load(Ordering::Relaxed), 1);
}
