//! JSON in and out, without derives: a type names its properties in small tables, which shared functions read
//! and write.
//!
//! Derives cost ten times the compile time on types as large as Graph's. Thin impls of serde's traits on top
//! let the types stand in everybody else's.

mod documented;
mod enumeration;
mod list;
mod names;
mod object;
mod or_text;
mod primitive;
mod properties;
mod rest;
mod tagged;
mod text;

use serde::de::MapAccess;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use documented::{Documented, Enumerations, Objects};
pub use enumeration::Enumeration;
pub use object::{Next, Object, Read, Table, debug_object, equal};
pub use properties::{Properties, write_object, write_tagged};
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

    /// Reads the value of a property into its field.
    ///
    /// # Errors
    /// JSON of another form.
    fn read_property<'de, A: MapAccess<'de>>(
        from: &mut A,
        into: &mut Option<Self>,
    ) -> Result<Read, A::Error> {
        *into = from.next_value::<Option<AsSerde<Self>>>()?.map(|it| it.0);
        Ok(into.as_ref().map_or(Read::Null, |_| Read::Value))
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

impl<T: Json> Serialize for AsSerde<&T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.write(to)
    }
}
