//! For generated code: what the expansions of `client!` and `#[derive(Endpoint)]` call.
//!
//! A request is a [`Path`], which becomes a [`Call`] of an [`Operation`].

/// The version of what generated code calls; modules that were written to disk assert it.
pub const FORMAT: u32 = 4;

pub mod answer;
mod call;
mod impls;
pub mod kind;
mod operation;
mod parameters;
mod path;
mod set;

pub use serde::de::MapAccess;
pub use serde::ser::SerializeMap;
pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use crate::answer::{bytes, empty, json, json_serde, object, scalar, text};
pub use crate::json::{
    Documented, Enumeration, Enumerations, Json, Next, Object, Objects, Properties, Read, Table,
    Tagged, debug_object, equal, read_tagged, write_object, write_tagged,
};
pub use crate::sending::send;
pub use crate::stream::{items, pages};
pub use call::Call;
pub use impls::{enumeration_impls, object_impls, serde_impls};
pub use operation::{Operation, Value, read};
pub use path::Path;
pub use set::{set, set_box, set_list};
