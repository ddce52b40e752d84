//! What services answer, as values and as errors.

use std::error::Error;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use graph_runtime::{Reqwest, Value};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::mail::{AnyAttachment, Mail, Message};
use crate::server::{Raw, Server, response, with_header};

#[tokio::test]
async fn nothing_that_was_read_is_lost() {
    let body = json!({
        "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#x",
        "id": "1",
        "subject": null,
        "importance": "urgent",
        "receivedDateTime": "2026-11-24T09:30:00.1234567Z",
        "attachments": [
            { "@odata.type": "#microsoft.graph.fileAttachment", "name": "a", "contentBytes": "AQID" },
            { "@odata.type": "#microsoft.graph.itemAttachment", "name": "b", "own": { "x": [1, null] } },
        ],
        "com.example.extension": { "deep": true },
    });
    let server = Server::always(200, body.to_string()).await;
    let message = server.mail().me().messages().id("1").get().await.unwrap();
    assert!(message.rest.is_null("subject"));
    assert!(matches!(
        message.attachments.as_deref(),
        Some([AnyAttachment::FileAttachment(file), AnyAttachment::Attachment(_)])
            if file.content_bytes.as_deref() == Some(&[1, 2, 3])
    ));
    assert_eq!(serde_json::to_value(&message).unwrap(), body);
}

#[tokio::test]
async fn a_403_lists_the_permissions_that_would_do() {
    let body = json!({"error": {
        "code": "ErrorAccessDenied",
        "message": "Access is denied.\r\nCheck credentials.",
        "innerError": { "request-id": "11-22", "client-request-id": "33-44" },
    }});
    let server = Server::always(403, body.to_string()).await;
    let error = server.mail().me().messages().list().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 403);
    assert_eq!(error.code(), Some("ErrorAccessDenied"));
    assert_eq!(error.request_id(), Some("11-22"));
    assert_eq!(error.client_request_id(), Some("33-44"));
    assert!(!error.is_retryable());
    assert_eq!(
        error.to_string(),
        "`user-list-messages` was answered 403 Forbidden: ErrorAccessDenied: Access is denied.  Check credentials.; \
         work or school account needs Mail.ReadBasic, or Mail.Read, or Mail.ReadWrite; \
         personal account needs Mail.ReadBasic, or Mail.Read, or Mail.ReadWrite; \
         application needs Mail.ReadBasic.All, or Mail.Read, or Mail.ReadWrite \
         (see docs-src/api/user-list-messages.md; request id 11-22)"
    );
}

#[tokio::test]
async fn a_403_says_what_of_it_the_token_has() {
    let server = Server::always(403, "{}").await;
    for (claims, expected) in [
        (
            json!({"scp": "User.Read Mail.ReadBasic"}),
            "; work or school account needs Mail.ReadBasic, or Mail.Read, or Mail.ReadWrite; \
             personal account needs Mail.ReadBasic, or Mail.Read, or Mail.ReadWrite; the token has Mail.ReadBasic (",
        ),
        (
            json!({"roles": ["Mail.Send"]}),
            ": 403 Forbidden; application needs Mail.ReadBasic.All, or Mail.Read, or Mail.ReadWrite; \
             the token has none of them (",
        ),
        (
            json!({"sub": "7"}),
            "; application needs Mail.ReadBasic.All, or Mail.Read, or Mail.ReadWrite (",
        ),
    ] {
        let payload = URL_SAFE_NO_PAD.encode(claims.to_string());
        let token = format!("e30.{payload}.c2ln");
        let client = server.builder().token(&token).build().unwrap();
        let error = Mail::new(client).me().messages().list().await.unwrap_err();
        let text = error.to_string().replace(" was answered", ":");
        assert!(text.contains(expected), "{text}");
        let shown = format!("{error:?}");
        assert!(!shown.contains(&payload), "{shown}");
    }
    let client = server
        .builder()
        .token("e30.eyJzY3AiOiJhIGIifQ.c2ln")
        .build()
        .unwrap();
    let error = Mail::new(client).me().messages().list().await.unwrap_err();
    assert_eq!(error.token_permissions().unwrap(), ["a", "b"]);
}

#[tokio::test]
async fn an_error_has_parts() {
    let body = json!({"error": {
        "code": "Request_BadRequest",
        "message": "Property is invalid.",
        "target": "displayName",
        "details": [{"code": "Obsolete", "message": "Too old.", "target": "mail"}, {"code": ""}, 7],
        "innerError": {"code": "outer", "request-id": "", "innererror": {"code": "inner", "request-id": "11"}},
    }});
    let server = Server::always(400, body.to_string()).await;
    let error = server.mail().me().messages().list().await.unwrap_err();
    assert_eq!(error.target(), Some("displayName"));
    assert_eq!(error.inner_codes().collect::<Vec<_>>(), ["outer", "inner"]);
    assert_eq!(error.request_id(), Some("11"));
    let details: Vec<_> = error
        .details()
        .map(|it| (it.code, it.message, it.target))
        .collect();
    assert_eq!(
        details[0],
        (Some("Obsolete"), Some("Too old."), Some("mail"))
    );
    assert_eq!(details[1..], [(None, None, None); 2]);
}

#[tokio::test]
async fn an_error_without_json_is_one_too() {
    for body in [
        "",
        "<html>Bad gateway</html>",
        "[1]",
        r#"{"error": "no"}"#,
        "{\"error\"",
    ] {
        let server =
            Server::start(move |_, _| with_header(response(502, body), "request-id", "11")).await;
        let error = server
            .mail()
            .me()
            .messages()
            .id("1")
            .get()
            .await
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            "`message-get` was answered 502 Bad Gateway (see docs-src/api/message-get.md; request id 11)"
        );
        assert_eq!(error.body().unwrap(), body);
    }
}

#[tokio::test]
async fn json_of_another_form_is_an_error_with_its_path() {
    let body = r#"{"value": [{"id": "1"}, {"from": {"emailAddress": 5}}]}"#;
    let server = Server::always(200, body).await;
    let error = server.mail().me().messages().list().await.unwrap_err();
    assert_eq!(error.json_path(), Some("value[1].from.emailAddress"));
    assert_eq!(error.body().unwrap(), body);
    assert_eq!(
        error.to_string(),
        "`user-list-messages` was answered with JSON that docs-src/api/user-list-messages.md does not describe, \
         at `value[1].from.emailAddress`"
    );
    let cause = error.source().unwrap().to_string();
    assert!(
        cause.contains("expected an object of type microsoft.graph.emailAddress"),
        "{cause}"
    );
}

#[tokio::test]
async fn a_fault_below_a_tag_has_its_path_too() {
    let file = json!({"@odata.type": "#microsoft.graph.fileAttachment", "contentBytes": 5});
    let server = Server::always(200, json!({"attachments": [file]}).to_string()).await;
    let error = server
        .mail()
        .me()
        .messages()
        .id("1")
        .get()
        .await
        .unwrap_err();
    assert_eq!(error.json_path(), Some("attachments[0]"));
    let cause = error.source().unwrap().to_string();
    assert!(
        cause.contains("contentBytes: ") && cause.contains("expected a string"),
        "{cause}"
    );
}

#[tokio::test]
async fn truncated_json_is_an_error_with_its_path() {
    let server = Server::always(200, r#"{"value": [{"id": "1", "subj"#).await;
    let error = server.mail().me().messages().list().await.unwrap_err();
    assert_eq!(error.json_path(), Some("value[0]"));
    assert!(
        error.source().unwrap().to_string().contains("EOF"),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_list_without_values_is_an_error() {
    let server = Server::always(200, "{}").await;
    let error = server.mail().me().messages().list().await.unwrap_err();
    assert!(
        error
            .source()
            .unwrap()
            .to_string()
            .contains("missing field `value`"),
        "{error:?}"
    );
}

#[tokio::test]
async fn deep_json_is_an_error() {
    let deep = format!("{{\"own\": {}{}}}", "[".repeat(10_000), "]".repeat(10_000));
    let server = Server::always(200, deep).await;
    let error = server
        .mail()
        .me()
        .messages()
        .id("1")
        .get()
        .await
        .unwrap_err();
    assert!(
        error
            .source()
            .unwrap()
            .to_string()
            .contains("recursion limit"),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_deep_error_is_one_too() {
    let deep = format!(
        "{{\"error\": {}1{}}}",
        "[".repeat(10_000),
        "]".repeat(10_000)
    );
    let server = Server::always(500, deep.clone()).await;
    let error = server.mail().me().messages().list().await.unwrap_err();
    assert_eq!((error.code(), error.details().count()), (None, 0));
    assert_eq!(error.body().unwrap(), &*deep);
}

#[tokio::test]
async fn a_body_that_is_said_to_be_huge_is_not_waited_for() {
    let server = Raw::start(|_, mut connection| async move {
        let head = b"HTTP/1.1 200 OK\r\ncontent-length: 2147483648\r\n\r\n{";
        connection.write_all(head).await.unwrap();
        // Open until the client hangs up.
        let _ = connection.read_u8().await;
    })
    .await;
    let error = Mail::new(server.client())
        .me()
        .messages()
        .list()
        .await
        .unwrap_err();
    let shown = format!("{error:?}");
    assert!(
        shown.contains("the body is larger than 67108864 bytes"),
        "{shown}"
    );
}

#[tokio::test]
async fn a_body_without_end_is_given_up() {
    let server = Raw::start(|_, mut connection| async move {
        let head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
        connection.write_all(head).await.unwrap();
        while connection.write_all(b"5\r\n[[[[[\r\n").await.is_ok() {}
    })
    .await;
    let transport = Reqwest::direct().unwrap().body_limit(100_000);
    let client = server.builder().transport(transport).build().unwrap();
    let error = Mail::new(client).me().messages().list().await.unwrap_err();
    let shown = format!("{error:?}");
    assert!(
        shown.contains("the body is larger than 100000 bytes"),
        "{shown}"
    );
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_an_error() {
    let server = Server::always(200, format!(r#"{{"id": "{}"}}"#, "x".repeat(2_000))).await;
    for (limit, fits) in [(3_000, true), (1_000, false)] {
        let transport = Reqwest::direct().unwrap().body_limit(limit);
        let mail = Mail::new(server.builder().transport(transport).build().unwrap());
        let result = mail.me().messages().id("1").get().await;
        assert_eq!(result.is_ok(), fits);
        if let Err(error) = result {
            assert!(
                format!("{error:?}").contains("the body is larger than 1000 bytes"),
                "{error:?}"
            );
        }
    }
}

#[test]
fn a_text_that_is_no_value_is_kept() {
    let text = r#"{"conversationIndex":"AQHb?","isRead":"perhaps"}"#;
    let message: Message = serde_json::from_str(text).unwrap();
    assert_eq!(
        (&message.conversation_index, message.is_read),
        (&None, None)
    );
    assert_eq!(message.rest.get("isRead").unwrap(), "perhaps");
    assert_eq!(serde_json::to_string(&message).unwrap(), text);
    // Where a text could not stand, another form is an error.
    let error = serde_json::from_str::<Message>(r#"{"isRead": {}}"#).unwrap_err();
    assert!(error.to_string().contains("expected a Boolean"), "{error}");
}

#[test]
fn a_value_set_later_counts_before_a_null() {
    let mut message: Message = serde_json::from_str(r#"{"subject": null}"#).unwrap();
    message.subject = Some("Hi".to_owned());
    let written: Value = serde_json::to_value(&message).unwrap();
    assert_eq!(written, json!({"subject": "Hi"}));
}
