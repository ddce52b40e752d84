//! The names of documented properties and relationships.

use std::fmt;
use std::marker::PhantomData;

/// Names, which differ in what they name.
macro_rules! names {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        pub struct $name<T> {
            name: &'static str,
            of: PhantomData<fn() -> T>,
        }

        impl<T> $name<T> {
            /// A name as it stands in JSON.
            pub const fn new(name: &'static str) -> Self {
                $name {
                    name,
                    of: PhantomData,
                }
            }

            /// The name as it stands in JSON.
            pub const fn name(&self) -> &'static str {
                self.name
            }
        }

        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}

        impl<T> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.name)
            }
        }
    )*};
}

names! {
    /// The name of a property of the type `T`: `message::SUBJECT`.
    Property;
    /// The name of a relationship of the type `T`: `message::ATTACHMENTS`.
    Relationship;
}
