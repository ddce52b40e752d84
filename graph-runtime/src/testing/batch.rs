//! Batches, whose requests are expected one by one.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Method, Request, Response, StatusCode};
use serde_json::{Value, json};

use crate::base_url::BaseUrl;

/// Whether a request is a batch.
pub(super) fn is_batch(request: &Request<Bytes>, base: &BaseUrl) -> bool {
    request.uri().to_string().strip_prefix(base.as_str()) == Some("/$batch")
}

/// Answers the requests of a batch, each by `answer`, but for those that wait for one that fails.
pub(super) fn answer(
    batch: &Request<Bytes>,
    base: &BaseUrl,
    answer: impl Fn(Request<Bytes>) -> Result<Response<Bytes>, String>,
) -> Result<Response<Bytes>, String> {
    let body: Value = serde_json::from_slice(batch.body()).unwrap_or_default();
    let parts = body.get("requests").and_then(Value::as_array);
    let parts = parts.ok_or("a batch without requests was sent")?;
    let mut responses = Vec::new();
    let mut failed = Vec::new();
    for part in parts {
        let mut others = part["dependsOn"].as_array().into_iter().flatten();
        let response = match others.any(|other| failed.contains(&other)) {
            true => not_served(),
            false => answer(request(part, base).ok_or("a request of a batch is none")?)?,
        };
        if response.status().as_u16() >= 400 {
            failed.push(&part["id"]);
        }
        responses.push(member(&part["id"], &response));
    }
    Ok(Response::new(Bytes::from(
        json!({ "responses": responses }).to_string(),
    )))
}

fn not_served() -> Response<Bytes> {
    let body = json!({ "error": { "code": "FailedDependency" } });
    let mut response = Response::new(Bytes::from(body.to_string()));
    *response.status_mut() = StatusCode::FAILED_DEPENDENCY;
    response
}

fn request(part: &Value, base: &BaseUrl) -> Option<Request<Bytes>> {
    let mut request = Request::new(match &part["body"] {
        Value::Null => Bytes::new(),
        Value::String(text) => STANDARD.decode(text).ok()?.into(),
        json => Bytes::from(json.to_string()),
    });
    *request.method_mut() = Method::from_bytes(part["method"].as_str()?.as_bytes()).ok()?;
    *request.uri_mut() = format!("{base}{}", part["url"].as_str()?).parse().ok()?;
    for (name, value) in part["headers"].as_object().into_iter().flatten() {
        let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
        request
            .headers_mut()
            .insert(name, HeaderValue::from_str(value.as_str()?).ok()?);
    }
    Some(request)
}

fn member(id: &Value, response: &Response<Bytes>) -> Value {
    let mut member = json!({ "id": id, "status": response.status().as_u16() });
    let texts = response
        .headers()
        .iter()
        .filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)));
    for (name, text) in texts {
        member["headers"][name] = text.into();
    }
    match serde_json::from_slice::<Value>(response.body()) {
        Ok(json) => {
            member["headers"][CONTENT_TYPE.as_str()] = "application/json".into();
            member["body"] = json;
        }
        Err(_) if response.body().is_empty() => {}
        Err(_) => member["body"] = STANDARD.encode(response.body()).into(),
    }
    member
}
