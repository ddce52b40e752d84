//! Where the token goes, and where it does not.

use futures_util::TryStreamExt;
use graph_runtime::http::{Request, Response};
use graph_runtime::testing::Fake;
use graph_runtime::{BaseUrl, Bytes, Client, Value};
use serde_json::json;

use crate::mail::{GetMessage, Message};
use crate::server::{Server, TOKEN, response, with_header};

#[tokio::test]
async fn the_token_goes_to_the_base_url() {
    let server = Server::always(202, "").await;
    server.mail().me().send_mail(Message::new()).await.unwrap();
    assert_eq!(
        server.only().header("authorization"),
        Some(&*format!("Bearer {TOKEN}"))
    );
}

#[tokio::test]
async fn the_token_stays_behind_when_another_host_is_redirected_to() {
    let other = Server::always(200, r#"{"id": "1"}"#).await;
    let location = format!("{}/download?key=1", other.origin);
    let server =
        Server::start(move |_, _| with_header(response(302, ""), "location", &location)).await;

    let message = server.mail().me().messages().id("1").get().await.unwrap();
    assert_eq!(message.id.as_deref(), Some("1"));
    assert!(server.only().header("authorization").is_some());
    let sent = other.only();
    assert_eq!(sent.target, "/download?key=1");
    assert_eq!(sent.header("authorization"), None);
    assert_eq!(sent.header("client-request-id"), None);
}

#[tokio::test]
async fn the_token_follows_a_redirect_at_its_host() {
    let server = Server::start(|_, sent| match &*sent.target {
        "/v1.0/me/messages/1" => with_header(response(307, ""), "location", "/v1.0/moved"),
        _ => response(200, "{}"),
    })
    .await;
    server.mail().me().messages().id("1").get().await.unwrap();
    assert!(server.sent()[1].header("authorization").is_some());
}

#[tokio::test]
async fn the_token_stays_in_its_cloud() {
    for host in ["microsoftgraph.chinacloudapi.cn", "graph.microsoft.us"] {
        let fake = Fake::new();
        let client = fake.client().unwrap();
        let url = format!("https://{host}/v1.0/me/messages/1");
        let moved = Response::builder().status(307).header("Location", &url);
        fake.expect(GetMessage::me("1"))
            .respond(moved.body(Bytes::new()).unwrap());
        fake.expect_request(Request::get(url).body(Bytes::new()).unwrap())
            .json(&json!({ "id": "1" }));
        client.send(GetMessage::me("1")).await.unwrap();
        fake.finish().unwrap();
        let has_token = fake
            .requests()
            .iter()
            .map(|request| request.headers().contains_key("authorization"))
            .collect::<Vec<_>>();
        assert_eq!(has_token, [true, false], "{host}");
    }
}

#[tokio::test]
async fn a_circle_of_redirects_ends() {
    let server = Server::start(|_, _| with_header(response(302, ""), "location", "/v1.0/me")).await;
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
        "`message-get` was redirected more than 5 times"
    );
    assert_eq!(server.sent().len(), 6);
}

#[tokio::test]
async fn a_next_link_to_another_host_is_refused() {
    let other = Server::always(200, r#"{"value": []}"#).await;
    let link = format!("{}/v1.0/me/messages?$skip=1", other.origin);
    let page: Value = json!({ "value": [{"id": "1"}], "@odata.nextLink": link });
    let server = Server::always(200, page.to_string()).await;

    let mut items = server.mail().me().messages().list().items();
    assert_eq!(
        items.try_next().await.unwrap().unwrap().id.as_deref(),
        Some("1")
    );
    let error = items.try_next().await.unwrap_err().to_string();
    assert!(
        error.starts_with("the next page of `user-list-messages` is not at the host of"),
        "{error}"
    );
    assert!(items.try_next().await.unwrap().is_none());
    assert!(other.sent().is_empty());
}

#[tokio::test]
async fn the_token_is_never_shown() {
    let server = Server::always(404, "").await;
    let mail = server.mail();
    let request = mail.me().messages().id("1").get();
    let shown = format!("{mail:?} {request:?} {:?}", server.builder());
    let error = request.await.unwrap_err();
    assert!(!shown.contains(TOKEN), "{shown}");
    assert!(!format!("{error:?} {error}").contains(TOKEN));
}

#[test]
fn tokens_and_base_urls_are_checked() {
    let build = |url: &str, token: &str| Client::builder().base_url(url).token(token).build();
    assert!(build("https://graph.microsoft.us/v1.0", "abc").is_ok());
    assert!(build("http://127.0.0.1:1/v1.0", "abc").is_ok());
    for (url, token) in [
        ("http://graph.microsoft.com/v1.0", "abc"),
        ("graph.microsoft.com", "abc"),
        ("https://proxy.test/graph", "abc"),
        ("https://graph.microsoft.com", ""),
        ("https://graph.microsoft.com", "a b"),
        ("https://graph.microsoft.com", "abc\r\nx: y"),
    ] {
        let error = build(url, token).unwrap_err().to_string();
        assert!(
            !error.contains('\n') && (token.is_empty() || !error.contains(token)),
            "{error}"
        );
    }
    let custom = |url| Client::builder().custom_base_url(url).token("abc");
    let url = "https://proxy.test/graph";
    let client = custom(url).build().unwrap();
    assert_eq!(client.base_url().as_str(), url);
    let url = "http://proxy.test/graph";
    let error = custom(url).build().unwrap_err().to_string();
    assert_eq!(
        error,
        "base URL `http://proxy.test/graph` is not secure: write `https://`, or a loopback address"
    );
    let client = custom(url).allow_insecure().build().unwrap();
    assert_eq!(client.base_url().as_str(), url);
    assert!(BaseUrl::new("http://proxy.test/graph").is_err());
    assert!(Client::builder().build().is_err());
}
