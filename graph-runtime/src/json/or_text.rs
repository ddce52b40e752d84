//! Values that may stand as text, and texts in the place of values.
//!
//! OData lets a service write numbers as strings, and documentation examples write Booleans so. A text that is no value,
//! such as base64 that is none, must not be lost.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};

use super::Read;

/// A type that is text in JSON, or may be.
pub(super) trait OrText: Sized {
    /// For errors.
    const EXPECTED: &'static str;

    /// Reads a value; a text that is none comes back as it is.
    fn or_text<'de, D: Deserializer<'de>>(from: D) -> Result<Result<Self, String>, D::Error>;
}

/// Reads a value; a text that is none is an error.
pub(super) fn only<'de, T: OrText, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let value = T::or_text(from)?;
    value.map_err(|text| D::Error::invalid_value(Unexpected::Str(&text), &T::EXPECTED))
}

/// Reads the value of a property into its field; a text that is none is kept beside it.
pub(super) fn read_or_keep<'de, T: OrText, A: MapAccess<'de>>(
    from: &mut A,
    into: &mut Option<T>,
) -> Result<Read, A::Error> {
    Ok(match from.next_value::<Option<Either<T>>>()? {
        Some(Either(Ok(value))) => {
            *into = Some(value);
            Read::Value
        }
        Some(Either(Err(text))) => Read::Kept(text),
        None => Read::Null,
    })
}

/// A value, or a text that is none.
struct Either<T>(Result<T, String>);

impl<'de, T: OrText> Deserialize<'de> for Either<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        T::or_text(from).map(Either)
    }
}

impl<T: FromJson> OrText for T {
    const EXPECTED: &'static str = <T as FromJson>::EXPECTED;

    fn or_text<'de, D: Deserializer<'de>>(from: D) -> Result<Result<Self, String>, D::Error> {
        from.deserialize_any(Lenient(PhantomData))
    }
}

/// A number or a Boolean, which may also stand as text.
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
        f.write_str(<T as FromJson>::EXPECTED)
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
