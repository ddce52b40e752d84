//! A body that is a JSON object of parameters.

use std::ops::Range;

use bytes::Bytes;
use serde::Serialize;
use smol_str::SmolStr;

/// The parameters, each written as soon as it is given.
#[derive(Clone, Debug, Default)]
pub(super) struct Parameters {
    /// `"name":value`, one behind the other.
    text: Vec<u8>,
    /// Where each of them stands.
    places: Vec<(SmolStr, Range<usize>)>,
}

impl Parameters {
    /// Whether the parameter was given.
    pub(super) fn has(&self, name: &str) -> bool {
        self.places.iter().any(|(known, _)| known == name)
    }

    /// Sets a parameter; a later value replaces an earlier one.
    pub(super) fn set(
        &mut self,
        name: SmolStr,
        value: &(impl Serialize + ?Sized),
    ) -> Result<(), serde_json::Error> {
        if self.places.is_empty() {
            // Room for most bodies at once.
            self.text.reserve(256);
        }
        let start = self.text.len();
        serde_json::to_writer(&mut self.text, name.as_str())?;
        self.text.push(b':');
        if let Err(fault) = serde_json::to_writer(&mut self.text, value) {
            self.text.truncate(start);
            return Err(fault);
        }
        self.places.push((name, start..self.text.len()));
        self.forget_earlier();
        Ok(())
    }

    /// Takes the earlier value of the last parameter out: a request whose value changes often does not grow.
    fn forget_earlier(&mut self) {
        let Some(((last, _), earlier)) = self.places.split_last() else {
            return;
        };
        let Some(at) = earlier.iter().position(|(known, _)| known == last) else {
            return;
        };
        let (_, place) = self.places.remove(at);
        for (_, later) in &mut self.places[at..] {
            later.start -= place.len();
            later.end -= place.len();
        }
        self.text.drain(place);
    }

    /// The object.
    pub(super) fn object(&self) -> Bytes {
        let mut object = Vec::with_capacity(self.text.len() + self.places.len() + 2);
        object.push(b'{');
        for (at, (_, place)) in self.places.iter().enumerate() {
            if at > 0 {
                object.push(b',');
            }
            object.extend_from_slice(&self.text[place.clone()]);
        }
        object.push(b'}');
        object.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_once_and_in_order() {
        let mut parameters = Parameters::default();
        for (name, value) in [("b", 1), ("a\"", 2), ("d", 40), ("b", 3), ("a\"", 5)] {
            parameters.set(name.into(), &value).unwrap();
        }
        assert!(parameters.has("b") && !parameters.has("c"));
        assert_eq!(parameters.object(), r#"{"d":40,"b":3,"a\"":5}"#);
        assert_eq!(parameters.text, br#""d":40"b":3"a\"":5"#);
    }
}
