//! The body of a request.

use bytes::Bytes;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::ser::{CompactFormatter, Compound};

use crate::json::{AsSerde, Json};

/// The body of a request; one that cannot be written is an error of the request.
pub struct Body(pub(super) Result<(Bytes, Option<&'static str>), String>);

impl Body {
    /// No body.
    pub fn none() -> Body {
        Body(Ok((Bytes::new(), None)))
    }

    /// A value as JSON.
    pub fn json<T: Json>(value: &T) -> Body {
        let mut text = Vec::with_capacity(256);
        let written = value.write(&mut serde_json::Serializer::new(&mut text));
        Body::written(text, written)
    }

    /// Bytes as they are.
    pub fn bytes(bytes: Bytes, content_type: &'static str) -> Body {
        Body(Ok((bytes, Some(content_type))))
    }

    /// A JSON object of parameters.
    pub fn parameters(
        write: impl FnOnce(&mut Parameters<'_>) -> Result<(), serde_json::Error>,
    ) -> Body {
        let mut text = Vec::with_capacity(256);
        let mut serializer = serde_json::Serializer::new(&mut text);
        let written = serializer.serialize_map(None).and_then(|map| {
            let mut parameters = Parameters(map);
            write(&mut parameters)?;
            parameters.0.end()
        });
        Body::written(text, written)
    }

    fn written(text: Vec<u8>, written: Result<(), serde_json::Error>) -> Body {
        Body(match written {
            Ok(()) => Ok((text.into(), Some("application/json"))),
            Err(error) => Err(format!("its body is no JSON: {error}")),
        })
    }
}

/// The parameters in a body, being written.
pub struct Parameters<'a>(Compound<'a, &'a mut Vec<u8>, CompactFormatter>);

impl Parameters<'_> {
    /// Writes a parameter.
    ///
    /// # Errors
    /// The serializer's.
    pub fn write<T: Json>(&mut self, name: &str, value: &T) -> Result<(), serde_json::Error> {
        self.0.serialize_entry(name, &AsSerde(value))
    }

    /// Writes a parameter, where it has a value.
    ///
    /// # Errors
    /// The serializer's.
    pub fn write_option<T: Json>(
        &mut self,
        name: &str,
        value: &Option<T>,
    ) -> Result<(), serde_json::Error> {
        value
            .as_ref()
            .map_or(Ok(()), |value| self.write(name, value))
    }

    /// Writes a parameter of a type of the user's own.
    ///
    /// # Errors
    /// The serializer's.
    pub fn write_serde<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
    ) -> Result<(), serde_json::Error> {
        self.0.serialize_entry(name, value)
    }
}
