//! A mailbox that gives the same answers to everybody.

use std::convert::Infallible;

use graph_runtime::Bytes;
use graph_runtime::http::{Method, Request, Response, header};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// On the page of a list.
pub(crate) const MESSAGES: usize = 50;

/// Prints its URL, and answers until it is killed.
pub(crate) fn serve() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let page = Bytes::from(page().to_string());
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        println!("http://{}/v1.0", listener.local_addr().unwrap());
        while let Ok((connection, _)) = listener.accept().await {
            connection.set_nodelay(true).unwrap();
            let page = page.clone();
            let service = service_fn(move |request| answer(request, page.clone()));
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(connection), service));
        }
    });
}

async fn answer(
    request: Request<Incoming>,
    page: Bytes,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let (head, body) = request.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    assert!(head.headers.contains_key(header::AUTHORIZATION));
    let (status, answer) = match head.method {
        Method::POST if !body.is_empty() => (202, Bytes::new()),
        Method::GET => (200, page),
        _ => (400, Bytes::new()),
    };
    let response = Response::builder()
        .status(status)
        .header(
            "content-type",
            "application/json;odata.metadata=minimal;charset=utf-8",
        )
        .header("request-id", "a7a4a4a1-3c9b-4b6a-9d0a-6e2f4f0f3a55")
        .header("client-request-id", "a7a4a4a1-3c9b-4b6a-9d0a-6e2f4f0f3a55")
        .header("cache-control", "private");
    Ok(response.body(Full::new(answer)).unwrap())
}

fn page() -> Value {
    json!({
        "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users('me')/messages",
        "@odata.nextLink": "https://graph.microsoft.com/v1.0/me/messages?%24top=50&%24skip=50",
        "value": (0..MESSAGES).map(message).collect::<Vec<_>>(),
    })
}

/// A message with what Graph gives where nothing is selected.
fn message(number: usize) -> Value {
    let id = format!("{:A>148}{number:04}", "AAMkAGI2TG93AAA=");
    let person = |name: &str| json!({ "emailAddress": { "name": name, "address": format!("{name}@example.com") } });
    let text = "Numbers for Friday are attached; please have a look at the second sheet. ";
    json!({
        "@odata.etag": "W/\"CQAAABYAAAAmMyDVOUn3RrOQ9lrqYfMYAAAvEzcN\"",
        "id": id,
        "createdDateTime": "2026-11-02T08:12:40Z",
        "lastModifiedDateTime": "2026-11-02T08:12:42Z",
        "changeKey": "CQAAABYAAAAmMyDVOUn3RrOQ9lrqYfMYAAAvEzcN",
        "categories": ["Red category"],
        "receivedDateTime": "2026-11-02T08:12:41Z",
        "sentDateTime": "2026-11-02T08:12:39Z",
        "hasAttachments": false,
        "internetMessageId": format!("<{number}.LOAP265MB1234@example.com>"),
        "subject": format!("Budget review {number}"),
        "bodyPreview": text.repeat(3),
        "importance": "normal",
        "parentFolderId": "AQMkADAwATM0MDAAMS0wNDgyLTQyYTQtMDACLTAwCgAuAAADaXTO1vfQ",
        "conversationId": "AQQkADAwATM0MDAAMS0wNDgyLTQyYTQtMDACLTAwCgAQAJ5oOBkCN0RD",
        "conversationIndex": "AQHVhc0/nmg4GQI3REOoTg3J1vZoCw==",
        "isDeliveryReceiptRequested": false,
        "isReadReceiptRequested": false,
        "isRead": number.is_multiple_of(2),
        "isDraft": false,
        "webLink": format!("https://outlook.example.com/owa/?ItemID={id}&exvsurl=1&viewmodel=ReadMessageItem"),
        "inferenceClassification": "focused",
        "body": {
            "contentType": "html",
            "content": format!("<html><body><div>{}</div>\r\n</body></html>", text.repeat(14)),
        },
        "sender": person("robin"),
        "from": person("robin"),
        "toRecipients": [person("alex"), person("sam")],
        "ccRecipients": [],
        "bccRecipients": [],
        "replyTo": [],
        "flag": { "flagStatus": "notFlagged" },
    })
}
