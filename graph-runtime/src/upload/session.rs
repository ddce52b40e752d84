//! What services say of an upload session.

use bytes::Bytes;
use http::header::LOCATION;
use http::{Response, StatusCode, Uri};
use serde::Serialize;
use serde_json::Value;

use crate::client::Client;
use crate::error::Error;

/// A session as it was begun.
pub(super) struct Session {
    pub(super) url: Uri,
    pub(super) missing: Missing,
}

/// A range of bytes that the service has not got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Missing {
    pub(super) start: u64,
    /// The first byte that it has again; none where it misses all that follow.
    pub(super) end: Option<u64>,
}

impl Session {
    /// # Errors
    /// No URL, or one that leaves TLS.
    pub(super) fn of(client: &Client, session: &impl Serialize) -> Result<Session, Error> {
        let session = serde_json::to_value(session)
            .map_err(|error| Error::because("the upload session is no JSON", error))?;
        let url = member(&session, "uploadUrl").and_then(Value::as_str);
        let url = url.ok_or_else(|| Error::request("the upload session has no `uploadUrl`"))?;
        let url = client.base_url().named(url).map_err(|why| {
            Error::request(format!("the `uploadUrl` of the upload session {why}"))
        })?;
        let whole = Missing {
            start: 0,
            end: None,
        };
        Ok(Session {
            url,
            missing: first(&session).unwrap_or(whole),
        })
    }
}

/// The first range that a service misses, of the JSON that it answers.
pub(super) fn missing(body: &[u8]) -> Option<Missing> {
    first(&serde_json::from_slice(body).ok()?)
}

/// Whether a response brings the item that the upload has made.
pub(super) fn is_complete(response: &Response<Bytes>) -> bool {
    let item: Option<Value> = serde_json::from_slice(response.body()).ok();
    response.status() == StatusCode::CREATED
        || response.headers().contains_key(LOCATION)
        || item.is_some_and(|item| member(&item, "id").is_some())
}

fn first(session: &Value) -> Option<Missing> {
    let ranges = member(session, "nextExpectedRanges")?;
    let range = ranges.get(0)?.as_str()?.trim();
    // `26-`, `26-51`, of Outlook `26`.
    let (start, end) = range.split_once('-').unwrap_or((range, ""));
    Some(Missing {
        start: start.parse().ok()?,
        end: end.parse().ok().map(|last: u64| last.saturating_add(1)),
    })
}

/// Outlook writes the names with a capital.
fn member<'a>(object: &'a Value, name: &str) -> Option<&'a Value> {
    let mut members = object.as_object()?.iter();
    members
        .find(|(other, _)| other.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges() {
        for (body, expected) in [
            (r#"{"nextExpectedRanges": ["0-"]}"#, Some((0, None))),
            (
                r#"{"NextExpectedRanges": ["2097152"]}"#,
                Some((2_097_152, None)),
            ),
            (
                r#"{"nextExpectedRanges": ["5-9", "20-"]}"#,
                Some((5, Some(10))),
            ),
            (r#"{"nextExpectedRanges": []}"#, None),
            (r#"{"nextExpectedRanges": ["-"]}"#, None),
            (r#"{"nextExpectedRanges": "0-"}"#, None),
            (r#"{"id": "7"}"#, None),
            ("", None),
        ] {
            let found = missing(body.as_bytes()).map(|found| (found.start, found.end));
            assert_eq!(found, expected, "{body}");
        }
    }
}
