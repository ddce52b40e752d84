//! The primitive types of OData, and lists.
//!
//! OData lets a service write numbers as strings, and documentation examples write Booleans so.

use std::fmt;
use std::marker::PhantomData;

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use bytes::Bytes;
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use uuid::Uuid;

use super::{AsSerde, Json, Text};

impl Json for bool {
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        only(Self::read_or_keep(from)?)
    }

    fn read_or_keep<'de, D: Deserializer<'de>>(from: D) -> Result<Result<Self, String>, D::Error> {
        from.deserialize_any(Lenient(PhantomData))
    }

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bool(*self)
    }
}

impl Json for i32 {
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        only(Self::read_or_keep(from)?)
    }

    fn read_or_keep<'de, D: Deserializer<'de>>(from: D) -> Result<Result<Self, String>, D::Error> {
        from.deserialize_any(Lenient(PhantomData))
    }

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i32(*self)
    }
}

impl Json for i64 {
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        only(Self::read_or_keep(from)?)
    }

    fn read_or_keep<'de, D: Deserializer<'de>>(from: D) -> Result<Result<Self, String>, D::Error> {
        from.deserialize_any(Lenient(PhantomData))
    }

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i64(*self)
    }
}

impl Json for f32 {
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        only(Self::read_or_keep(from)?)
    }

    fn read_or_keep<'de, D: Deserializer<'de>>(from: D) -> Result<Result<Self, String>, D::Error> {
        from.deserialize_any(Lenient(PhantomData))
    }

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match infinite(f64::from(*self)) {
            Some(name) => to.serialize_str(name),
            None => to.serialize_f32(*self),
        }
    }
}

impl Json for f64 {
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        only(Self::read_or_keep(from)?)
    }

    fn read_or_keep<'de, D: Deserializer<'de>>(from: D) -> Result<Result<Self, String>, D::Error> {
        from.deserialize_any(Lenient(PhantomData))
    }

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match infinite(*self) {
            Some(name) => to.serialize_str(name),
            None => to.serialize_f64(*self),
        }
    }
}

/// OData's names for what JSON has no numbers for.
fn infinite(number: f64) -> Option<&'static str> {
    match number {
        _ if number.is_nan() => Some("NaN"),
        f64::INFINITY => Some("INF"),
        f64::NEG_INFINITY => Some("-INF"),
        _ => None,
    }
}

/// A value that may also stand as text.
trait FromJson: Sized {
    const EXPECTED: &'static str;

    fn from_bool(_: bool) -> Option<Self> {
        None
    }

    fn from_i64(_: i64) -> Option<Self> {
        None
    }

    fn from_f64(_: f64) -> Option<Self> {
        None
    }

    fn from_text(text: &str) -> Option<Self>;
}

impl FromJson for bool {
    const EXPECTED: &'static str = "a Boolean";

    fn from_bool(value: bool) -> Option<Self> {
        Some(value)
    }

    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl FromJson for i32 {
    const EXPECTED: &'static str = "a 32-bit integer";

    fn from_i64(value: i64) -> Option<Self> {
        value.try_into().ok()
    }

    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl FromJson for i64 {
    const EXPECTED: &'static str = "a 64-bit integer";

    fn from_i64(value: i64) -> Option<Self> {
        Some(value)
    }

    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl FromJson for f32 {
    const EXPECTED: &'static str = "a number";

    fn from_i64(value: i64) -> Option<Self> {
        Some(value as f32)
    }

    fn from_f64(value: f64) -> Option<Self> {
        Some(value as f32)
    }

    // Rust's `inf` and `nan` are read as OData's `INF` and `NaN`, whatever the case.
    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl FromJson for f64 {
    const EXPECTED: &'static str = "a number";

    fn from_i64(value: i64) -> Option<Self> {
        Some(value as f64)
    }

    fn from_f64(value: f64) -> Option<Self> {
        Some(value)
    }

    fn from_text(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

struct Lenient<T>(PhantomData<T>);

impl<T: FromJson> Visitor<'_> for Lenient<T> {
    type Value = Result<T, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        let fault = || E::invalid_type(Unexpected::Bool(value), &self);
        T::from_bool(value).map(Ok).ok_or_else(fault)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        let fault = || E::invalid_value(Unexpected::Signed(value), &self);
        T::from_i64(value).map(Ok).ok_or_else(fault)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        let read = match i64::try_from(value) {
            Ok(value) => T::from_i64(value),
            Err(_) => T::from_f64(value as f64),
        };
        let fault = || E::invalid_value(Unexpected::Unsigned(value), &self);
        read.map(Ok).ok_or_else(fault)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        let fault = || E::invalid_type(Unexpected::Float(value), &self);
        T::from_f64(value).map(Ok).ok_or_else(fault)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(T::from_text(text).ok_or_else(|| text.to_owned()))
    }
}

/// What a type expects, for errors.
trait Expected {
    const EXPECTED: &'static str;
}

impl<T: FromJson> Expected for T {
    const EXPECTED: &'static str = T::EXPECTED;
}

/// The value; a text that is none is an error.
fn only<T: Expected, E: Error>(read: Result<T, String>) -> Result<T, E> {
    read.map_err(|text| E::invalid_value(Unexpected::Str(&text), &T::EXPECTED))
}

impl Json for String {
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)
    }

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self)
    }
}

/// Base64 in JSON.
impl Json for Bytes {
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        only(Self::read_or_keep(from)?)
    }

    fn read_or_keep<'de, D: Deserializer<'de>>(from: D) -> Result<Result<Self, String>, D::Error> {
        let text = Text::deserialize(from)?.0;
        Ok(from_base64(&text).ok_or_else(|| text.into_owned()))
    }

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut short = [0; 128];
        let length = STANDARD.encode_slice(self, &mut short);
        let text = length
            .ok()
            .and_then(|it| std::str::from_utf8(&short[..it]).ok());
        match text {
            Some(text) => to.serialize_str(text),
            None => to.serialize_str(&STANDARD.encode(self)),
        }
    }
}

impl Expected for Bytes {
    const EXPECTED: &'static str = "base64";
}

fn from_base64(text: &str) -> Option<Bytes> {
    // OData says the URL-safe alphabet, Graph writes the usual one.
    let engine = match text.contains(['-', '_']) {
        true => &URL_SAFE,
        false => &STANDARD,
    };
    // Of the very length, which `Bytes` takes over as it is.
    let mut bytes = vec![0; text.trim_end_matches('=').len() * 3 / 4];
    let length = engine.decode_slice(text, &mut bytes).ok()?;
    (length == bytes.len()).then(|| bytes.into())
}

const BASE64: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
static STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, BASE64);
static URL_SAFE: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, BASE64);

impl Expected for Uuid {
    const EXPECTED: &'static str = "a GUID";
}

impl Json for Uuid {
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        only(Self::read_or_keep(from)?)
    }

    fn read_or_keep<'de, D: Deserializer<'de>>(from: D) -> Result<Result<Self, String>, D::Error> {
        let text = Text::deserialize(from)?.0;
        Ok(Uuid::try_parse(&text).map_err(|_| text.into_owned()))
    }

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.hyphenated().encode_lower(&mut Uuid::encode_buffer()))
    }
}

impl Json for Value {
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Value::deserialize(from)
    }

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.serialize(to)
    }
}

impl<T: Json> Json for Vec<T> {
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let items = Vec::<AsSerde<T>>::deserialize(from)?;
        Ok(items.into_iter().map(|item| item.0).collect())
    }

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter().map(AsSerde))
    }
}

impl<T: Json> Json for Box<T> {
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        T::read(from).map(Box::new)
    }

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        T::write(self, to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<T: Json>(text: &str) -> Result<T, serde_json::Error> {
        T::read(&mut serde_json::Deserializer::from_str(text))
    }

    fn written<T: Json>(value: &T) -> String {
        let mut text = Vec::new();
        value
            .write(&mut serde_json::Serializer::new(&mut text))
            .unwrap();
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn numbers_and_booleans_may_be_text() {
        assert!(!read::<bool>("\"false\"").unwrap());
        assert_eq!(read::<i32>("\"-7\"").unwrap(), -7);
        assert_eq!(
            read::<i64>("\"9007199254740993\"").unwrap(),
            9_007_199_254_740_993
        );
        assert_eq!(read::<f64>("\"-INF\"").unwrap(), f64::NEG_INFINITY);
        assert!(read::<f32>("\"NaN\"").unwrap().is_nan());
        assert_eq!(
            read::<f64>("18446744073709551615").unwrap(),
            u64::MAX as f64
        );
        assert_eq!(written(&vec![1.5, f64::INFINITY]), r#"[1.5,"INF"]"#);
    }

    #[test]
    fn errors_say_what_was_expected() {
        let message = |error: serde_json::Error| error.to_string();
        let error = message(read::<i32>("3000000000").unwrap_err());
        assert!(
            error.contains("`3000000000`, expected a 32-bit integer"),
            "{error}"
        );
        let error = message(read::<bool>("\"perhaps\"").unwrap_err());
        assert!(error.contains("\"perhaps\", expected a Boolean"), "{error}");
        let error = message(read::<Vec<f64>>("[true]").unwrap_err());
        assert!(error.contains("expected a number"), "{error}");
        let error = message(read::<Uuid>("\"1\"").unwrap_err());
        assert!(error.contains("expected a GUID"), "{error}");
    }

    #[test]
    fn base64_in_both_alphabets() {
        let bytes = Bytes::from_static(&[0xfb, 0xff, 0]);
        assert_eq!(written(&bytes), "\"+/8A\"");
        assert_eq!(read::<Bytes>("\"+/8A\"").unwrap(), bytes);
        assert_eq!(read::<Bytes>("\"-_8A\"").unwrap(), bytes);
        assert_eq!(read::<Bytes>("\"+\\/8\"").unwrap(), bytes[..2]);
        assert!(read::<Bytes>("\"?\"").is_err());
    }
}
