//! For generated code: what the expansions of `client!` and `#[derive(Endpoint)]` call.
//!
//! A request is put together from a [`Path`], a [`Call`] and a [`Body`]; faults in what users give are kept
//! until the request is made, so that setters need no `Result`.

/// The version of what generated code calls; modules that were written to disk assert it.
pub const FORMAT: u32 = 2;

mod body;
mod call;
mod path;

pub use serde::de::MapAccess;
pub use serde::ser::SerializeMap;
pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use crate::answer::{bytes, empty, json, json_serde, object, scalar, text};
pub use crate::json::{
    Enumeration, Json, Next, Object, Properties, Read, Tagged, debug_object, read_enum,
    read_object, read_tagged, write_enum, write_object, write_tagged,
};
pub use crate::sending::send;
pub use crate::stream::{items, pages};
pub use body::{Body, Parameters};
pub use call::Call;
pub use path::Path;
