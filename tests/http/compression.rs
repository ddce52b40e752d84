//! Answers that are compressed on the way.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use graph_runtime::Bytes;
use graph_runtime::http::Response;

use crate::mail::Mail;
use crate::server::{Server, response, with_header};

fn packed(text: &[u8]) -> Response<Bytes> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text).unwrap();
    let body = encoder.finish().unwrap();
    with_header(response(200, body), "content-encoding", "gzip")
}

#[tokio::test]
async fn gzip_is_asked_for_and_read() {
    let server = Server::start(|_, _| packed(br#"{"id": "7", "subject": "packed"}"#)).await;
    let request = server.mail().me().messages().id("7").get();
    let message = request.await.unwrap();
    assert_eq!(message.subject.as_deref(), Some("packed"));
    assert_eq!(server.only().header("accept-encoding"), Some("gzip"));
}

#[tokio::test]
async fn what_becomes_too_large_is_an_error() {
    let server = Server::start(|_, _| packed(&[b' '; 1 << 20])).await;
    let client = server.builder().body_limit(1 << 16).build().unwrap();
    let error = Mail::new(client).me().messages().list().await.unwrap_err();
    assert!(
        format!("{error:?}").contains("the body is larger than 65536 bytes"),
        "{error:?}"
    );
    assert_eq!(server.sent().len(), 1);
}
