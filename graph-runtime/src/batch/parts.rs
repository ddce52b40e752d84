//! Requests as members of a batch, and its response cut into theirs.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, Method, Response};
use serde_json::{Map, Value, json};

use crate::base_url::BaseUrl;
use crate::client::retry_after;
use crate::error::Error;

/// A request of a batch.
pub(super) struct Part {
    /// None once it has failed.
    pub(super) request: Option<Result<http::Request<Bytes>, Error>>,
    /// The requests that come before it.
    pub(super) after: Vec<usize>,
}

/// The request of a batch.
pub(super) fn request(
    base: &BaseUrl,
    parts: &[Part],
    places: &[usize],
) -> Result<http::Request<Bytes>, Error> {
    let requests = places.iter().filter_map(|at| {
        let request = parts[*at].request.as_ref()?.as_ref().ok()?;
        Some(member(base, *at, request, &parts[*at].after, places))
    });
    let body = json!({ "requests": requests.collect::<Vec<_>>() });
    let mut request = http::Request::new(Bytes::from(body.to_string()));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = format!("{base}/$batch")
        .parse()
        .map_err(|_| Error::request("the URL of the batch is too long"))?;
    let json = HeaderValue::from_static("application/json");
    request.headers_mut().insert(CONTENT_TYPE, json);
    Ok(request)
}

fn member(
    base: &BaseUrl,
    at: usize,
    request: &http::Request<Bytes>,
    after: &[usize],
    places: &[usize],
) -> Value {
    let url = request.uri().to_string();
    let mut member = json!({
        "id": at.to_string(),
        "method": request.method().as_str(),
        "url": url.strip_prefix(base.as_str()).unwrap_or(&url),
    });
    let headers = request
        .headers()
        .iter()
        .filter_map(|(name, value)| Some((name.to_string(), Value::from(value.to_str().ok()?))));
    let headers: Map<String, Value> = headers.collect();
    // What was served before is no longer waited for; nothing goes again that waits for what failed.
    let after = after
        .iter()
        .filter(|at| places.contains(at))
        .map(usize::to_string);
    let after: Vec<_> = after.collect();
    if !request.body().is_empty() {
        let is_json = is_json(request.headers());
        let json = is_json
            .then(|| serde_json::from_slice(request.body()).ok())
            .flatten();
        member["body"] = json.unwrap_or_else(|| STANDARD.encode(request.body()).into());
    }
    if !headers.is_empty() {
        member["headers"] = headers.into();
    }
    if !after.is_empty() {
        member["dependsOn"] = after.into();
    }
    member
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.contains("json"))
}

/// The responses of the parts by their places; a part without one, or with two, has an error.
pub(super) fn responses(
    response: Response<Bytes>,
    places: &[usize],
) -> Result<BTreeMap<usize, Result<Response<Bytes>, Error>>, Error> {
    let answer: Value = serde_json::from_slice(response.body())
        .map_err(|error| Error::request(format!("the answer to the batch is no JSON: {error}")))?;
    let members = answer.get("responses").and_then(Value::as_array);
    let members =
        members.ok_or_else(|| Error::request("the answer to the batch has no responses"))?;
    let mut found: BTreeMap<usize, Result<Response<Bytes>, Error>> = BTreeMap::new();
    for member in members {
        let id = member.get("id").and_then(Value::as_str);
        let place = id
            .and_then(|id| id.parse().ok())
            .filter(|at| places.contains(at));
        let Some(at) = place else { continue };
        let response = match found.contains_key(&at) {
            true => Err(Error::request(format!(
                "the batch answers the request {at} twice"
            ))),
            false => of_member(member),
        };
        found.insert(at, response);
    }
    for at in places {
        found.entry(*at).or_insert_with(|| {
            Err(Error::request(format!(
                "the batch does not answer the request {at}"
            )))
        });
    }
    Ok(found)
}

fn of_member(member: &Value) -> Result<Response<Bytes>, Error> {
    let status = member.get("status").and_then(Value::as_u64);
    let status = status.and_then(|status| u16::try_from(status).ok());
    let status = status.and_then(|status| http::StatusCode::from_u16(status).ok());
    let status = status.ok_or_else(|| Error::request("a response of the batch has no status"))?;
    let mut headers = HeaderMap::new();
    let members = member.get("headers").and_then(Value::as_object);
    for (name, value) in members.into_iter().flatten() {
        let name = HeaderName::from_bytes(name.as_bytes());
        let value = value.as_str().map(HeaderValue::from_str);
        if let (Ok(name), Some(Ok(value))) = (name, value) {
            headers.insert(name, value);
        }
    }
    let body = match member.get("body") {
        None | Some(Value::Null) => Bytes::new(),
        Some(Value::String(text)) if !is_json(&headers) => {
            let decoded = STANDARD.decode(text).ok();
            decoded.map_or_else(|| Bytes::from(text.clone()), Bytes::from)
        }
        Some(json) => Bytes::from(json.to_string()),
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    Ok(response)
}

/// The parts to send again, of those that were sent: what was throttled, and what was refused since it waits for such a
/// part. What waits for one that failed for good is never sent again.
pub(super) fn again(
    found: &BTreeMap<usize, Result<Response<Bytes>, Error>>,
    parts: &[Part],
    places: &[usize],
) -> Vec<usize> {
    let mut again = Vec::new();
    // What a part waits for comes before it.
    for at in places {
        let Some(Ok(response)) = found.get(at) else {
            continue;
        };
        let others = || parts[*at].after.iter();
        let waits = others().any(|other| again.contains(other));
        let can_be_served = others().all(|other| match found.get(other) {
            _ if again.contains(other) => true,
            Some(Ok(response)) => response.status().as_u16() < 400,
            // An answer that was lost: the service knew it, and let pass what it throttled.
            Some(Err(_)) => is_throttled(response),
            // An earlier batch served it.
            None => true,
        });
        if can_be_served && (is_throttled(response) || response.status() == 424 && waits) {
            again.push(*at);
        }
    }
    again
}

/// Whether a part was not served and can be sent again.
fn is_throttled(response: &Response<Bytes>) -> bool {
    matches!(response.status().as_u16(), 429 | 503)
}

/// Of the parts to send again, the one that asks for the longest pause.
pub(super) fn slowest(
    found: &BTreeMap<usize, Result<Response<Bytes>, Error>>,
    parts: &[Part],
    again: &[usize],
) -> Option<(Method, Response<Bytes>)> {
    let throttled = again.iter().filter_map(|at| {
        let response = found.get(at)?.as_ref().ok();
        let response = response.filter(|it| is_throttled(it))?;
        let request = parts[*at].request.as_ref()?.as_ref().ok()?;
        Some((request.method().clone(), response.clone()))
    });
    throttled.max_by_key(|(_, response)| retry_after(response.headers()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(kind: &'static str, body: &'static [u8]) -> Value {
        let mut request = http::Request::new(Bytes::from_static(body));
        *request.method_mut() = Method::PUT;
        let kind = HeaderValue::from_static(kind);
        request.headers_mut().insert(CONTENT_TYPE, kind);
        let base = BaseUrl::default();
        *request.uri_mut() = format!("{base}/me/photo/$value").parse().unwrap();
        let part = Part {
            request: Some(Ok(request)),
            after: Vec::new(),
        };
        let request = super::request(&base, &[part], &[0]).unwrap();
        let body: Value = serde_json::from_slice(request.body()).unwrap();
        body["requests"][0].clone()
    }

    fn answer(kind: &str, body: Value) -> Bytes {
        let answer = json!({ "responses": [
            { "id": "0", "status": 200, "headers": { "Content-Type": kind }, "body": body }
        ] });
        let response = Response::new(Bytes::from(answer.to_string()));
        let answer = responses(response, &[0]).unwrap().remove(&0);
        answer.unwrap().unwrap().into_body()
    }

    #[test]
    fn bodies_that_are_no_json_are_base64() {
        let picture = part("image/jpeg", &[0xff, 0xd8, 0, 1]);
        assert_eq!(picture["body"], "/9gAAQ==");
        assert_eq!(picture["headers"]["content-type"], "image/jpeg");
        assert_eq!(picture["url"], "/me/photo/$value");
        let text = part("application/json; charset=utf-8", br#"{"a": [1]}"#);
        assert_eq!(text["body"], json!({ "a": [1] }));

        assert_eq!(
            answer("image/jpeg", "/9gAAQ==".into()),
            [0xff, 0xd8, 0, 1][..]
        );
        assert_eq!(
            answer("application/json", "/9gAAQ==".into()),
            "\"/9gAAQ==\""
        );
        assert_eq!(answer("text/plain", "not base64".into()), "not base64");
        assert_eq!(answer("application/json", json!({ "a": 1 })), r#"{"a":1}"#);
    }
}
