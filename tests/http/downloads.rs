//! Content that is read as it comes.

use std::sync::Arc;
use std::time::Duration;

use futures_util::TryStreamExt;
use graph_runtime::{Client, Reqwest, RetryPolicy};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::mail::GetMessageValue;
use crate::server::{Raw, Server, Unhurried, response, with_header};

/// Downloads the whole, or from a byte on.
async fn download(client: &Client, first: u64) -> Result<String, graph_runtime::Error> {
    let mut text = Vec::new();
    let content = client
        .download(&GetMessageValue::me("7"))
        .range(first..)
        .send()
        .await?;
    content.write_to(&mut text).await?;
    Ok(String::from_utf8(text).unwrap())
}

#[tokio::test]
async fn chunks_come_before_the_last_is_sent() {
    let (release, held) = tokio::sync::oneshot::channel::<()>();
    let held = Arc::new(tokio::sync::Mutex::new(held));
    let server = Raw::start(move |_, mut connection| {
        let held = held.clone();
        async move {
            let head = b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\none";
            connection.write_all(head).await.unwrap();
            (&mut *held.lock().await).await.unwrap();
            connection.write_all(b"two").await.unwrap();
        }
    })
    .await;
    let mut content = server
        .client()
        .download(&GetMessageValue::me("7"))
        .send()
        .await
        .unwrap();
    assert_eq!(
        (content.status().as_u16(), content.length()),
        (200, Some(6))
    );
    assert_eq!(content.try_next().await.unwrap().unwrap(), "one");
    release.send(()).unwrap();
    assert_eq!(content.length(), Some(3));
    // The rest is read, a byte of it alone, and written.
    assert_eq!(content.read_u8().await.unwrap(), b't');
    let mut rest = Vec::new();
    assert_eq!(content.write_to(&mut rest).await.unwrap(), 2);
    assert_eq!(rest, b"wo");
    assert_eq!(
        server.header(0, "accept-encoding").as_deref(),
        Some("identity")
    );
}

#[tokio::test]
async fn a_download_url_gets_the_range_and_no_token() {
    let other =
        Server::start(|_, _| with_header(response(206, "45"), "content-range", "bytes 4-5/6"))
            .await;
    let location = format!("{}/download?key=1", other.origin);
    let server =
        Server::start(move |_, _| with_header(response(302, ""), "location", &location)).await;
    let client = server.builder().build().unwrap();
    assert_eq!(download(&client, 4).await.unwrap(), "45");
    let sent = other.only();
    assert_eq!(
        (sent.header("range"), sent.header("authorization")),
        (Some("bytes=4-"), None)
    );
    assert_eq!(sent.header("client-request-id"), None);
}

#[tokio::test]
async fn a_broken_connection_is_made_again_for_the_rest() {
    let server = Raw::with([
        "HTTP/1.1 200 OK\r\netag: \"a\"\r\ncontent-length: 6\r\n\r\n01",
        "HTTP/1.1 206 Partial Content\r\ncontent-length: 4\r\ncontent-range: bytes 2-5/6\r\n\r\n23",
        "HTTP/1.1 206 Partial Content\r\ncontent-length: 2\r\ncontent-range: bytes 4-5/6\r\n\r\n45",
    ])
    .await;
    assert_eq!(download(&server.client(), 0).await.unwrap(), "012345");
    assert_eq!(server.header(0, "range"), None);
    assert_eq!(server.header(1, "range").as_deref(), Some("bytes=2-5"));
    assert_eq!(server.header(2, "range").as_deref(), Some("bytes=4-5"));
    assert_eq!(server.header(2, "if-range").as_deref(), Some("\"a\""));
}

#[tokio::test]
async fn a_server_that_falls_silent_is_left_for_another_connection() {
    let server = Raw::start(|before, mut connection| async move {
        let text = match before {
            0 => "HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n01",
            _ => "HTTP/1.1 206 OK\r\ncontent-length: 2\r\ncontent-range: bytes 2-3/4\r\n\r\n23",
        };
        connection.write_all(text.as_bytes()).await.unwrap();
        // Open until the client hangs up.
        let _ = connection.read_u8().await;
    })
    .await;
    // Long enough for what does come, on a busy machine.
    let limit = Duration::from_secs(1);
    let (transport, _) = Unhurried::by(Reqwest::direct().unwrap().timeout(limit));
    let client = server.builder().transport(transport).build().unwrap();
    assert_eq!(download(&client, 0).await.unwrap(), "0123");
}

/// The bytes of a range of content of 5,000 bytes, as far as a thousand.
fn thousand(first: usize) -> String {
    let last = first + 999;
    format!(
        "HTTP/1.1 206 OK\r\ncontent-length: 1000\r\ncontent-range: bytes {first}-{last}/5000\r\n\r\n{}",
        "a".repeat(1000)
    )
}

#[tokio::test]
async fn what_a_service_leaves_out_of_a_range_is_asked_for() {
    let server = Raw::start(|before, mut connection| async move {
        let text = thousand(1000 * (before + 1));
        connection.write_all(text.as_bytes()).await.unwrap();
    })
    .await;
    assert_eq!(download(&server.client(), 1000).await.unwrap().len(), 4000);
    let asked: Vec<_> = (0..4).map(|at| server.header(at, "range")).collect();
    let expected = [
        "bytes=1000-",
        "bytes=2000-4999",
        "bytes=3000-4999",
        "bytes=4000-4999",
    ];
    assert_eq!(asked, expected.map(|range| Some(range.to_owned())));

    // Also behind a connection that broke before anything said how long the content is.
    let server = Raw::start(|before, mut connection| async move {
        let text = match before {
            0 => format!(
                "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3e8\r\n{}\r\n",
                "a".repeat(1000)
            ),
            _ => thousand(1000 * before),
        };
        connection.write_all(text.as_bytes()).await.unwrap();
    })
    .await;
    assert_eq!(download(&server.client(), 0).await.unwrap().len(), 5000);
}

#[tokio::test]
async fn a_range_may_go_beyond_the_content() {
    let server = Raw::with([
        "HTTP/1.1 206 OK\r\ntransfer-encoding: chunked\r\ncontent-range: bytes 0-4/5\r\n\r\n\
                             5\r\n01234\r\n0\r\n\r\n",
    ])
    .await;
    let request = GetMessageValue::me("7");
    let download = server.client().download(&request).range(0..10_000);
    let content = download.send().await.unwrap();
    assert_eq!(content.length(), Some(5));
    let mut bytes = Vec::new();
    content.write_to(&mut bytes).await.unwrap();
    assert_eq!(bytes, b"01234");
}

#[tokio::test]
async fn a_time_limit_may_be_as_long_as_there_is() {
    let server = Server::always(200, "0123").await;
    let transport = Reqwest::direct().unwrap().timeout(Duration::MAX);
    let client = server.builder().transport(transport).build().unwrap();
    assert_eq!(download(&client, 0).await.unwrap(), "0123");
}

#[tokio::test]
async fn bytes_of_other_content_are_not_put_behind() {
    let changed = "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nabcdef";
    let server = Raw::with(["HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\n01", changed]).await;
    let expected = "`message-get` was not answered with the bytes from 2 on: \
                    the service does not know ranges, or the content has changed";
    let error = download(&server.client(), 0).await.unwrap_err();
    assert_eq!(error.to_string(), expected);
    // Bytes of another place, and of content that has other tags.
    let begun = "HTTP/1.1 200 OK\r\netag: W/\"a\"\r\ncontent-length: 6\r\n\r\n01";
    for other in [
        "HTTP/1.1 206 OK\r\ncontent-length: 6\r\ncontent-range: bytes 0-5/6\r\n\r\nabcdef",
        "HTTP/1.1 206 OK\r\ncontent-length: 4\r\n\r\ncdef",
        "HTTP/1.1 206 OK\r\netag: W/\"b\"\r\ncontent-length: 4\r\ncontent-range: bytes 2-5/6\r\n\r\ncdef",
    ] {
        let server = Raw::with([begun, other]).await;
        let error = download(&server.client(), 0).await.unwrap_err();
        assert_eq!(error.to_string(), expected);
        assert_eq!(server.header(1, "if-range"), None);
    }
    // Nor behind what is there already.
    let server = Raw::with([changed]).await;
    let error = download(&server.client(), 2).await.unwrap_err();
    assert_eq!(error.to_string(), expected);
}

#[tokio::test]
async fn a_connection_that_always_breaks_is_an_error() {
    let broken = "HTTP/1.1 206 OK\r\ncontent-length: 6\r\ncontent-range: bytes 2-7/8\r\n\r\n";
    let first = "HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\n01";
    let server = Raw::with([first, broken]).await;
    let error = download(&server.client(), 0).await.unwrap_err();
    assert_eq!(error.to_string(), "`message-get` got no response");
    assert_eq!(server.heads.lock().unwrap().len(), 2);

    let server = Raw::with([first]).await;
    let once = server.builder().retry(RetryPolicy::none());
    assert!(download(&once.build().unwrap(), 0).await.is_err());
    assert_eq!(server.heads.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn what_is_not_2xx_is_an_error() {
    let server = Server::always(416, r#"{"error": {"code": "invalidRange"}}"#).await;
    let client = server.builder().build().unwrap();
    let error = download(&client, 9).await.unwrap_err();
    assert_eq!(error.code(), Some("invalidRange"));
    let request = GetMessageValue::me("7");
    let error = client
        .download(&request)
        .range(5..5)
        .send()
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "the range 5..5 of a download has no bytes"
    );
    server.only();

    let packed =
        Server::start(|_, _| with_header(response(200, "?"), "content-encoding", "gzip")).await;
    let error = download(&packed.builder().build().unwrap(), 0)
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "`message-get` was answered with content that is packed as \"gzip\", though it was asked for as it is"
    );
}
