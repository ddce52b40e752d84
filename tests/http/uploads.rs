//! Files in slices, to an upload session.

use std::io::Cursor;
use std::sync::{Arc, Mutex};

use graph_runtime::http::Response;
use graph_runtime::{Bytes, Client, Value};
use serde_json::json;

use crate::mail::{AttachmentItem, AttachmentType, Mail, UploadSession};
use crate::server::{Sent, Server, TOKEN, Unhurried, response, with_header};

const UNIT: usize = 320 << 10;

/// A file of slices that differ.
fn file(length: usize) -> Cursor<Bytes> {
    let bytes: Vec<u8> = (0..length).map(|at| (at / 7 % 251) as u8).collect();
    Cursor::new(bytes.into())
}

/// What a session has so far, which takes slices in order as OneDrive does.
#[derive(Clone, Default)]
struct Store(Arc<Mutex<Stored>>);

#[derive(Default)]
struct Stored {
    bytes: Vec<u8>,
    /// The length of the file, once a slice has said it.
    length: Option<usize>,
}

impl Store {
    fn of(bytes: &[u8]) -> Store {
        Store(Arc::new(Mutex::new(Stored {
            bytes: bytes.to_vec(),
            length: None,
        })))
    }

    fn answer(&self, sent: &Sent) -> Response<Bytes> {
        let mut stored = self.0.lock().unwrap();
        let range = sent.header("content-range").unwrap_or_default();
        let Some((first, length)) = range.strip_prefix("bytes ").and_then(|range| {
            let (range, length) = range.split_once('/')?;
            let (first, last) = range.split_once('-')?;
            let (first, last): (usize, usize) = (first.parse().ok()?, last.parse().ok()?);
            assert_eq!(last + 1 - first, sent.body.len());
            Some((first, length.parse::<usize>().unwrap()))
        }) else {
            return match stored.length == Some(stored.bytes.len()) {
                true => response(200, r#"{"id": "new"}"#),
                false => response(200, missing(stored.bytes.len())),
            };
        };
        if first != stored.bytes.len() {
            return response(416, r#"{"error": {"code": "invalidRange"}}"#);
        }
        stored.bytes.extend_from_slice(&sent.body);
        stored.length = Some(length);
        match stored.bytes.len() == length {
            true => response(201, r#"{"id": "new"}"#),
            false => response(202, missing(stored.bytes.len())),
        }
    }

    fn is(&self, file: &Cursor<Bytes>) -> bool {
        self.0.lock().unwrap().bytes == **file.get_ref()
    }
}

fn missing(start: usize) -> String {
    json!({ "nextExpectedRanges": [format!("{start}-")] }).to_string()
}

fn session(server: &Server) -> Value {
    json!({ "uploadUrl": format!("{}/up?key=secret", server.origin), "nextExpectedRanges": ["0-"] })
}

fn client(server: &Server) -> Client {
    let (transport, _) = Unhurried::new();
    server.builder().transport(transport).build().unwrap()
}

#[tokio::test]
async fn a_file_goes_in_slices_without_the_token() {
    let store = Store::default();
    let server = {
        let store = store.clone();
        Server::start(move |_, sent| store.answer(sent)).await
    };
    let file = file(3 * UNIT + 5);
    let told = Arc::new(Mutex::new(Vec::new()));
    let progress = {
        let told = told.clone();
        move |sent, all| told.lock().unwrap().push((sent, all))
    };
    let client = client(&server);
    let upload = client.upload(&session(&server), file.clone());
    let upload = upload.slice(UNIT + 9).on_progress(progress);
    assert!(!format!("{upload:?}").contains("secret"));
    let response = upload.send().await.unwrap();

    assert_eq!(response.body(), r#"{"id": "new"}"#);
    assert!(store.is(&file));
    let unit = UNIT as u64;
    let all = 3 * unit + 5;
    let expected = [unit, 2 * unit, 3 * unit, all].map(|sent| (sent, all));
    assert_eq!(*told.lock().unwrap(), expected);
    assert_eq!(server.sent().len(), 4);
    for sent in server.sent() {
        assert_eq!(
            (sent.method.as_str(), &*sent.target),
            ("PUT", "/up?key=secret")
        );
        // The host is the base URL's, and still no place for these.
        for name in ["authorization", "client-request-id", "retry-attempt"] {
            assert_eq!(sent.header(name), None);
        }
    }
}

#[tokio::test]
async fn a_large_attachment_begins_with_a_request() {
    let server = Server::start(|before, sent| match before {
        0 => {
            let host = sent.header("host").unwrap_or_default();
            let session = json!({
                "uploadUrl": format!("http://{host}/up"),
                "expirationDateTime": "2026-11-26T12:00:00Z",
                "nextExpectedRanges": ["0-"],
            });
            response(201, session.to_string())
        }
        _ => with_header(
            response(201, ""),
            "location",
            "/v1.0/me/messages/7/attachments/8",
        ),
    })
    .await;
    let client = client(&server);
    let attachments = Mail::new(client.clone())
        .me()
        .messages()
        .id("7")
        .attachments();
    let item = AttachmentItem::new()
        .attachment_type(AttachmentType::File)
        .name("a")
        .size(9);
    let session = attachments.create_upload_session(item).await.unwrap();
    // As it is saved, and read again after a crash.
    let saved = serde_json::to_string(&session).unwrap();
    let session: UploadSession = serde_json::from_str(&saved).unwrap();
    let response = client.upload(&session, file(9)).send().await.unwrap();
    assert!(response.headers().contains_key("location"));
    let sent = server.sent();
    let asked = json!({ "AttachmentItem": { "attachmentType": "file", "name": "a", "size": 9 } });
    assert_eq!(sent[0].json(), asked);
    assert!(sent[0].header("authorization").is_some());
    assert_eq!(sent[1].header("authorization"), None);
}

#[tokio::test]
async fn a_saved_session_goes_on_where_the_service_says() {
    let file = file(2 * UNIT + 100);
    let store = Store::of(&file.get_ref()[..UNIT]);
    let server = {
        let store = store.clone();
        Server::start(move |_, sent| store.answer(sent)).await
    };
    let saved = session(&server).to_string();
    let session: Value = serde_json::from_str(&saved).unwrap();
    let upload = client(&server).upload(&session, file.clone());
    let response = upload.resume().await.unwrap();
    assert_eq!(response.status(), 201);
    assert!(store.is(&file));
    let sent = server.sent();
    assert_eq!(sent[0].method, "GET");
    let range = format!("bytes {UNIT}-{}/{}", 2 * UNIT + 99, 2 * UNIT + 100);
    assert_eq!(sent[1].header("content-range"), Some(&*range));
    assert_eq!(sent.len(), 2);
}

#[tokio::test]
async fn a_slice_whose_response_was_lost_is_not_sent_twice() {
    let store = Store::default();
    let server = {
        let store = store.clone();
        Server::start(move |before, sent| {
            let answer = store.answer(sent);
            match before {
                0 => response(503, ""),
                _ => answer,
            }
        })
        .await
    };
    let file = file(2 * UNIT);
    let upload = client(&server).upload(&session(&server), file.clone());
    upload.slice(UNIT).send().await.unwrap();
    assert!(store.is(&file));
    let methods: Vec<_> = server
        .sent()
        .iter()
        .map(|sent| sent.method.to_string())
        .collect();
    // Lost, refused as known, asked for what is missing, and that.
    assert_eq!(methods, ["PUT", "PUT", "GET", "PUT"]);
}

#[tokio::test]
async fn whatever_fails_the_bytes_arrive_once() {
    for seed in 1..=24_u64 {
        let store = Store::default();
        let server = {
            let store = store.clone();
            Server::start(move |before, sent| {
                // A third of the requests fails: before it is served, after that, or so that it is not sent again.
                let chance = (before as u64 + 1)
                    .wrapping_mul(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
                    >> 60;
                match chance {
                    0 | 1 => response(503, ""),
                    2 => with_header(response(429, ""), "retry-after", "1"),
                    3 => {
                        store.answer(sent);
                        response(504, "")
                    }
                    4 => response(500, ""),
                    _ => store.answer(sent),
                }
            })
            .await
        };
        let file = file((seed as usize * 7_919 * 131) % (4 * UNIT) + 1);
        let client = client(&server);
        let upload = || client.upload(&session(&server), file.clone()).slice(UNIT);
        let mut outcome = upload().send().await;
        for _ in 0..20 {
            match &outcome {
                Ok(_) => break,
                Err(_) => outcome = upload().resume().await,
            }
        }
        assert!(outcome.is_ok(), "{seed}: {outcome:?}");
        assert!(store.is(&file), "{seed}");
    }
}

#[tokio::test]
async fn outlook_writes_it_its_own_way() {
    let server = Server::start(|before, _| match before {
        0 => response(
            200,
            json!({ "NextExpectedRanges": [UNIT.to_string()] }).to_string(),
        ),
        _ => with_header(
            response(201, ""),
            "location",
            "https://outlook.example/attachments('7')",
        ),
    })
    .await;
    let session = json!({ "UploadUrl": format!("{}/up", server.origin) });
    let upload = client(&server).upload(&session, file(UNIT + 1)).slice(UNIT);
    let response = upload.send().await.unwrap();
    assert_eq!(
        response.headers()["location"],
        "https://outlook.example/attachments('7')"
    );
    assert_eq!(server.sent()[1].body.len(), 1);
}

#[tokio::test]
async fn holes_are_filled_and_no_more() {
    let server = Server::start(|before, _| match before {
        0 => response(200, r#"{"nextExpectedRanges": ["10-19", "30-39"]}"#),
        1 => response(202, r#"{"nextExpectedRanges": ["30-39"]}"#),
        _ => response(200, r#"{"id": "7"}"#),
    })
    .await;
    client(&server)
        .upload(&session(&server), file(100))
        .resume()
        .await
        .unwrap();
    let ranges: Vec<_> = server.sent()[1..]
        .iter()
        .map(|sent| sent.header("content-range").unwrap().to_owned())
        .collect();
    assert_eq!(ranges, ["bytes 10-19/100", "bytes 30-39/100"]);
}

#[tokio::test]
async fn an_upload_is_not_taken_for_complete() {
    // Neither by a page that stands in the way,
    let server = Server::always(200, "<html>Sign in</html>").await;
    let upload = || {
        client(&server)
            .upload(&session(&server), file(2 * UNIT))
            .slice(UNIT)
    };
    let error = upload().resume().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the upload session does not say what it waits for"
    );
    // nor before the last byte has gone.
    upload().send().await.unwrap();
    assert_eq!(server.sent().len(), 1 + 2);
    // One that is complete has nothing to do.
    let server = Server::always(200, r#"{"id": "7"}"#).await;
    let response = client(&server)
        .upload(&session(&server), file(9))
        .resume()
        .await
        .unwrap();
    assert_eq!(response.body(), r#"{"id": "7"}"#);
    assert_eq!(server.only().method, "GET");
}

#[tokio::test]
async fn a_session_is_cancelled() {
    let server = Server::always(204, "").await;
    client(&server)
        .cancel_upload(&session(&server))
        .await
        .unwrap();
    let sent = server.only();
    assert_eq!(
        (sent.method.as_str(), sent.header("authorization")),
        ("DELETE", None)
    );
}

#[tokio::test]
async fn what_cannot_be_sent_is_an_error() {
    let server = Server::always(202, missing(0)).await;
    let https = Client::builder().token(TOKEN).build().unwrap();
    let here = client(&server);
    let (good, short) = (
        session(&server),
        json!({ "uploadUrl": server.origin, "nextExpectedRanges": ["500-"] }),
    );
    let plain = json!({ "uploadUrl": "http://upload.example/secret" });
    for (client, session, length, expected) in [
        (
            &here,
            &json!({ "id": "7" }),
            9,
            "the upload session has no `uploadUrl`",
        ),
        (
            &here,
            &json!(null),
            9,
            "the upload session has no `uploadUrl`",
        ),
        (
            &here,
            &json!({ "uploadUrl": "/up\n" }),
            9,
            "the `uploadUrl` of the upload session is no URL",
        ),
        (
            &here,
            &json!({ "uploadUrl": "/up" }),
            9,
            "the `uploadUrl` of the upload session has no scheme and host",
        ),
        (
            &https,
            &plain,
            9,
            "the `uploadUrl` of the upload session leads away from TLS",
        ),
        (
            &here,
            &good,
            0,
            "the source of the upload is empty, and an upload session takes one byte at least",
        ),
        (
            &here,
            &short,
            9,
            "the upload session waits for byte 500 of a source of 9 bytes",
        ),
        (
            &here,
            &good,
            9,
            "the upload session did not take the 9 bytes from byte 0",
        ),
    ] {
        let error = client
            .upload(session, file(length))
            .send()
            .await
            .unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
    assert_eq!(server.sent().len(), 1);
}

#[tokio::test]
async fn a_session_that_is_over_is_an_error() {
    let server = Server::always(404, r#"{"error": {"code": "itemNotFound"}}"#).await;
    let error = client(&server)
        .upload(&session(&server), file(9))
        .resume()
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "`uploadSession` was answered 404 Not Found: itemNotFound \
         (see https://learn.microsoft.com/graph/api/resources/uploadsession)"
    );
}
