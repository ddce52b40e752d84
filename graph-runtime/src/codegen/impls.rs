//! The traits that all types of a kind have alike: written here once, and not in every expansion.

/// What an [`Object`](crate::codegen::Object) is besides: empty at first, equal and shown as its JSON.
#[doc(hidden)]
#[macro_export]
macro_rules! __object {
    ($name:ident) => {
        impl ::core::default::Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl ::core::cmp::PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                $crate::codegen::equal(self, other)
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::codegen::debug_object(self, f)
            }
        }

        impl $crate::codegen::Documented for $name {
            type Kind = $crate::codegen::Objects;
        }

        $crate::__serde!($name);
    };
}

/// What an [`Enumeration`](crate::codegen::Enumeration) is besides: what its text is.
#[doc(hidden)]
#[macro_export]
macro_rules! __enumeration {
    ($name:ident) => {
        impl ::core::cmp::PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl ::core::cmp::Eq for $name {}

        impl ::core::hash::Hash for $name {
            fn hash<H: ::core::hash::Hasher>(&self, to: &mut H) {
                ::core::hash::Hash::hash(self.as_str(), to);
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(self.as_str(), f)
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(value: ::std::string::String) -> Self {
                $name::from(value.as_str())
            }
        }

        impl $crate::codegen::Enumeration for $name {
            fn as_str(&self) -> &str {
                self.as_str()
            }
        }

        impl $crate::codegen::Documented for $name {
            type Kind = $crate::codegen::Enumerations;
        }

        $crate::__serde!($name);
    };
}

/// serde's traits, for people who keep values elsewhere.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($name:ident) => {
        impl<'de> $crate::codegen::Deserialize<'de> for $name {
            fn deserialize<D: $crate::codegen::Deserializer<'de>>(
                from: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::codegen::Json::read(from)
            }
        }

        impl $crate::codegen::Serialize for $name {
            fn serialize<S: $crate::codegen::Serializer>(
                &self,
                to: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::codegen::Json::write(self, to)
            }
        }
    };
}

/// Without the feature `serde`.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($name:ident) => {};
}

pub use {__enumeration as enumeration_impls, __object as object_impls, __serde as serde_impls};
