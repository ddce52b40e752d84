//! What a client is built of, on the wire.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use graph_runtime::auth::ClientSecret;
use graph_runtime::{BoxFuture, Client, Cloud, Error, Reqwest, RetryPolicy, Token, TokenProvider};
use tokio::net::TcpListener;

use crate::mail::GetMessage;
use crate::server::{Server, TOKEN, response, with_header};

/// Remembers the cloud that it is told.
struct Told(Arc<Mutex<Option<Cloud>>>);

impl TokenProvider for Told {
    fn token(&self) -> BoxFuture<'_, Result<Token, Error>> {
        Box::pin(std::future::ready(Token::new(TOKEN)))
    }

    fn set_cloud(&mut self, cloud: Cloud) {
        *self.0.lock().unwrap() = Some(cloud);
    }
}

#[test]
fn tokens_come_from_the_cloud_that_they_go_to() {
    for (cloud, url) in [
        (Cloud::Global, "https://graph.microsoft.com/v1.0"),
        (Cloud::UsGovernment, "https://graph.microsoft.us/v1.0"),
        (Cloud::UsDefense, "https://dod-graph.microsoft.us/v1.0"),
        (Cloud::China, "https://microsoftgraph.chinacloudapi.cn/v1.0"),
    ] {
        for builder in [
            Client::builder().cloud(cloud),
            Client::builder().base_url(url),
        ] {
            let told = Arc::default();
            let client = builder
                .token_provider(Told(Arc::clone(&told)))
                .build()
                .unwrap();
            assert_eq!(client.base_url().as_str(), url);
            assert_eq!(*told.lock().unwrap(), Some(cloud));
        }
    }
    let mut secret = ClientSecret::new("contoso", "app", "secret").unwrap();
    secret.set_cloud(Cloud::China);
    let shown = format!("{secret:?}");
    assert!(shown.contains("https://login.chinacloudapi.cn"), "{shown}");
    assert!(
        shown.contains("https://microsoftgraph.chinacloudapi.cn/.default"),
        "{shown}"
    );
    // What was set by hand stays.
    let mut own = secret
        .authority("https://login.example.com")
        .unwrap()
        .scope("a");
    own.set_cloud(Cloud::UsDefense);
    let shown = format!("{own:?}");
    assert!(
        shown.contains("login.example.com") && shown.contains("\"a\""),
        "{shown}"
    );
}

#[tokio::test]
async fn default_headers_go_to_graph_and_nowhere_else() {
    let other = Server::always(200, "{}").await;
    let location = format!("{}/download", other.origin);
    let server =
        Server::start(move |_, _| with_header(response(302, ""), "location", &location)).await;
    let client = server
        .builder()
        .user_agent("budget/1.0")
        .default_header("Prefer", "a")
        .default_header("X-Own", "b")
        .build()
        .unwrap();
    client
        .send(GetMessage::me("7").header("prefer", "mine"))
        .await
        .unwrap();
    let sent = server.only();
    assert_eq!(sent.header("user-agent"), Some("budget/1.0"));
    assert_eq!(sent.header("prefer"), Some("mine"));
    assert_eq!(sent.header("x-own"), Some("b"));
    let sent = other.only();
    assert_eq!((sent.header("prefer"), sent.header("x-own")), (None, None));
}

#[tokio::test]
async fn default_headers_go_with_the_parts_of_a_batch() {
    let server = Server::always(200, r#"{"responses": []}"#).await;
    let client = server
        .builder()
        .default_header("Prefer", "a")
        .build()
        .unwrap();
    let mut batch = client.batch();
    batch.add(GetMessage::me("7"));
    batch.add(GetMessage::me("8").header("Prefer", "mine"));
    batch.send().await;
    let requests = server.only().json()["requests"].clone();
    assert_eq!(requests[0]["headers"]["prefer"], "a");
    assert_eq!(requests[1]["headers"]["prefer"], "mine");
}

#[test]
fn what_cannot_be_built_is_an_error() {
    let builder = || Client::builder().token(TOKEN);
    for (builder, expected) in [
        (
            builder().default_header("authorization", "Bearer x"),
            "`Authorization` is no default header: give the builder a `token`, which goes to the host of the base URL only",
        ),
        (
            builder().default_header("Prefer", "secret\r\nx: y"),
            "the header `Prefer` has characters that headers cannot have",
        ),
        (
            builder().default_header("a b", "c"),
            "`a b` is no name of a header",
        ),
        (
            builder().proxy("http://user:secret@ho st"),
            "the proxy is no URL",
        ),
        (
            builder()
                .transport(Reqwest::new().unwrap())
                .timeout(Duration::from_secs(1)),
            "`timeout` is of the default transport: set it in the `transport` that the builder was given",
        ),
    ] {
        let error = builder.build().unwrap_err();
        assert_eq!(error.to_string(), expected);
        assert!(!format!("{error:?}").contains("secret"), "{error:?}");
    }
}

#[tokio::test]
async fn a_proxy_of_ones_own_is_gone_by() {
    let proxy = Server::always(200, "{}").await;
    let client = Client::builder()
        .base_url("http://127.0.0.1:1/v1.0")
        .token(TOKEN)
        .proxy(&proxy.origin)
        .build()
        .unwrap();
    client.send(GetMessage::me("7")).await.unwrap();
    assert_eq!(proxy.only().target, "http://127.0.0.1:1/v1.0/me/messages/7");
}

#[tokio::test]
async fn a_client_of_reqwest_can_be_ones_own() {
    let server = Server::always(200, "{}").await;
    let own = reqwest::Client::builder()
        .no_proxy()
        .user_agent("own")
        .build()
        .unwrap();
    let client = server
        .builder()
        .transport(Reqwest::from(own))
        .build()
        .unwrap();
    client.send(GetMessage::me("7")).await.unwrap();
    assert_eq!(server.only().header("user-agent"), Some("own"));
}

#[tokio::test]
async fn a_server_that_says_nothing_is_given_up() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = Client::builder()
        .base_url(format!("http://{}", listener.local_addr().unwrap()))
        .token(TOKEN)
        .timeout(Duration::from_millis(20))
        .connect_timeout(Duration::from_secs(9))
        .retry(RetryPolicy::none())
        .build()
        .unwrap();
    let request = GetMessage::me("7");
    for error in [
        client.send(&request).await.unwrap_err(),
        client.download(&request).send().await.unwrap_err(),
    ] {
        assert_eq!(error.to_string(), "`message-get` got no response");
    }
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_not_read() {
    let server = Server::always(200, format!(r#"{{"id": "{}"}}"#, "x".repeat(2_000))).await;
    let client = server.builder().body_limit(1_000).build().unwrap();
    let error = client.send(GetMessage::me("7")).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "`message-get` was answered with too much: the body is larger than 1000 bytes: \
         `download` it, or set `body_limit`"
    );
    assert!(!error.is_retryable());
    // What is read as it comes may be of any size.
    let content = client.download(&GetMessage::me("7")).send().await.unwrap();
    assert!(content.write_to(&mut Vec::new()).await.unwrap() > 2_000);
}
