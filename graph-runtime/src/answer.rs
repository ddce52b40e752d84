//! A response to the value of its operation.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::json::{AsSerde, Json};
use crate::metadata::Metadata;

/// A JSON body.
///
/// # Errors
/// A status other than 2xx, or JSON of another form: the error has the JSON path and the body.
pub fn json<T: Json>(response: http::Response<Bytes>, metadata: &Metadata) -> Result<T, Error> {
    json_serde::<AsSerde<T>>(response, metadata).map(|value| value.0)
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
    serde_json::from_slice(&body).map_err(|error| fault::<T>(metadata, error, body))
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
