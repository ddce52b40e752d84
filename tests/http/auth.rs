//! Tokens from an identity platform on loopback.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::FutureExt;
use graph_runtime::auth::{ClientSecret, Cloud, DeviceCode};
use graph_runtime::http::{Request, Response};
use graph_runtime::{BoxFuture, Bytes, Client, Reqwest, TokenProvider, Transport, TransportError};
use serde_json::json;
use tokio::sync::Semaphore;

use crate::mail::GetMessage;
use crate::oauth::later;
use crate::server::{Sent, Server, Unhurried, response, with_header};

/// The fields of a form.
fn form(sent: &Sent) -> Vec<(String, String)> {
    let body = std::str::from_utf8(&sent.body).unwrap();
    let decoded = |text: &str| {
        percent_encoding::percent_decode_str(text)
            .decode_utf8()
            .unwrap()
            .into_owned()
    };
    let pairs = body.split('&').map(|pair| pair.split_once('=').unwrap());
    pairs
        .map(|(name, value)| (name.to_owned(), decoded(value)))
        .collect()
}

fn token(number: usize, lifetime: u64) -> String {
    json!({ "token_type": "Bearer", "access_token": format!("token-{number}"), "expires_in": lifetime }).to_string()
}

fn secret(server: &Server) -> ClientSecret {
    let (transport, _) = Unhurried::new();
    let secret = ClientSecret::with_transport("contoso.example.com", "app", "p&ss=w rd", transport);
    secret.authority(&server.origin).unwrap()
}

#[tokio::test]
async fn a_secret_becomes_one_token_for_all() {
    let login = Server::start(|before, _| response(200, token(before, 3600))).await;
    let graph = Server::always(200, r#"{"id": "7"}"#).await;
    let client = Client::builder()
        .base_url(format!("{}/v1.0", graph.origin))
        .token_provider(secret(&login))
        .build()
        .unwrap();
    let all = (0..16).map(|_| client.send(GetMessage::me("7")));
    for answer in futures_util::future::join_all(all).await {
        answer.unwrap();
    }
    let asked = login.only();
    assert_eq!(
        (asked.method.as_str(), asked.target.as_str()),
        ("POST", "/contoso.example.com/oauth2/v2.0/token")
    );
    let expected = [
        ("grant_type", "client_credentials"),
        ("client_id", "app"),
        ("client_secret", "p&ss=w rd"),
        ("scope", "https://graph.microsoft.com/.default"),
    ];
    assert_eq!(
        form(&asked),
        expected.map(|(name, value)| (name.to_owned(), value.to_owned()))
    );
    assert_eq!(graph.sent().len(), 16);
    assert!(
        graph
            .sent()
            .iter()
            .all(|sent| sent.header("authorization") == Some("Bearer token-0"))
    );
}

#[tokio::test]
async fn a_token_is_renewed_and_used_to_its_end() {
    let login = Server::start(|before, _| match before {
        0 => response(200, token(0, 0)),
        1 => response(200, token(1, 3600)),
        _ => response(500, "down"),
    })
    .await;
    let tokens = secret(&login);
    tokens.token().await.unwrap();
    // The first one had no time left.
    tokens.token().await.unwrap();
    tokens.token().await.unwrap();
    assert_eq!(login.sent().len(), 2);
}

#[tokio::test]
async fn a_platform_that_is_busy_is_asked_again() {
    let login = Server::start(|before, _| match before {
        0 => with_header(response(429, "{}"), "retry-after", "7"),
        1 => response(503, ""),
        2 => with_header(response(429, "{}"), "retry-after", "3600"),
        _ => response(200, token(0, 3600)),
    })
    .await;
    let (transport, pauses) = Unhurried::new();
    let tokens = ClientSecret::with_transport("contoso.example.com", "app", "s", transport);
    let tokens = tokens.authority(&login.origin).unwrap();
    // An hour is too long for those who wait.
    assert!(tokens.token().await.is_err());
    assert_eq!(login.sent().len(), 3);
    let pauses = pauses.lock().unwrap().clone();
    assert!(
        pauses.len() == 2 && pauses[0] == Duration::from_secs(7),
        "{pauses:?}"
    );
    tokens.token().await.unwrap();
}

#[tokio::test]
async fn a_platform_that_is_down_is_not_asked_for_every_request() {
    let login = Server::start(|before, _| match before {
        0 => response(200, token(0, 1000)),
        _ => response(500, "down"),
    })
    .await;
    let tokens = secret(&login);
    tokens.token().await.unwrap();
    // A tenth of its life is left: 100 seconds.
    for (wait, asked) in [(890, 1), (15, 2), (0, 2), (20, 2), (15, 3), (0, 3)] {
        later(wait).await;
        tokens.token().await.unwrap();
        assert_eq!(login.sent().len(), asked);
    }
    later(80).await;
    assert!(tokens.token().await.is_err());
}

/// reqwest, but that each request has to be let through.
struct Held(Reqwest, Arc<Semaphore>);

impl Transport for Held {
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(async {
            self.1.acquire().await.unwrap().forget();
            self.0.send(request).await
        })
    }

    fn wait(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(std::future::ready(()))
    }
}

#[tokio::test]
async fn nobody_waits_for_a_renewal_who_has_a_token() {
    let login = Server::start(|before, _| response(200, token(before, 1000))).await;
    let free = Arc::new(Semaphore::new(1));
    let transport = Held(Reqwest::direct().unwrap(), free.clone());
    let tokens = ClientSecret::with_transport("contoso.example.com", "app", "s", transport);
    let tokens = tokens.authority(&login.origin).unwrap();
    let old = tokens.token().await.unwrap();
    later(950).await;
    let mut renewal = tokens.token();
    assert!((&mut renewal).now_or_never().is_none());
    assert!(tokens.token().now_or_never().unwrap().unwrap() == old);
    // Past its end it is no token.
    later(60).await;
    let mut late = tokens.token();
    assert!((&mut late).now_or_never().is_none());
    free.add_permits(1);
    let new = renewal.await.unwrap();
    assert!(new != old && late.await.unwrap() == new);
    assert_eq!(login.sent().len(), 2);
}

#[tokio::test]
async fn a_token_that_is_not_renewed_early_is_not_used_past_its_end() {
    let login = Server::start(|before, _| match before {
        0 => response(200, token(0, 1000)),
        _ => response(500, "down"),
    })
    .await;
    let tokens = secret(&login);
    tokens.token().await.unwrap();
    later(990).await;
    tokens.token().await.unwrap();
    later(15).await;
    tokens.token().await.unwrap_err();
    assert_eq!(login.sent().len(), 3);
}

#[tokio::test]
async fn a_token_that_many_requests_went_with_is_replaced_once() {
    let login = Server::start(|before, _| response(200, token(before, 3600))).await;
    let tokens = secret(&login);
    let refused = tokens.token().await.unwrap();
    for _ in 0..16 {
        assert!(tokens.answer(&refused, "{}").await.unwrap());
    }
    assert_eq!(login.sent().len(), 2);
    // Other claims, and the new token refused too, each need one.
    tokens.answer(&refused, r#"{"a": {}}"#).await.unwrap();
    let refused = tokens.token().await.unwrap();
    tokens.answer(&refused, r#"{"a": {}}"#).await.unwrap();
    assert_eq!(login.sent().len(), 4);
}

#[tokio::test]
async fn claims_are_answered_once() {
    let login = Server::start(|before, _| response(200, token(before, 3600))).await;
    let challenge =
        "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnt9fQ==\"";
    let answer = move |_, sent: &Sent| match sent.header("authorization") {
        Some("Bearer token-1") => response(200, r#"{"id": "7"}"#),
        _ => with_header(response(401, "{}"), "www-authenticate", challenge),
    };
    let graph = Server::start(answer).await;
    let build = |tokens| {
        Client::builder()
            .base_url(format!("{}/v1.0", graph.origin))
            .token_provider(tokens)
            .build()
    };
    let client = build(secret(&login)).unwrap();
    client.send(GetMessage::me("7")).await.unwrap();
    assert_eq!((graph.sent().len(), login.sent().len()), (2, 2));
    let claims = form(&login.sent()[1]).pop().unwrap();
    assert_eq!(
        claims,
        ("claims".to_owned(), r#"{"access_token":{}}"#.to_owned())
    );

    // A service that is never content is asked twice, and no more.
    let other = Server::start(|before, _| response(200, token(before + 7, 3600))).await;
    let error = build(secret(&other))
        .unwrap()
        .send(GetMessage::me("7"))
        .await
        .unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 401);
    assert_eq!((graph.sent().len(), other.sent().len()), (4, 2));
}

#[tokio::test]
async fn claims_are_answered_for_the_clients_token_alone() {
    let login = Server::start(|before, _| response(200, token(before, 3600))).await;
    let challenge = "Bearer claims=\"eyJhY2Nlc3NfdG9rZW4iOnt9fQ==\"";
    let refuse = move |_, _: &Sent| with_header(response(401, "{}"), "www-authenticate", challenge);
    let other = Server::start(refuse).await;
    let location = other.origin.clone();
    let graph = Server::start(move |before, sent| match before {
        0 => with_header(response(302, ""), "location", &location),
        _ => refuse(before, sent),
    })
    .await;
    let client = Client::builder()
        .base_url(format!("{}/v1.0", graph.origin))
        .token_provider(secret(&login))
        .build()
        .unwrap();
    // A host that the token did not go to, and a token of the caller's own.
    client.send(GetMessage::me("7")).await.unwrap_err();
    let own = GetMessage::me("7").header("Authorization", "Bearer own");
    client.send(own).await.unwrap_err();
    assert_eq!((graph.sent().len(), other.sent().len()), (2, 1));
    assert_eq!(login.sent().len(), 1);
}

#[tokio::test]
async fn what_the_platform_says_is_the_error() {
    let fault = json!({ "error": "invalid_client", "error_description": "The secret is wrong.\r\nTrace: 7" });
    let login = Server::always(401, fault.to_string()).await;
    let error = secret(&login).token().await.unwrap_err().to_string();
    let url = format!("{}/contoso.example.com/oauth2/v2.0/token", login.origin);
    assert_eq!(
        error,
        format!("no token from `{url}`: invalid_client: The secret is wrong.")
    );
    let shown = format!("{:?} {error}", secret(&login));
    assert!(!shown.contains("p&ss"), "{shown}");
    let (transport, _) = Unhurried::new();
    let plain = ClientSecret::with_transport("a", "b", "c", transport)
        .authority("http://login.example.com");
    assert!(plain.is_err());
}

#[tokio::test]
async fn a_tenant_is_one_segment_of_the_path() {
    let login = Server::always(200, token(1, 3600)).await;
    let tokens = |tenant| {
        let (transport, _) = Unhurried::new();
        let secret = ClientSecret::with_transport(tenant, "app", "secret", transport);
        secret.authority(&login.origin).unwrap()
    };
    for (tenant, segment) in [
        ("contoso.example.com", "contoso.example.com"),
        ("a/../b?c#d\n", "a%2F..%2Fb%3Fc%23d%0A"),
    ] {
        tokens(tenant).token().await.unwrap();
        let expected = format!("/{segment}/oauth2/v2.0/token");
        assert_eq!(login.sent().pop().unwrap().target, expected);
    }
    for tenant in ["", ".", ".."] {
        let error = tokens(tenant).token().await.unwrap_err().to_string();
        assert_eq!(error, format!("no token: `{tenant}` is no tenant"));
    }
    assert_eq!(login.sent().len(), 2);
}

#[tokio::test]
async fn a_token_with_white_space_is_refused() {
    for (access, is_token) in [
        ("a.b-c", true),
        ("a b", false),
        ("a\r\nx: y", false),
        ("", false),
    ] {
        let body = json!({"access_token": access, "expires_in": 3600}).to_string();
        let login = Server::always(200, body).await;
        assert_eq!(secret(&login).token().await.is_ok(), is_token, "{access}");
    }
}

#[tokio::test]
async fn a_code_is_typed_in_at_another_device() {
    let login = Server::start(|before, sent| {
        let fields = form(sent);
        let grant = fields[0].1.as_str();
        match (before, grant) {
            (0, _) => response(200, json!({
                "device_code": "d", "user_code": "ABC", "verification_uri": "https://example.com/device",
                "interval": 2, "message": "Type ABC.",
            }).to_string()),
            (1, _) => response(400, r#"{"error": "authorization_pending"}"#),
            (2, _) => response(400, r#"{"error": "slow_down"}"#),
            (3, _) => response(200, json!({ "access_token": "one", "expires_in": 0, "refresh_token": "r" }).to_string()),
            (_, "refresh_token") => response(200, token(2, 3600)),
            _ => response(500, ""),
        }
    })
    .await;
    let shown = Arc::new(Mutex::new(Vec::new()));
    let (transport, pauses) = Unhurried::new();
    let tokens = {
        let shown = shown.clone();
        DeviceCode::with_transport(
            "organizations",
            "app",
            move |prompt| shown.lock().unwrap().push(prompt.user_code.clone()),
            transport,
        )
    };
    let tokens = tokens
        .cloud(Cloud::China)
        .scope("Mail.Read")
        .authority(&login.origin)
        .unwrap();
    tokens.token().await.unwrap();
    assert_eq!(*shown.lock().unwrap(), ["ABC"]);
    assert_eq!(*pauses.lock().unwrap(), [2, 2, 7].map(Duration::from_secs));
    let sent = login.sent();
    assert_eq!(
        form(&sent[0])[1],
        ("scope".to_owned(), "Mail.Read offline_access".to_owned())
    );
    assert_eq!(
        form(&sent[3])[2],
        ("device_code".to_owned(), "d".to_owned())
    );
    // Nobody is asked again.
    tokens.token().await.unwrap();
    tokens.token().await.unwrap();
    assert_eq!(shown.lock().unwrap().len(), 1);
    assert_eq!(login.sent().len(), 5);
}
