//! JSON in and out, without derives: a type names its properties in small tables, which shared functions read
//! and write.
//!
//! Derives cost ten times the compile time on types as large as Graph's. Thin impls of serde's traits on top
//! let the types stand in everybody else's.

mod enumeration;
mod object;
mod primitive;
mod rest;
mod tagged;
mod text;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use enumeration::{Enumeration, read_enum, write_enum};
pub use object::{
    Next, Object, Properties, Read, debug_object, read_object, write_object, write_tagged,
};
pub use rest::Rest;
pub use tagged::{Tagged, read_tagged};
pub(crate) use text::Text;

/// A value that can be read from and written to JSON.
pub trait Json: Sized {
    /// Reads a value.
    ///
    /// # Errors
    /// JSON of another form.
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error>;

    /// Reads a value; a text that is no value of the type comes back as it is.
    ///
    /// # Errors
    /// JSON of another form.
    fn read_or_keep<'de, D: Deserializer<'de>>(from: D) -> Result<Result<Self, String>, D::Error> {
        Self::read(from).map(Ok)
    }

    /// Writes the value.
    ///
    /// # Errors
    /// The serializer's.
    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error>;
}

/// A [`Json`] value as serde sees it: `AsSerde<T>` is read, `AsSerde<&T>` written.
pub(crate) struct AsSerde<T>(pub(crate) T);

impl<'de, T: Json> Deserialize<'de> for AsSerde<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        T::read(from).map(AsSerde)
    }
}

/// A [`Json`] value, or a text that is none.
pub(crate) struct OrText<T>(pub(crate) Result<T, String>);

impl<'de, T: Json> Deserialize<'de> for OrText<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        T::read_or_keep(from).map(OrText)
    }
}

impl<T: Json> Serialize for AsSerde<&T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.write(to)
    }
}
