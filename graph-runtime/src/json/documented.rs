//! Documented types: those of a kind are read and written alike.
//!
//! Two methods a type would be compiled for each of the thousand types of a large client. Boxes are in here, because the
//! compiler takes a `Box<T>` for a type of whoever made `T`.

use serde::{Deserializer, Serializer};

use super::enumeration::{Enumeration, read_enum, write_enum};
use super::object::{Object, read_object};
use super::{Json, write_object};

/// A documented type.
pub trait Documented: Sized {
    /// How it is read and written.
    type Kind: Kind<Self>;
}

/// How the types of a kind are read and written.
pub trait Kind<T> {
    /// Reads a value.
    ///
    /// # Errors
    /// JSON of another form.
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<T, D::Error>;

    /// Writes a value.
    ///
    /// # Errors
    /// The serializer's.
    fn write<S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error>;
}

impl<T: Documented> Json for T {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        T::Kind::read(from)
    }

    #[inline]
    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        T::Kind::write(self, to)
    }
}

/// The kind of an [`Object`].
pub enum Objects {}

impl<T: Object> Kind<T> for Objects {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
        read_object(from)
    }

    #[inline]
    fn write<S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
        write_object(value, to)
    }
}

/// The kind of an [`Enumeration`].
pub enum Enumerations {}

impl<T: Enumeration> Kind<T> for Enumerations {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
        read_enum(from)
    }

    #[inline]
    fn write<S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
        write_enum(value, to)
    }
}

/// The kind of a box.
pub enum Boxes {}

impl<T: Json> Documented for Box<T> {
    type Kind = Boxes;
}

impl<T: Json> Kind<Box<T>> for Boxes {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Box<T>, D::Error> {
        T::read(from).map(Box::new)
    }

    #[inline]
    fn write<S: Serializer>(value: &Box<T>, to: S) -> Result<S::Ok, S::Error> {
        T::write(value, to)
    }
}
