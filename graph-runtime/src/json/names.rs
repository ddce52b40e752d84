//! The names of a type's properties, to be found by a hash: to compare them one by one was a tenth of reading a list.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, Visitor};

use super::Object;

/// How many places the table has; of at most half as many names, so that most stand where their hash says.
const SLOTS: usize = 256;

/// A table from the names of properties to their places, made when the program is compiled.
pub(super) struct Names {
    names: &'static [&'static str],
    /// Places of names, counted from one.
    slots: [u8; SLOTS],
}

/// The table of a type.
pub(super) fn names<T: Object>() -> &'static Names {
    struct Of<T>(PhantomData<T>);

    impl<T: Object> Of<T> {
        const NAMES: &'static Names = &Names::of(T::TABLE.properties);
    }

    Of::<T>::NAMES
}

impl Names {
    pub(super) const fn of(names: &'static [&'static str]) -> Names {
        let mut slots = [0; SLOTS];
        let mut place = 0;
        while place < names.len() && is_hashed(names) {
            let mut slot = hash(names[place]);
            while slots[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            place += 1;
            slots[slot] = place as u8;
        }
        Names { names, slots }
    }

    /// The place of a name.
    #[inline]
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        if !is_hashed(self.names) {
            return self.place_of_many(name);
        }
        let mut slot = hash(name);
        loop {
            let place = usize::from(self.slots[slot]).checked_sub(1)?;
            let known = self.names.get(place);
            if known.is_some_and(|known| is_same(known, name)) {
                return Some(place);
            }
            slot = (slot + 1) % SLOTS;
        }
    }

    #[cold]
    fn place_of_many(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| *known == name)
    }
}

/// Whether two short texts are the same, without a call.
#[inline]
fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let (Some(end), Some(other_end)) = (one.last_chunk::<8>(), other.last_chunk::<8>()) else {
        return one.iter().eq(other);
    };
    end == other_end && one.as_chunks::<8>().0.iter().eq(other.as_chunks::<8>().0)
}

/// Two of the 998 types of v1.0 have more names.
const fn is_hashed(names: &[&str]) -> bool {
    names.len() < SLOTS / 2
}

/// Of the length and three bytes. 96 % of v1.0's names are found at once, the others after three steps at most.
const fn hash(name: &str) -> usize {
    let name = name.as_bytes();
    let [first, .., last] = name else {
        return name.len();
    };
    let middle = name[name.len() / 2];
    (name.len() * 7 + *first as usize * 3 + middle as usize * 11 + *last as usize * 5) % SLOTS
}

/// The name of a property.
pub(super) enum Name<'de> {
    /// Of the field at a place.
    Field(usize),
    /// Of no field.
    Other(Cow<'de, str>),
}

impl<'de> DeserializeSeed<'de> for &'static Names {
    type Value = Name<'de>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Name<'de>, D::Error> {
        from.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for &'static Names {
    type Value = Name<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a property")
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Name<'de>, E> {
        let place = self.place(name).map(Name::Field);
        Ok(place.unwrap_or(Name::Other(Cow::Borrowed(name))))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Name<'de>, E> {
        let place = self.place(name).map(Name::Field);
        Ok(place.unwrap_or_else(|| Name::Other(Cow::Owned(name.to_owned()))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_names_are_found_and_no_others() {
        let some: &[&str] = &[
            "id",
            "",
            "a",
            "b",
            "abcd",
            "abdd",
            "abcd",
            "receivedDateTime",
        ];
        let many: Vec<&str> = (0..300)
            .map(|number| &*format!("name{number}").leak())
            .collect();
        let many: &[&str] = many.leak();
        for names in [&[], some, &many[..127], &many[..128], many] {
            let table = Names::of(names);
            for name in names {
                let first = names.iter().position(|other| other == name);
                assert_eq!(table.place(name), first, "{name}");
            }
            // The last three have the hash of a name.
            let others = [
                "c",
                "idd",
                "name300",
                "äöü",
                "adcd",
                "rXceivedDateTime",
                "receivedDXteTime",
            ];
            for other in others {
                assert_eq!(table.place(other), None, "{other}");
            }
        }
    }
}
