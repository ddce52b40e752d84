//! What a request of `client!` is a request of: an operation.
//!
//! They are types without values. Whatever does not depend on the operation is written once for all of them, since
//! a method that is written for each of two thousand requests is compiled two thousand times.

use bytes::Bytes;

use super::answer::Answer;
use super::kind::Kind;
use crate::error::Error;
use crate::metadata::Metadata;

/// The operation of a page, on a family of its routes.
pub trait Operation {
    /// What its page lets a request say, and what it answers.
    type Kind: Kind;

    /// What the docs say of it.
    const METADATA: Metadata;
}

/// The value that an operation answers.
pub type Value<P> = <AnswerOf<P> as Answer>::Value;

type AnswerOf<P> = <<P as Operation>::Kind as Kind>::Answer;

/// The value of a response.
///
/// # Errors
/// A status other than 2xx, or a body of another form than the docs say.
pub fn read<P: Operation>(response: http::Response<Bytes>) -> Result<Value<P>, Error> {
    AnswerOf::<P>::read(response, &P::METADATA)
}
