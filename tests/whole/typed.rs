//! Which members of a value have no type: those that its type writes as it read them, as [`Value`]s. The docs do not list them,
//! or list them and show a value of another type, such as `"key-value"` for bytes. Open types have others by the docs' own word.

use std::any::type_name;
use std::cell::RefCell;
use std::fmt::Display;

use graph_runtime::Value;
use graph_runtime::codegen::Json;
use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Error;

/// The paths of members that have no type, but for annotations and nulls.
#[derive(Default)]
pub(crate) struct Untyped {
    /// Those that the docs do not list.
    pub(crate) undocumented: Vec<String>,
    /// Those that they list, with a value that does not fit, or on another page than that of the request.
    pub(crate) unfit: Vec<String>,
    /// Whether an object says that it is of another type than the docs give it: "[a] or [b]".
    pub(crate) is_other: bool,
}

impl Untyped {
    /// A member that the table of its request does not list; the page of the type may.
    pub(crate) fn add_member(&mut self, ty: &str, name: &str) {
        match struct_of(ty).is_some_and(|own| lists(own, name)) {
            true => self.unfit.push(name.to_owned()),
            false => self.undocumented.push(name.to_owned()),
        }
    }

    /// Those of a value, which stands at a path.
    pub(crate) fn add<T: Json>(&mut self, value: &T, path: &str) {
        let found = RefCell::new(std::mem::take(self));
        let walk = Walk {
            path: path.to_owned(),
            name: name_of(type_name::<T>()),
            is_any: is_any(type_name::<T>()),
            found: &found,
        };
        value.write(walk).unwrap();
        *self = found.into_inner();
    }
}

/// What Rust calls a type within its wrappers; `AnyIdentity` is an identity, until its `@odata.type` says more.
fn name_of(name: &'static str) -> &'static str {
    let last = last(name);
    match last.strip_prefix("Any") {
        Some(base) if is_any(name) => base,
        _ => last,
    }
}

fn is_any(name: &str) -> bool {
    let last = last(name);
    last.starts_with("Any") && !crate::LISTED.iter().any(|(own, ..)| *own == last)
}

fn last(name: &str) -> &str {
    let last = name.rsplit("::").next().unwrap_or(name);
    last.trim_end_matches('>')
}

/// The struct of a type.
fn struct_of(ty: &str) -> Option<&'static str> {
    let mut all = crate::LISTED.iter();
    let found = all.find(|(_, name, _)| *name == ty.trim_start_matches('#'));
    found.map(|(own, ..)| *own)
}

fn lists(name: &str, property: &str) -> bool {
    let mut all = crate::LISTED.iter();
    all.any(|(own, _, properties)| *own == name && properties.contains(&property))
}

/// A serializer that writes nothing.
struct Walk<'a> {
    path: String,
    /// What Rust calls the type of the value.
    name: &'static str,
    /// Whether it is an enum of a type and its subtypes.
    is_any: bool,
    found: &'a RefCell<Untyped>,
}

/// An object or array of one.
struct Inside<'a> {
    walk: Walk<'a>,
    key: String,
}

impl Inside<'_> {
    /// Looks at a member that may say which type the object is of.
    fn tag(&mut self, value: Option<&str>) {
        let ty = value.filter(|_| self.key == "@odata.type");
        if let Some(name) = ty.and_then(struct_of)
            && name != self.walk.name
        {
            self.walk.found.borrow_mut().is_other |= !self.walk.is_any;
            self.walk.name = name;
        }
    }
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
            self.tag(serde_json::to_value(value)?.as_str());
            return value.serialize(Walk {
                path,
                name: name_of(type_name::<T>()),
                is_any: is_any(type_name::<T>()),
                found: self.walk.found,
            });
        }
        let value = serde_json::to_value(value)?;
        self.tag(value.as_str());
        let name = self.walk.name;
        // A field of any JSON is what it is to be.
        let is_open = name == "Value" || crate::OPEN.contains(&name);
        if !is_open && !self.key.contains('@') && !value.is_null() {
            let path = path.trim_start_matches('.').to_owned();
            let mut found = self.walk.found.borrow_mut();
            match lists(name, &self.key) {
                true => found.unfit.push(path),
                false => found.undocumented.push(path),
            }
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
            name: name_of(type_name::<T>()),
            is_any: is_any(type_name::<T>()),
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
