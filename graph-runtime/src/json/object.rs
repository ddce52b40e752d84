//! Objects: what the documentation lists goes to fields, everything else is kept beside them.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserializer, Serializer};
use serde_json::Value;

use super::{AsSerde, Json, Rest, Text};

/// Where OData names the type of an object.
pub(super) const TAG: &str = "@odata.type";

/// A documented entity or complex type.
pub trait Object: Default {
    /// The qualified name: `microsoft.graph.message`.
    const TYPE: &'static str;

    /// Reads the value of one property into its field.
    ///
    /// # Errors
    /// JSON of another form than the field's.
    fn read_property<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        next: Next<'_, A>,
    ) -> Result<Read, A::Error>;

    /// Writes the fields that have a value.
    ///
    /// # Errors
    /// The serializer's.
    fn write_properties<S: SerializeMap>(&self, to: &mut Properties<'_, S>)
    -> Result<(), S::Error>;

    /// What is not in a field: properties that the documentation does not list, and `null`s.
    fn rest(&self) -> &Rest;

    /// What is not in a field, to be changed.
    fn rest_mut(&mut self) -> &mut Rest;
}

/// The value of a property, still to be read.
pub struct Next<'a, A> {
    map: &'a mut A,
}

/// What became of a property.
pub enum Read {
    /// Its value is in the field.
    Value,
    /// It is `null`.
    Null,
    /// It has no field.
    Unknown(Value),
}

impl<'de, A: MapAccess<'de>> Next<'_, A> {
    /// Reads the value into a field.
    ///
    /// # Errors
    /// JSON of another form than the field's.
    pub fn read<T: Json>(self, into: &mut Option<T>) -> Result<Read, A::Error> {
        *into = self
            .map
            .next_value::<Option<AsSerde<T>>>()?
            .map(|value| value.0);
        Ok(if into.is_some() {
            Read::Value
        } else {
            Read::Null
        })
    }

    /// Keeps the value as it is.
    ///
    /// # Errors
    /// No JSON.
    pub fn unknown(self) -> Result<Read, A::Error> {
        self.map.next_value().map(Read::Unknown)
    }
}

/// Reads an object.
///
/// # Errors
/// JSON of another form.
pub fn read_object<'de, T: Object, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    from.deserialize_map(ObjectVisitor(PhantomData))
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object of type {}", T::TYPE)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut object = T::default();
        while let Some(Text(name)) = map.next_key()? {
            match object.read_property(&name, Next { map: &mut map })? {
                Read::Value => {}
                Read::Null => object.rest_mut().null(name),
                Read::Unknown(value) => object.rest_mut().set(name, value),
            }
        }
        Ok(object)
    }
}

/// The properties of an object, being written.
pub struct Properties<'a, S> {
    map: &'a mut S,
    rest: &'a Rest,
    /// Names that are `null` in the rest, but have a value in their field, which was set later.
    outdated: Vec<&'static str>,
}

impl<S: SerializeMap> Properties<'_, S> {
    /// Writes a property, where it has a value.
    ///
    /// # Errors
    /// The serializer's.
    pub fn write<T: Json>(
        &mut self,
        name: &'static str,
        value: &Option<T>,
    ) -> Result<(), S::Error> {
        let Some(value) = value else { return Ok(()) };
        match self.rest.get(name) {
            None => {}
            Some(Value::Null) => self.outdated.push(name),
            // `.set(name, …)` is for values that do not go into the field.
            Some(_) => return Ok(()),
        }
        self.map.serialize_entry(name, &AsSerde(value))
    }
}

/// Writes an object.
///
/// # Errors
/// The serializer's.
pub fn write_object<T: Object, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    write(value, None, to)
}

/// Writes an object with the name of its type, `#microsoft.graph.fileAttachment`.
///
/// # Errors
/// The serializer's.
pub fn write_tagged<T: Object, S: Serializer>(
    value: &T,
    tag: &'static str,
    to: S,
) -> Result<S::Ok, S::Error> {
    write(value, Some(tag), to)
}

fn write<T: Object, S: Serializer>(value: &T, tag: Option<&str>, to: S) -> Result<S::Ok, S::Error> {
    let rest = value.rest();
    let mut map = to.serialize_map(None)?;
    // The type stands first, since services read as they go. What was read is nearer the truth.
    match (rest.get(TAG), tag) {
        (Some(own), _) => map.serialize_entry(TAG, own)?,
        (None, Some(tag)) => map.serialize_entry(TAG, tag)?,
        (None, None) => {}
    }
    let mut properties = Properties {
        map: &mut map,
        rest,
        outdated: Vec::new(),
    };
    value.write_properties(&mut properties)?;
    let outdated = properties.outdated;
    for (name, value) in rest.iter() {
        if name != TAG && !outdated.contains(&name) {
            map.serialize_entry(name, value)?;
        }
    }
    map.end()
}
