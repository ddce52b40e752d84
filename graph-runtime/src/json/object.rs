//! Objects: what the documentation lists goes to fields, everything else is kept beside them.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserializer;
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde_json::Value;
use smol_str::SmolStr;

use super::names::{Name, names};
use super::{Json, Properties, Rest, write_object};

/// Where OData names the type of an object.
pub(super) const TAG: &str = "@odata.type";

/// A documented entity or complex type.
pub trait Object: Default {
    /// What it is called, and its properties.
    const TABLE: Table;

    /// Reads the value of the property at a place in [`Table::properties`] into its field; what comes at a place behind
    /// them goes beside the fields, since a function of its own would be one more for each of a thousand types.
    ///
    /// # Errors
    /// JSON of another form than the field's.
    fn read_property<'de, A: MapAccess<'de>>(
        &mut self,
        place: usize,
        next: Next<'_, A>,
    ) -> Result<Read, A::Error>;

    /// Hands over what stands beside the fields, then writes the fields in the order of [`Table::properties`].
    fn write_properties<'a, S: SerializeMap>(&'a self, to: &mut Properties<'a, S>);
}

/// What an object and its properties are called in JSON.
pub struct Table {
    /// The qualified name: `microsoft.graph.message`.
    pub name: &'static str,
    /// The names of the properties, in the order of the fields.
    pub properties: &'static [&'static str],
}

/// What comes next in an object.
pub enum Next<'a, A> {
    /// The value of a property, still to be read.
    Value(&'a mut A),
    /// A property that no field takes.
    Beside(SmolStr, Value),
}

/// What became of a property.
pub enum Read {
    /// Its value is in the field.
    Value,
    /// It is `null`.
    Null,
    /// It is a text that is no value of the field's type, such as base64 that is none: it is kept beside the fields.
    Kept(String),
}

impl<'de, A: MapAccess<'de>> Next<'_, A> {
    /// Reads the value into a field.
    ///
    /// # Errors
    /// JSON of another form than the field's.
    pub fn read<T: Json>(self, into: &mut Option<T>) -> Result<Read, A::Error> {
        match self {
            Next::Value(map) => T::read_property(map, into),
            Next::Beside(..) => Ok(Read::Value),
        }
    }

    /// Keeps a property that no field takes.
    ///
    /// # Errors
    /// No JSON.
    pub fn keep(self, rest: &mut Rest) -> Result<Read, A::Error> {
        match self {
            Next::Value(map) => drop(map.next_value::<IgnoredAny>()?),
            Next::Beside(name, value) => rest.keep(name, value),
        }
        Ok(Read::Value)
    }
}

/// Reads an object.
///
/// # Errors
/// JSON of another form.
pub(super) fn read_object<'de, T: Object, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    from.deserialize_map(ObjectVisitor(PhantomData))
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object of type {}", T::TABLE.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut object = T::default();
        while let Some(name) = map.next_key_seed(names::<T>())? {
            let beside = match name {
                Name::Other(name) => Next::Beside(name.into(), map.next_value()?),
                Name::Field(place) => {
                    let value = match object.read_property(place, Next::Value(&mut map))? {
                        Read::Value => continue,
                        Read::Null => Value::Null,
                        Read::Kept(text) => text.into(),
                    };
                    Next::Beside(SmolStr::new_static(T::TABLE.properties[place]), value)
                }
            };
            object.read_property::<A>(T::TABLE.properties.len(), beside)?;
        }
        Ok(object)
    }
}

/// Shows an object as its JSON behind the name of its type: what it has, and nothing else.
///
/// # Errors
/// The formatter's.
pub fn debug_object<T: Object>(value: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut text = Vec::new();
    let written = match f.alternate() {
        true => write_object(value, &mut serde_json::Serializer::pretty(&mut text)),
        false => write_object(value, &mut serde_json::Serializer::new(&mut text)),
    };
    written.map_err(|_| fmt::Error)?;
    let name = T::TABLE.name;
    let name = name.rsplit('.').next().unwrap_or(name);
    write!(f, "{name} {}", String::from_utf8_lossy(&text))
}

/// Whether two values are the same in JSON.
pub fn equal<T: Json>(one: &T, other: &T) -> bool {
    let json = |value: &T| value.write(serde_json::value::Serializer);
    json(one).is_ok_and(|one| json(other).is_ok_and(|other| one == other))
}
