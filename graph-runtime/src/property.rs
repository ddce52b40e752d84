//! The name of a documented property.

use std::fmt;
use std::marker::PhantomData;

/// The name of a property of the type `T`: `message::SUBJECT`.
pub struct Property<T> {
    name: &'static str,
    of: PhantomData<fn() -> T>,
}

impl<T> Property<T> {
    /// A name as it stands in JSON.
    pub const fn new(name: &'static str) -> Self {
        Property {
            name,
            of: PhantomData,
        }
    }

    /// The name as it stands in JSON.
    pub const fn name(&self) -> &'static str {
        self.name
    }
}

impl<T> Clone for Property<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Property<T> {}

impl<T> fmt::Debug for Property<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Property({})", self.name)
    }
}
