//! What operations answer, as types without values.

use std::marker::PhantomData;

use bytes::Bytes;

use crate::answer as read;
use crate::error::Error;
use crate::json::Json as JsonValue;
use crate::metadata::Metadata;

/// A kind of answer.
pub trait Answer {
    /// Its value.
    type Value;

    /// The value of a response.
    ///
    /// # Errors
    /// A status other than 2xx, or a body of another form.
    fn read(response: http::Response<Bytes>, metadata: &Metadata) -> Result<Self::Value, Error>;
}

macro_rules! answers {
    ($($(#[$doc:meta])* $name:ident $(<$t:ident>)? : $value:ty = $read:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name $(<$t>(PhantomData<fn() -> $t>))?;

        impl $(<$t: JsonValue>)? Answer for $name $(<$t>)? {
            type Value = $value;

            fn read(response: http::Response<Bytes>, metadata: &Metadata) -> Result<$value, Error> {
                read::$read(response, metadata)
            }
        }
    )*};
}

answers! {
    /// No body, or one that says nothing.
    Empty: () = empty;
    /// The content of a file.
    Content: Bytes = bytes;
    /// Text that is no JSON.
    Text: String = text;
    /// JSON as it is.
    Json<T>: T = json;
    /// One object, which some services wrap.
    Object<T>: T = object;
    /// A string, a number or the like, which OData wraps.
    Scalar<T>: T = scalar;
}
