//! What a request can say and what it is answered, as types that nobody makes values of.
//!
//! An operation names its kind, and implements nothing else: each trait less is two thousand implementations less. Which
//! setters a request has follows from what the kind is equal to, so that a page can have a parameter `top` of its own.

use std::marker::PhantomData;

use super::answer::Answer;

/// A kind of request; one that can say nothing of its own is named by its answer.
pub trait Kind {
    /// What it is answered.
    type Answer: Answer;
}

impl<A: Answer> Kind for A {
    type Answer = A;
}

/// Asks for one object, or some properties of `T` only.
pub type Item<A, T> = Reads<A, T, One>;

/// Asks for a list, or some items and properties of `T` only.
///
/// Counting them may need the header `ConsistencyLevel: eventual`: <https://learn.microsoft.com/graph/aad-advanced-queries>
pub type List<A, T, const COUNTS_EVENTUALLY: bool = false> = Reads<A, T, Many<COUNTS_EVENTUALLY>>;

/// Sends a JSON object of parameters.
pub type Action<A> = Sends<A, Parameters>;

/// Sends properties of `T`, which change an object.
pub type Update<A, T> = Sends<A, Properties<T>>;

/// Reads what can be asked for in parts.
#[derive(Debug)]
pub struct Reads<A, T, Of>(PhantomData<(A, T, Of)>);

/// One object.
#[derive(Debug)]
pub enum One {}

/// The items of a list.
#[derive(Debug)]
pub enum Many<const COUNTS_EVENTUALLY: bool> {}

/// Sends a JSON object.
#[derive(Debug)]
pub struct Sends<A, Of>(PhantomData<(A, Of)>);

/// Parameters.
#[derive(Debug)]
pub enum Parameters {}

/// Properties.
#[derive(Debug)]
pub struct Properties<T>(PhantomData<T>);

impl<A: Answer, T, Of> Kind for Reads<A, T, Of> {
    type Answer = A;
}

impl<A: Answer, Of> Kind for Sends<A, Of> {
    type Answer = A;
}
