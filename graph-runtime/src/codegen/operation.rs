//! What a request of `client!` is a request of: an operation, and what its page lets a request say.
//!
//! They are types without values. Whatever does not depend on the operation is written once for all of them, since
//! a method that is written for each of two thousand requests is compiled two thousand times.

use bytes::Bytes;

use super::answer::Answer;
use crate::error::Error;
use crate::metadata::Metadata;

/// The operation of a page, on a family of its routes.
pub trait Operation {
    /// What it answers.
    type Answer: Answer;

    /// What the docs say of it.
    const METADATA: Metadata;
}

/// The value that an operation answers.
pub type Value<P> = <<P as Operation>::Answer as Answer>::Value;

/// The value of a response.
///
/// # Errors
/// A status other than 2xx, or a body of another form than the docs say.
pub fn read<P: Operation>(response: http::Response<Bytes>) -> Result<Value<P>, Error> {
    P::Answer::read(response, &P::METADATA)
}

/// An operation that answers objects, of which a request can ask for some properties only.
pub trait Selects: Operation {
    /// The objects.
    type Item;
}

/// An operation that answers a list, of which a request can ask for some items only.
pub trait Lists: Selects {
    /// Whether counting needs the header `ConsistencyLevel: eventual`.
    ///
    /// <https://learn.microsoft.com/graph/aad-advanced-queries>
    const COUNTS_EVENTUALLY: bool = false;
}

/// An operation whose body is a JSON object of parameters.
pub trait TakesParameters: Operation {}

/// An operation that changes an object: its parameters are the properties.
pub trait Updates: TakesParameters {
    /// The object.
    type Item;
}
