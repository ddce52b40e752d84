//! What an object has beside its fields.

use std::fmt;

use serde_json::Value;
use smol_str::SmolStr;

/// The properties of an object that are not in its fields: those that the documentation does not list, and
/// those that were or shall be `null`.
///
/// One pointer wide, since every object has one; few, so that a list is faster than a map.
#[derive(Clone, Default, PartialEq)]
#[allow(
    clippy::box_collection,
    reason = "most objects have none, and shall be small"
)]
pub struct Rest(Option<Box<Vec<(SmolStr, Value)>>>);

impl Rest {
    pub(super) const NONE: &Rest = &Rest(None);

    /// A property's value; [`Value::Null`] of one that was or shall be `null`.
    #[inline]
    pub fn get(&self, name: &str) -> Option<&Value> {
        let mut properties = self.0.as_ref()?.iter();
        properties
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    }

    /// Sets a property that has no field.
    pub fn set(&mut self, name: &str, value: impl Into<Value>) {
        self.keep(name.into(), value.into());
    }

    /// Makes a property `null`, unless its field has a value.
    pub fn null(&mut self, name: &str) {
        self.keep(name.into(), Value::Null);
    }

    /// Sets a property, sorted by its name.
    pub(crate) fn keep(&mut self, name: SmolStr, value: Value) {
        let properties = self.0.get_or_insert_default();
        match properties.binary_search_by(|(known, _)| known.cmp(&name)) {
            Ok(at) => properties[at].1 = value,
            Err(at) => properties.insert(at, (name, value)),
        }
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
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        let properties = self.0.as_deref().map_or(&[][..], Vec::as_slice);
        properties
            .iter()
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

    #[test]
    fn sorted_and_each_once() {
        let mut rest = Rest::default();
        for (name, value) in [("b", 1), ("a", 2), ("b", 3)] {
            rest.set(name, value);
        }
        rest.null("c");
        let all: Vec<_> = rest
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        assert_eq!(all, ["a=2", "b=3", "c=null"]);
        assert!(rest.is_null("c") && !rest.is_null("a"));
    }
}
