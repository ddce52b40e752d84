//! Which members of a value the docs do not list: those that its type writes as it read them, as [`Value`]s. Open types
//! have such members by the docs' own word.

use std::any::type_name;
use std::cell::RefCell;
use std::fmt::Display;

use graph_runtime::Value;
use graph_runtime::codegen::Json;
use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Error;

/// The paths of the undocumented members, but for annotations and nulls.
pub(crate) fn undocumented<T: Json>(value: &T, path: &str) -> Vec<String> {
    let found = RefCell::default();
    let walk = Walk {
        path: path.to_owned(),
        is_open: is_open(type_name::<T>()),
        found: &found,
    };
    value.write(walk).unwrap();
    found.into_inner()
}

/// Whether a type, as Rust calls it within its wrappers, is open.
fn is_open(name: &str) -> bool {
    let last = name.rsplit("::").next().unwrap_or(name);
    let last = last.trim_end_matches('>');
    // `AnyIdentity` is an identity or one of its subtypes.
    let base = last.strip_prefix("Any").unwrap_or(last);
    crate::OPEN.contains(&last) || crate::OPEN.contains(&base)
}

/// A serializer that writes nothing.
struct Walk<'a> {
    path: String,
    /// Whether it is at a value of an open type.
    is_open: bool,
    found: &'a RefCell<Vec<String>>,
}

/// An object or array of one.
struct Inside<'a> {
    walk: Walk<'a>,
    key: String,
}

impl SerializeMap for Inside<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.key = serde_json::to_value(key)?
            .as_str()
            .unwrap_or_default()
            .to_owned();
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        let path = format!("{}.{}", self.walk.path, self.key);
        if type_name::<T>() != type_name::<Value>() {
            let (found, is_open) = (self.walk.found, is_open(type_name::<T>()));
            return value.serialize(Walk {
                path,
                is_open,
                found,
            });
        }
        if !self.walk.is_open && !self.key.contains('@') && !serde_json::to_value(value)?.is_null()
        {
            self.walk
                .found
                .borrow_mut()
                .push(path.trim_start_matches('.').to_owned());
        }
        Ok(())
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

impl SerializeSeq for Inside<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(Walk {
            path: self.walk.path.clone(),
            is_open: is_open(type_name::<T>()),
            found: self.walk.found,
        })
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

macro_rules! nothing {
    ($($method:ident: $ty:ty),*) => {
        $(fn $method(self, _: $ty) -> Result<(), Error> {
            Ok(())
        })*
    };
}

impl<'a> Serializer for Walk<'a> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Inside<'a>;
    type SerializeMap = Inside<'a>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeStruct = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    nothing!(
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_f32: f32,
        serialize_f64: f64, serialize_char: char, serialize_str: &str, serialize_bytes: &[u8],
        serialize_unit_struct: &'static str
    );

    fn collect_str<T: Display + ?Sized>(self, _: &T) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_unit(self) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Inside<'a>, Error> {
        Ok(Inside {
            walk: self,
            key: String::new(),
        })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Inside<'a>, Error> {
        Ok(Inside {
            walk: self,
            key: String::new(),
        })
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        unreachable!("no type has a tuple")
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Error> {
        unreachable!("no type has a tuple")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        unreachable!("no type has a tuple")
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Error> {
        unreachable!("types write maps")
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        unreachable!("types write maps")
    }
}
