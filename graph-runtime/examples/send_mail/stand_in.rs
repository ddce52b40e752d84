//! A Graph of one mailbox: what is sent arrives in it, and every exchange is printed.

use std::convert::Infallible;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use graph_runtime::http::{Method, Request, Response, StatusCode, header};
use graph_runtime::{Bytes, Value};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::json;
use tokio::net::TcpListener;

type Mailbox = Arc<Mutex<Vec<Value>>>;

/// Starts it at a free port, and gives its base URL.
pub(crate) async fn start() -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(serve(listener));
    Ok(format!("http://{address}/v1.0"))
}

async fn serve(listener: TcpListener) {
    let mailbox = Mailbox::default();
    while let Ok((connection, _)) = listener.accept().await {
        let mailbox = mailbox.clone();
        let service = service_fn(move |request| answer(request, mailbox.clone()));
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(connection), service));
    }
}

async fn answer(
    request: Request<Incoming>,
    mailbox: Mailbox,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let (head, body) = request.into_parts();
    let body = body
        .collect()
        .await
        .map(|body| body.to_bytes())
        .unwrap_or_default();
    let sent: Value = serde_json::from_slice(&body).unwrap_or_default();
    println!("> {} {}", head.method, head.uri);
    print("> ", &sent);

    let (status, answer) = if !head.headers.contains_key(header::AUTHORIZATION) {
        (
            StatusCode::UNAUTHORIZED,
            error("InvalidAuthenticationToken", "The request has no token."),
        )
    } else {
        route(&head.method, head.uri.path(), sent, &mailbox)
    };
    println!("< {status}");
    print("< ", &answer);
    println!();

    let body = if answer.is_null() {
        Bytes::new()
    } else {
        answer.to_string().into()
    };
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        header::HeaderValue::from_static("application/json"),
    );
    Ok(response)
}

fn route(method: &Method, path: &str, sent: Value, mailbox: &Mailbox) -> (StatusCode, Value) {
    let mut messages = mailbox.lock().unwrap_or_else(PoisonError::into_inner);
    match (method.as_str(), path) {
        ("POST", "/v1.0/me/sendMail") => match sent.get("message") {
            Some(Value::Object(message)) => {
                let mut message = message.clone();
                message.insert(
                    "id".into(),
                    format!("message-{}", messages.len() + 1).into(),
                );
                message.insert("isRead".into(), false.into());
                messages.push(message.into());
                (StatusCode::ACCEPTED, Value::Null)
            }
            _ => (
                StatusCode::BAD_REQUEST,
                error("ErrorInvalidParameter", "There is no message."),
            ),
        },
        ("GET", "/v1.0/me/messages") => (StatusCode::OK, json!({ "value": *messages })),
        _ => (
            StatusCode::NOT_FOUND,
            error("ResourceNotFound", "The stand-in does not know this path."),
        ),
    }
}

fn error(code: &str, message: &str) -> Value {
    json!({ "error": { "code": code, "message": message } })
}

/// Prints a JSON body, if there is one.
fn print(margin: &str, body: &Value) {
    if body.is_null() {
        return;
    }
    for line in format!("{body:#}").lines() {
        println!("{margin}{line}");
    }
}
