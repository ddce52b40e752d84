//! A response to the value of its operation.

use std::fmt;
use std::marker::PhantomData;

use bytes::Bytes;
use serde::de::{DeserializeOwned, Error as _, IgnoredAny, MapAccess, Visitor};
use serde::{Deserializer, Serializer};

use crate::error::Error;
use crate::json::{AsSerde, Json, Text};
use crate::metadata::Metadata;

/// A JSON body.
///
/// # Errors
/// A status other than 2xx, or JSON of another form: the error has the JSON path and the body.
pub fn json<T: Json>(response: http::Response<Bytes>, metadata: &Metadata) -> Result<T, Error> {
    json_serde::<AsSerde<T>>(response, metadata).map(|value| value.0)
}

/// A JSON body that is one object, which some services wrap: `{"value": {…}}`.
///
/// # Errors
/// As [`json`].
pub fn object<T: Json>(response: http::Response<Bytes>, metadata: &Metadata) -> Result<T, Error> {
    match is_wrapped(response.body()) {
        true => json::<Wrapped<T>>(response, metadata).map(|wrapped| wrapped.0),
        false => json(response, metadata),
    }
}

/// A JSON body that is one string, number or the like: `{"value": true}`.
///
/// # Errors
/// As [`json`].
pub fn scalar<T: Json>(response: http::Response<Bytes>, metadata: &Metadata) -> Result<T, Error> {
    match response.body().trim_ascii_start().starts_with(b"{") {
        true => json::<Wrapped<T>>(response, metadata).map(|wrapped| wrapped.0),
        false => json(response, metadata),
    }
}

/// Whether the first member is an object `value`; annotations such as `@odata.context` may stand in front of it.
fn is_wrapped(body: &[u8]) -> bool {
    let mut rest = body
        .trim_ascii_start()
        .strip_prefix(b"{")
        .unwrap_or_default();
    loop {
        let Some((name, behind)) = string(rest) else {
            return false;
        };
        let Some(value) = behind.trim_ascii_start().strip_prefix(b":") else {
            return false;
        };
        if !name.starts_with(b"@") {
            return name == b"value" && value.trim_ascii_start().starts_with(b"{");
        }
        let Some((_, behind)) = string(value) else {
            return false;
        };
        rest = behind
            .trim_ascii_start()
            .strip_prefix(b",")
            .unwrap_or_default();
    }
}

/// What stands between quotes without escapes, and what follows.
fn string(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let inside = text.trim_ascii_start().strip_prefix(b"\"")?;
    let end = inside
        .iter()
        .position(|byte| matches!(byte, b'"' | b'\\'))?;
    let behind = inside[end..].strip_prefix(b"\"")?;
    Some((&inside[..end], behind))
}

/// The object in `{"value": {…}}`.
struct Wrapped<T>(T);

impl<T: Json> Json for Wrapped<T> {
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let page = from.deserialize_map(WrappedVisitor(PhantomData))?;
        Ok(Wrapped(page))
    }

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.write(to)
    }
}

struct WrappedVisitor<T>(PhantomData<T>);

impl<'de, T: Json> Visitor<'de> for WrappedVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a `value`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut found = None;
        while let Some(Text(name)) = map.next_key()? {
            match &*name {
                "value" => found = Some(map.next_value::<AsSerde<T>>()?.0),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        found.ok_or_else(|| A::Error::missing_field("value"))
    }
}

/// A JSON body of a type of the user's own.
///
/// # Errors
/// As [`json`].
pub fn json_serde<T: DeserializeOwned>(
    response: http::Response<Bytes>,
    metadata: &Metadata,
) -> Result<T, Error> {
    let body = bytes(response, metadata)?;
    // Looked at once, and not string by string; the error has the place of what is no UTF-8.
    let read = match std::str::from_utf8(&body) {
        Ok(text) => serde_json::from_str(text),
        Err(_) => serde_json::from_slice(&body),
    };
    read.map_err(|error| fault::<T>(metadata, error, body))
}

/// No body, or one that does not matter.
///
/// # Errors
/// A status other than 2xx.
pub fn empty(response: http::Response<Bytes>, metadata: &Metadata) -> Result<(), Error> {
    bytes(response, metadata).map(drop)
}

/// The body as it is.
///
/// # Errors
/// A status other than 2xx.
pub fn bytes(response: http::Response<Bytes>, metadata: &Metadata) -> Result<Bytes, Error> {
    match response.status().is_success() {
        true => Ok(response.into_body()),
        false => Err(Error::service(metadata, response)),
    }
}

/// The body as text; bytes that are not UTF-8 are replaced.
///
/// # Errors
/// A status other than 2xx.
pub fn text(response: http::Response<Bytes>, metadata: &Metadata) -> Result<String, Error> {
    Ok(String::from_utf8_lossy(&bytes(response, metadata)?).into_owned())
}

/// Reads once more, slower, to find where it failed.
fn fault<T: DeserializeOwned>(metadata: &Metadata, error: serde_json::Error, body: Bytes) -> Error {
    let mut reader = serde_json::Deserializer::from_slice(&body);
    let path = match serde_path_to_error::deserialize::<_, T>(&mut reader) {
        Err(error) => below(error.path()),
        // There is more behind the value.
        Ok(_) => None,
    };
    Error::decode(metadata, path, error, body)
}

/// A path as text, without the `?` for a name that could not be read; none of the whole.
fn below(path: &serde_path_to_error::Path) -> Option<String> {
    let text = path.to_string();
    let text = text.strip_suffix(".?").unwrap_or(&text);
    (!matches!(text, "." | "?")).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::is_wrapped;

    #[test]
    fn an_object_in_value_is_wrapped() {
        for (body, expected) in [
            (r#"{"value": {"id": "7"}}"#, true),
            (
                r#" { "@odata.context" : "…" , "value" : {"id": "7"}}"#,
                true,
            ),
            (r#"{"value": [{"id": "7"}]}"#, false),
            (r#"{"id": "7", "value": {}}"#, false),
            (r#"{"@odata.count": 7, "value": {}}"#, false),
            (r#"{"a\"value": {}}"#, false),
            (r#"{"value"#, false),
            (r#"{"@a": "b""#, false),
            (r#"{"@a": "b"}"#, false),
            ("", false),
        ] {
            assert_eq!(is_wrapped(body.as_bytes()), expected, "{body}");
        }
    }
}
