//! Objects on their way out: the fields, and what stands beside them.

use std::iter::Enumerate;
use std::slice;

use serde::Serializer;
use serde::ser::SerializeMap;
use serde_json::Value;

use super::names::{Names, names};
use super::object::{Object, TAG};
use super::{AsSerde, Json, Rest};

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

fn write<T: Object, S: Serializer>(
    value: &T,
    tag: Option<&'static str>,
    to: S,
) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(None)?;
    let mut properties = Properties {
        map: &mut map,
        tag,
        table: names::<T>(),
        names: T::TABLE.properties.iter().enumerate(),
        beside: Beside::of(Rest::NONE, names::<T>()),
        written: Ok(()),
    };
    value.write_properties(&mut properties);
    properties.end()?;
    map.end()
}

/// The properties of an object, being written.
pub struct Properties<'a, S: SerializeMap> {
    map: &'a mut S,
    tag: Option<&'static str>,
    table: &'static Names,
    /// The names of the fields that are still to come, with their places.
    names: Enumerate<slice::Iter<'static, &'static str>>,
    beside: Beside<'a>,
    written: Result<(), S::Error>,
}

impl<'a, S: SerializeMap> Properties<'a, S> {
    /// Takes note of what stands beside the fields, which follows them.
    pub fn beside(&mut self, rest: &'a Rest) {
        // The type stands first, since services read as they go. What was read is nearer the truth.
        let written = match (rest.get(TAG), self.tag) {
            (Some(own), _) => self.map.serialize_entry(TAG, own),
            (None, Some(tag)) => self.map.serialize_entry(TAG, tag),
            (None, None) => Ok(()),
        };
        self.beside = Beside::of(rest, self.table);
        if let Err(fault) = written {
            self.stop(fault);
        }
    }

    /// Writes the next property, where it has a value.
    #[inline(always)]
    pub fn write<T: Json>(&mut self, value: &Option<T>) {
        let next = self.names.next();
        if let (Some((place, name)), Some(value)) = (next, value)
            && !(place >= self.beside.next && self.beside.replaces(place, name))
            && let Err(fault) = self.map.serialize_entry(*name, &AsSerde(value))
        {
            self.stop(fault);
        }
    }

    /// Writes nothing more after a fault.
    #[cold]
    fn stop(&mut self, fault: S::Error) {
        self.written = Err(fault);
        self.names = [].iter().enumerate();
    }

    /// Writes what stands beside the fields.
    fn end(self) -> Result<(), S::Error> {
        self.written?;
        for (name, value) in self.beside.rest.iter() {
            if name != TAG && !self.beside.outdated.contains(&name) {
                self.map.serialize_entry(name, value)?;
            }
        }
        Ok(())
    }
}

/// What stands under the names of fields, but beside them.
struct Beside<'a> {
    rest: &'a Rest,
    /// A bit for each place of such a name; all of them where one has no bit.
    places: u64,
    /// The next of the places: few objects have any, and few fields need a look.
    next: usize,
    /// Names that are `null`, but have a value in their field, which was set later.
    outdated: Vec<&'static str>,
}

impl Beside<'_> {
    #[inline]
    fn of<'a>(rest: &'a Rest, names: &Names) -> Beside<'a> {
        let places = match rest.is_empty() {
            true => 0,
            false => places(rest, names),
        };
        Beside {
            rest,
            places,
            next: places.trailing_zeros() as usize,
            outdated: Vec::new(),
        }
    }

    /// Whether there is a value for the field at a place: `.set(name, …)` is for values that do not go into it.
    #[cold]
    fn replaces(&mut self, place: usize, name: &'static str) -> bool {
        let later = self.places.checked_shr(place as u32 + 1);
        self.next = place + 1 + later.map_or(0, u64::trailing_zeros) as usize;
        match self.rest.get(name) {
            None => false,
            Some(Value::Null) => {
                self.outdated.push(name);
                false
            }
            Some(_) => true,
        }
    }
}

fn places(rest: &Rest, names: &Names) -> u64 {
    let places = rest.iter().filter_map(|(name, _)| names.place(name));
    let bits = places.map(|place| 1u64.checked_shl(place as u32).unwrap_or(u64::MAX));
    bits.fold(0, |bits, bit| bits | bit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_beside_a_field_is_seen_at_its_place() {
        let names = (0..200).map(|place| &*format!("p{place}").leak());
        let names: &[&str] = names.collect::<Vec<_>>().leak();
        for names in [&names[..3], &names[..64], &names[..65], names] {
            let table = Names::of(names);
            for (first, second) in (0..names.len()).zip((0..names.len()).rev()) {
                let mut rest = Rest::default();
                rest.set(names[first], 1);
                rest.set(names[second], 2);
                rest.set("other", 3);
                let mut beside = Beside::of(&rest, &table);
                // A field without a value is not asked for.
                for place in
                    (0..names.len()).filter(|place| place % 3 != first % 3 || *place == second)
                {
                    let replaced = place >= beside.next && beside.replaces(place, names[place]);
                    let expected = place == first || place == second;
                    assert_eq!(replaced, expected, "{place} of {}", names.len());
                }
            }
        }
    }
}
