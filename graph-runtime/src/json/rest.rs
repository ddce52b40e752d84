//! What an object has beside its fields.

use std::fmt;

use serde_json::{Map, Value};

/// The properties of an object that are not in its fields: those that the documentation does not list, and
/// those that were or shall be `null`.
#[derive(Clone, Default, PartialEq)]
pub struct Rest(Option<Box<Map<String, Value>>>);

impl Rest {
    /// A property's value; [`Value::Null`] of one that was or shall be `null`.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.as_ref()?.get(name)
    }

    /// Sets a property that has no field.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<Value>) {
        self.0
            .get_or_insert_default()
            .insert(name.into(), value.into());
    }

    /// Makes a property `null`, unless its field has a value.
    pub fn null(&mut self, name: impl Into<String>) {
        self.set(name, Value::Null);
    }

    /// Whether a property was or shall be `null`.
    pub fn is_null(&self, name: &str) -> bool {
        self.get(name).is_some_and(Value::is_null)
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The properties, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0
            .iter()
            .flat_map(|map| map.iter())
            .map(|(name, value)| (name.as_str(), value))
    }
}

impl fmt::Debug for Rest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_pointer_wide() {
        assert_eq!(size_of::<Rest>(), size_of::<usize>());
    }
}
