//! Objects: what the documentation lists goes to fields, everything else is kept beside them.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserializer, Serializer};
use serde_json::Value;

use super::{AsSerde, Json, OrText, Rest, Text};

/// Where OData names the type of an object.
pub(super) const TAG: &str = "@odata.type";

/// A documented entity or complex type.
pub trait Object: Default {
    /// The qualified name: `microsoft.graph.message`.
    const TYPE: &'static str;

    /// The names of the properties in JSON, in the order of the fields.
    const PROPERTIES: &'static [&'static str];

    /// Reads the value of one property, which is called after its place in [`Object::PROPERTIES`], into its field.
    ///
    /// # Errors
    /// JSON of another form than the field's.
    fn read_property<'de, A: MapAccess<'de>>(
        &mut self,
        property: usize,
        next: Next<'_, A>,
    ) -> Result<Read, A::Error>;

    /// Writes the fields, in the order of [`Object::PROPERTIES`].
    fn write_properties<S: SerializeMap>(&self, to: &mut Properties<'_, S>);

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
    /// It is a text that is no value of the field's type.
    Kept(String),
}

impl<'de, A: MapAccess<'de>> Next<'_, A> {
    /// Reads the value into a field; a text that is none of the field's type, such as `base64` that is none, is kept as
    /// it is beside the fields.
    ///
    /// # Errors
    /// JSON of another form than the field's.
    pub fn read<T: Json>(self, into: &mut Option<T>) -> Result<Read, A::Error> {
        Ok(match self.map.next_value::<Option<OrText<T>>>()? {
            Some(OrText(Ok(value))) => {
                *into = Some(value);
                Read::Value
            }
            Some(OrText(Err(text))) => Read::Kept(text),
            None => Read::Null,
        })
    }

    /// Passes over the value: of a place that no field has.
    ///
    /// # Errors
    /// No JSON.
    pub fn skip(self) -> Result<Read, A::Error> {
        self.map.next_value::<IgnoredAny>().map(|_| Read::Value)
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
            let known = T::PROPERTIES.iter().position(|known| *known == name);
            let Some(property) = known else {
                object.rest_mut().keep(&name, map.next_value()?);
                continue;
            };
            match object.read_property(property, Next { map: &mut map })? {
                Read::Value => {}
                Read::Null => object.rest_mut().keep_null(T::PROPERTIES[property]),
                Read::Kept(text) => object.rest_mut().keep(&name, text.into()),
            }
        }
        Ok(object)
    }
}

/// The properties of an object, being written.
pub struct Properties<'a, S: SerializeMap> {
    map: &'a mut S,
    /// The names of the fields that are still to come.
    names: std::slice::Iter<'static, &'static str>,
    /// What else the object has, where that has names of fields.
    rest: Option<&'a Rest>,
    /// Names that are `null` in the rest, but have a value in their field, which was set later.
    outdated: Vec<&'static str>,
    written: Result<(), S::Error>,
}

impl<S: SerializeMap> Properties<'_, S> {
    /// Writes the next property, where it has a value; nothing after a fault.
    #[inline(always)]
    pub fn write<T: Json>(&mut self, value: &Option<T>) {
        let name = self.names.next();
        if let (Some(name), Some(value)) = (name, value)
            && self.written.is_ok()
            && !(self.rest.is_some() && self.is_replaced(name))
            && let Err(fault) = self.map.serialize_entry(*name, &AsSerde(value))
        {
            self.written = Err(fault);
        }
    }

    /// Whether the rest has a value for the field: `.set(name, …)` is for values that do not go into it.
    fn is_replaced(&mut self, name: &'static str) -> bool {
        match self.rest.and_then(|rest| rest.get(name)) {
            None => false,
            Some(Value::Null) => {
                self.outdated.push(name);
                false
            }
            Some(_) => true,
        }
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
    let has_fields = || rest.iter().any(|(name, _)| T::PROPERTIES.contains(&name));
    let mut properties = Properties {
        map: &mut map,
        names: T::PROPERTIES.iter(),
        rest: (!rest.is_empty() && has_fields()).then_some(rest),
        outdated: Vec::new(),
        written: Ok(()),
    };
    value.write_properties(&mut properties);
    properties.written?;
    if !rest.is_empty() {
        let outdated = properties.outdated;
        for (name, value) in rest.iter() {
            if name != TAG && !outdated.contains(&name) {
                map.serialize_entry(name, value)?;
            }
        }
    }
    map.end()
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
    let name = T::TYPE.rsplit('.').next().unwrap_or(T::TYPE);
    write!(f, "{name} {}", String::from_utf8_lossy(&text))
}
