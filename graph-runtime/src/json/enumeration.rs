//! Enumerations: open, so that a value which the documentation does not list stays what it is.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, Visitor};
use serde::{Deserializer, Serializer};

/// A documented enumeration.
pub trait Enumeration: for<'a> From<&'a str> {
    /// The value as it stands in JSON.
    fn as_str(&self) -> &str;
}

/// Reads a value, known or not.
///
/// # Errors
/// JSON that is no string.
pub(super) fn read_enum<'de, T: Enumeration, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    from.deserialize_str(NameVisitor(PhantomData))
}

struct NameVisitor<T>(PhantomData<T>);

impl<T: Enumeration> Visitor<'_> for NameVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name of an enumeration")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<T, E> {
        Ok(T::from(name))
    }
}

/// Writes a value.
///
/// # Errors
/// The serializer's.
pub(super) fn write_enum<T: Enumeration, S: Serializer>(
    value: &T,
    to: S,
) -> Result<S::Ok, S::Error> {
    to.serialize_str(value.as_str())
}
