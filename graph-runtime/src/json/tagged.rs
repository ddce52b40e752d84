//! Objects whose type the object itself names, in `@odata.type`.

use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::object::TAG;
use super::{AsSerde, Json};

/// An object whose type has been looked at.
pub struct Tagged<'a>(&'a Map<String, Value>);

impl Tagged<'_> {
    /// Reads the object as a type.
    ///
    /// # Errors
    /// JSON of another form; the message begins with the path below the object.
    pub fn read<T: Json>(self) -> Result<T, serde_json::Error> {
        T::read(self.0).map_err(|error| {
            let again = serde_path_to_error::deserialize::<_, AsSerde<T>>(self.0);
            match again {
                Err(error) if error.path().iter().len() > 0 => {
                    serde_json::Error::custom(format_args!("{}: {}", error.path(), error.inner()))
                }
                _ => error,
            }
        })
    }
}

/// Reads an object as the type that its `@odata.type` says, which services write with `#` in front and people without;
/// the tag is empty where there is none.
///
/// # Errors
/// JSON of another form.
pub fn read_tagged<'de, T, D: Deserializer<'de>>(
    from: D,
    choose: impl FnOnce(&str, Tagged<'_>) -> Result<T, serde_json::Error>,
) -> Result<T, D::Error> {
    // The tag may stand anywhere in the object.
    let object = Map::<String, Value>::deserialize(from)?;
    let tag = object.get(TAG).and_then(Value::as_str).unwrap_or_default();
    let tag = tag.strip_prefix('#').unwrap_or(tag);
    choose(tag, Tagged(&object)).map_err(D::Error::custom)
}
