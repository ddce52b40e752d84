//! The primitive types of OData.

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use bytes::Bytes;
use serde::de::MapAccess;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use uuid::Uuid;

use super::or_text::{OrText, only, read_or_keep};
use super::{Json, Read, Text};

/// How types are read whose values may stand as text.
macro_rules! read_or_text {
    () => {
        fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            only(from)
        }

        fn read_property<'de, A: MapAccess<'de>>(
            from: &mut A,
            into: &mut Option<Self>,
        ) -> Result<Read, A::Error> {
            read_or_keep(from, into)
        }
    };
}

impl Json for bool {
    read_or_text!();

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bool(*self)
    }
}

impl Json for i32 {
    read_or_text!();

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i32(*self)
    }
}

impl Json for i64 {
    read_or_text!();

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i64(*self)
    }
}

impl Json for f32 {
    read_or_text!();

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match infinite(f64::from(*self)) {
            Some(name) => to.serialize_str(name),
            None => to.serialize_f32(*self),
        }
    }
}

impl Json for f64 {
    read_or_text!();

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
    read_or_text!();

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

impl OrText for Bytes {
    const EXPECTED: &'static str = "base64";

    fn or_text<'de, D: Deserializer<'de>>(from: D) -> Result<Result<Self, String>, D::Error> {
        let text = Text::deserialize(from)?.0;
        Ok(from_base64(&text).ok_or_else(|| text.into_owned()))
    }
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

impl Json for Uuid {
    read_or_text!();

    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.hyphenated().encode_lower(&mut Uuid::encode_buffer()))
    }
}

impl OrText for Uuid {
    const EXPECTED: &'static str = "a GUID";

    fn or_text<'de, D: Deserializer<'de>>(from: D) -> Result<Result<Self, String>, D::Error> {
        let text = Text::deserialize(from)?.0;
        Ok(Uuid::try_parse(&text).map_err(|_| text.into_owned()))
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
