//! Tokens from a real OAuth server on loopback.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::future::join_all;
use graph_runtime::auth::{ClientSecret, DeviceCode};
use graph_runtime::{Client, Reqwest, TokenProvider};

use crate::login::{Login, browse};
use crate::mail::GetMessage;
use crate::server::{Sent, Server, Unhurried, response, with_header};

const SECRET: &str = "a secret & more = 100 %";

fn secret(login: &Login, secret: &str) -> ClientSecret {
    let transport = Reqwest::direct().unwrap();
    ClientSecret::with_transport("contoso", "app", secret, transport)
        .authority(&login.url)
        .unwrap()
}

fn client(graph: &Server, tokens: impl TokenProvider + 'static) -> Client {
    Client::builder()
        .base_url(format!("{}/v1.0", graph.origin))
        .token_provider(tokens)
        .build()
        .unwrap()
}

/// As if the time had gone by; nothing else happens meanwhile.
pub(crate) async fn later(seconds: u64) {
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(seconds)).await;
    tokio::time::resume();
}

fn tokens(sent: &[Sent]) -> Vec<&str> {
    let mut tokens: Vec<_> = sent
        .iter()
        .map(|sent| sent.header("authorization").unwrap())
        .collect();
    tokens.dedup();
    tokens
}

#[tokio::test]
async fn a_secret_gets_one_token_for_all_and_the_next_one_early() {
    let Some(login) = Login::start() else { return };
    let graph = Server::always(200, r#"{"id": "7"}"#).await;
    let client = client(&graph, secret(&login, SECRET));
    let sixteen = || join_all((0..16).map(|_| client.send(GetMessage::me("7"))));
    for answer in sixteen().await {
        answer.unwrap();
    }
    // The token is good for an hour, and renewed when five minutes are left.
    later(3290).await;
    for answer in sixteen().await {
        answer.unwrap();
    }
    assert_eq!(tokens(&graph.sent()).len(), 1);
    later(20).await;
    for answer in sixteen().await {
        answer.unwrap();
    }
    let asked = login.asked();
    assert_eq!(asked.len(), 2);
    for asked in asked {
        assert_eq!(asked["grant_type"], "client_credentials");
        assert_eq!(asked["scope"], "https://graph.microsoft.com/.default");
        assert_eq!(asked["status"], 200);
    }
    assert_eq!(tokens(&graph.sent()).len(), 2);
}

#[tokio::test]
async fn a_wrong_secret_is_said_once_to_all_who_wait() {
    let Some(login) = Login::start() else { return };
    let graph = Server::always(200, "{}").await;
    let client = client(&graph, secret(&login, "wrong"));
    let all = (0..8).map(|_| client.send(GetMessage::me("7")));
    for answer in join_all(all).await {
        let error = answer.unwrap_err().to_string();
        assert!(error.contains("invalid_client"), "{error}");
    }
    assert_eq!(login.asked().len(), 1);
    assert!(graph.sent().is_empty());
}

#[tokio::test]
async fn claims_get_one_new_token_for_all() {
    let Some(login) = Login::start() else { return };
    let first = Arc::new(Mutex::new(None::<String>));
    let graph = Server::start(move |_, sent| {
        let token = sent.header("authorization").unwrap();
        let mut first = first.lock().unwrap();
        match first.get_or_insert_with(|| token.to_owned()) == token {
            // `{"access_token":{}}`
            true => with_header(
                response(401, "{}"),
                "www-authenticate",
                "Bearer error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnt9fQ==\"",
            ),
            false => response(200, r#"{"id": "7"}"#),
        }
    })
    .await;
    let client = client(&graph, secret(&login, SECRET));
    for answer in join_all((0..16).map(|_| client.send(GetMessage::me("7")))).await {
        answer.unwrap();
    }
    let asked = login.asked();
    assert_eq!(asked.len(), 2);
    assert!(asked[0]["claims"].is_null());
    assert_eq!(asked[1]["claims"], r#"{"access_token":{}}"#);
    assert_eq!(graph.sent().len(), 32);
}

#[tokio::test]
async fn a_code_is_typed_into_a_browser_once() {
    let Some(login) = Login::start() else { return };
    let graph = Server::always(200, r#"{"id": "7"}"#).await;
    let (transport, pauses) = Unhurried::new();
    let shown = Arc::new(Mutex::new(Vec::new()));
    let pages = shown.clone();
    let show = move |prompt: &graph_runtime::auth::DevicePrompt| {
        let (url, code) = (prompt.verification_uri.clone(), prompt.user_code.clone());
        pages.lock().unwrap().push(tokio::spawn(async move {
            let fields = [("user_code", &*code), ("login", "robin"), ("password", "x")];
            browse(url, &fields).await
        }));
    };
    let tokens = DeviceCode::with_transport("contoso", "device", show, transport)
        .authority(&login.url)
        .unwrap()
        .scope("Mail.Read");
    let client = client(&graph, tokens);
    client.send(GetMessage::me("7")).await.unwrap();
    let page = shown.lock().unwrap().pop().unwrap();
    let page = page.await.unwrap();
    assert!(page.contains("Sign-in Success"), "{page}");
    // Where the server says nothing, it is asked every five seconds.
    let pauses = pauses.lock().unwrap().clone();
    assert!(!pauses.is_empty() && pauses.iter().all(|it| it.as_secs() == 5));

    later(3500).await;
    client.send(GetMessage::me("7")).await.unwrap();
    let asked = login.asked();
    let pending = &asked[..pauses.len() - 1];
    assert!(pending.iter().all(|asked| asked["status"] == 400));
    let granted = &asked[pauses.len() - 1..];
    let grants: Vec<_> = granted
        .iter()
        .map(|asked| {
            (
                asked["grant_type"].as_str().unwrap(),
                asked["status"].as_u64().unwrap(),
            )
        })
        .collect();
    let device = "urn:ietf:params:oauth:grant-type:device_code";
    assert_eq!(grants, [(device, 200), ("refresh_token", 200)]);
    assert!(shown.lock().unwrap().is_empty());
}
