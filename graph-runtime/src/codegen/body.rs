//! The body of a request.

use bytes::Bytes;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::Value;
use serde_json::ser::{CompactFormatter, Compound};

use crate::json::{AsSerde, Json, Rest};

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
    pub fn parameters(write: impl FnOnce(&mut Parameters<'_>)) -> Body {
        Body::with(&Rest::default(), write)
    }

    /// A JSON object of parameters, and of what is given beside them.
    pub(super) fn with(others: &Rest, write: impl FnOnce(&mut Parameters<'_>)) -> Body {
        let mut text = Vec::with_capacity(256);
        let mut serializer = serde_json::Serializer::new(&mut text);
        let written = serializer.serialize_map(None).and_then(|map| {
            let mut parameters = Parameters {
                map,
                others,
                outdated: Vec::new(),
                written: Ok(()),
            };
            write(&mut parameters);
            parameters.end()
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

/// The parameters in a body, being written; nothing after a fault.
pub struct Parameters<'a> {
    map: Compound<'a, &'a mut Vec<u8>, CompactFormatter>,
    others: &'a Rest,
    /// Names that are `null` in the others, but have a value, which was set later.
    outdated: Vec<&'static str>,
    written: Result<(), serde_json::Error>,
}

impl Parameters<'_> {
    /// Writes a parameter.
    pub fn write<T: Json>(&mut self, name: &'static str, value: &T) {
        self.write_serde(name, &AsSerde(value));
    }

    /// Writes a parameter, where it has a value.
    pub fn write_option<T: Json>(&mut self, name: &'static str, value: &Option<T>) {
        if let Some(value) = value {
            self.write(name, value);
        }
    }

    /// Writes a parameter of a type of the user's own.
    pub fn write_serde<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        match self.others.get(name) {
            None => {}
            Some(Value::Null) => self.outdated.push(name),
            // `.set(name, …)` is for values that do not go into the field.
            Some(_) => return,
        }
        if self.written.is_ok() {
            self.written = self.map.serialize_entry(name, value);
        }
    }

    fn end(mut self) -> Result<(), serde_json::Error> {
        self.written?;
        for (name, value) in self.others.iter() {
            if !self.outdated.contains(&name) {
                self.map.serialize_entry(name, value)?;
            }
        }
        self.map.end()
    }
}
