//! What users put into a request, on the wire.

use graph_runtime::{BaseUrl, Endpoint};

use crate::mail::{GetMessage, ListMessages, Message, SendMail, message};
use crate::server::{Server, response, with_header};

#[tokio::test]
async fn an_id_is_one_segment_of_the_path() {
    let server = Server::always(200, "{}").await;
    for (id, segment) in [
        ("AAMkAGI2THVSAAA=", "AAMkAGI2THVSAAA="),
        ("a/b", "a%2Fb"),
        ("a/../b", "a%2F..%2Fb"),
        ("a?b#c", "a%3Fb%23c"),
        ("%2f", "%252f"),
        ("%2e%2e", "%252e%252e"),
        ("$value", "%24value"),
        ("a b\n\u{7f}", "a%20b%0A%7F"),
        ("ü+", "%C3%BC%2B"),
        ("\0", "%00"),
        ("..\\..", "..%5C.."),
        (&"x".repeat(10_000), &"x".repeat(10_000)),
    ] {
        server.mail().me().messages().id(id).get().await.unwrap();
        let sent = server.sent();
        assert_eq!(
            sent.last().unwrap().target,
            format!("/v1.0/me/messages/{segment}")
        );
    }
}

#[tokio::test]
async fn an_id_that_is_a_step_is_refused() {
    let server = Server::always(200, "{}").await;
    for id in ["", ".", ".."] {
        let error = server
            .mail()
            .me()
            .messages()
            .id(id)
            .get()
            .await
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "`GET /me/messages/{{id}}` cannot be sent: `{id}` cannot stand in the path `/me/messages/`"
            )
        );
    }
    assert!(server.sent().is_empty());
}

#[tokio::test]
async fn a_header_with_a_newline_is_refused() {
    let server = Server::always(200, "{}").await;
    let request = server
        .mail()
        .me()
        .messages()
        .id("1")
        .get()
        .header("Prefer", "a\r\nx-other: b");
    let error = request.await.unwrap_err().to_string();
    assert!(
        error.contains("the header `Prefer` has characters that headers cannot have"),
        "{error}"
    );
    assert!(server.sent().is_empty());
}

#[tokio::test]
async fn query_options_keep_their_meaning() {
    let server = Server::always(200, r#"{"value": []}"#).await;
    let list = server.mail().me().messages().list();
    list.filter("subject eq 'R&D + #1'")
        .select("id,subject")
        .top(5)
        .await
        .unwrap();
    assert_eq!(
        server.only().target,
        "/v1.0/me/messages?$filter=subject%20eq%20%27R%26D%20%2B%20%231%27&$select=id,subject&$top=5"
    );
}

#[tokio::test]
async fn every_option_arrives_as_it_was_meant() {
    let server = Server::always(200, r#"{"value": []}"#).await;
    for text in [
        "it's",
        "a+b",
        "#1",
        "R&D",
        "50%",
        "%26",
        "a=b;c",
        "ж 日本",
        "\"q\"",
        "a\nb",
        "x?y/z",
        "\\",
        "",
    ] {
        let list = ListMessages::me()
            .filter(
                message::SUBJECT
                    .eq(text)
                    .or(message::SUBJECT.starts_with(text)),
            )
            .search(format!("\"{text}\""))
            .order_by(message::SUBJECT.descending())
            .select([message::SUBJECT, message::FROM])
            .expand(message::ATTACHMENTS)
            .top(5)
            .skip(7)
            .count(true)
            .query("own", text);
        server.builder().build().unwrap().send(list).await.unwrap();
        let sent = server.sent().pop().unwrap();
        let (_, query) = sent.target.split_once('?').unwrap();
        let pairs = query.split('&').map(|pair| pair.split_once('=').unwrap());
        let decoded = |text| {
            percent_encoding::percent_decode_str(text)
                .decode_utf8()
                .unwrap()
        };
        let options: Vec<_> = pairs
            .map(|(name, value)| (decoded(name), decoded(value)))
            .collect();
        let quoted = text.replace('\'', "''");
        let expected = [
            (
                "$filter",
                format!("subject eq '{quoted}' or startswith(subject,'{quoted}')"),
            ),
            ("$search", format!("\"{text}\"")),
            ("$orderby", "subject desc".to_owned()),
            ("$select", "subject,from".to_owned()),
            ("$expand", "attachments".to_owned()),
            ("$top", "5".to_owned()),
            ("$skip", "7".to_owned()),
            ("$count", "true".to_owned()),
            ("own", text.to_owned()),
        ];
        assert_eq!(options.len(), expected.len());
        for ((name, value), (expected_name, expected)) in options.iter().zip(&expected) {
            assert_eq!((&**name, &**value), (*expected_name, &**expected));
        }
        // A `+` would be a blank to many services.
        assert!(!query.contains('+'), "{query}");
    }
}

#[tokio::test]
async fn every_request_says_who_and_which() {
    let server = Server::always(202, "").await;
    for _ in 0..2 {
        server.mail().me().send_mail(Message::new()).await.unwrap();
    }
    let sent = server.sent();
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(
        sent[0].header("user-agent"),
        Some(&*format!("graph-runtime/{version}"))
    );
    assert_eq!(sent[0].header("client-request-id").unwrap().len(), 36);
    assert_ne!(
        sent[0].header("client-request-id"),
        sent[1].header("client-request-id")
    );
    assert!(sent[0].header("accept-encoding").unwrap().contains("gzip"));
}

#[tokio::test]
async fn a_value_comes_with_status_and_headers() {
    let server =
        Server::start(|_, _| with_header(response(200, r#"{"id": "7"}"#), "etag", "\"a\"")).await;
    let client = server.builder().build().unwrap();
    let response = client.send(GetMessage::me("7")).with_response().await;
    let response = response.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["etag"], "\"a\"");
    assert_eq!(response.into_body().id.as_deref(), Some("7"));
    let request = server.mail().me().messages().id("7").get();
    assert!(request.into_future().with_response().await.is_ok());
}

#[tokio::test]
async fn a_body_says_absent_null_and_value() {
    let server = Server::always(200, "{}").await;
    let draft = Message::new()
        .is_read(true)
        .null(message::SUBJECT)
        .set("x-own", 1);
    server.mail().me().messages().create(draft).await.unwrap();
    let sent = server.only();
    assert_eq!(sent.method, "POST");
    assert_eq!(
        sent.json(),
        serde_json::json!({"isRead": true, "subject": null, "x-own": 1})
    );
}

#[tokio::test]
async fn an_update_says_absent_null_and_value() {
    let server = Server::always(200, "{}").await;
    let update = server.mail().me().messages().id("7").update();
    let update = update.null(message::SUBJECT).null(message::FLAG);
    // A value that is set later counts before a null.
    update.is_read(true).subject("Hi").await.unwrap();
    let sent = server.only();
    assert_eq!(sent.method, "PATCH");
    assert_eq!(
        sent.json(),
        serde_json::json!({"isRead": true, "subject": "Hi", "flag": null})
    );
}

#[test]
fn a_value_is_shown_as_its_json() {
    let message = Message::new().is_read(true).null(message::SUBJECT);
    assert_eq!(
        format!("{message:?}"),
        r#"message {"isRead":true,"subject":null}"#
    );
}

#[test]
fn a_request_needs_no_client() {
    let request = SendMail::users("robin@example.com", Message::new().subject("Hi"));
    let request = request.to_request(&BaseUrl::default()).unwrap();
    assert_eq!(
        request.uri(),
        "https://graph.microsoft.com/v1.0/users/robin@example.com/sendMail"
    );
    assert_eq!(request.body(), r#"{"message":{"subject":"Hi"}}"#);
    let error = GetMessage::users("..", "1")
        .to_request(&BaseUrl::default())
        .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("`..` cannot stand in the path `/users/`"),
        "{error}"
    );
}
