//! Dates and times, as the text that they are in JSON.
//!
//! Services write more forms than any one time crate reads, and what was read must be written back as it was.
//! With the feature `jiff` they convert to and from that crate's types.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use smol_str::SmolStr;
#[cfg(feature = "jiff")]
use smol_str::ToSmolStr;

use crate::json::{Json, Text};

/// Text newtypes, which differ in name and in what they convert to.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident($jiff:ty, $what:literal);)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(SmolStr);

        impl $name {
            /// The text, as it stands in JSON.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            #[doc = concat!("As ", $what, " of the jiff crate.")]
            ///
            /// # Errors
            /// Text of another form.
            #[cfg(feature = "jiff")]
            pub fn to_jiff(&self) -> Result<$jiff, jiff::Error> {
                self.0.parse()
            }
        }

        #[cfg(feature = "jiff")]
        impl From<$jiff> for $name {
            fn from(value: $jiff) -> Self {
                $name(value.to_smolstr())
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                $name(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                $name(text.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl Json for $name {
            fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                Text::deserialize(from).map(|text| $name(text.0.into()))
            }

            fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                Json::read(from)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                Json::write(self, to)
            }
        }
    )*};
}

texts! {
    /// A moment, in ISO 8601: `2026-11-24T09:30:00Z`.
    DateTimeOffset(jiff::Timestamp, "a timestamp");
    /// A day: `2026-11-24`.
    Date(jiff::civil::Date, "a date");
    /// A time of day: `09:30:00.0000000`.
    TimeOfDay(jiff::civil::Time, "a time");
    /// A length of time, in ISO 8601: `PT1H30M`.
    Duration(jiff::Span, "a span");
}

#[cfg(all(test, feature = "jiff"))]
mod tests {
    use super::*;

    #[test]
    fn to_jiff_and_back() {
        let moment = DateTimeOffset::from("2026-11-24T09:30:00.1234567Z");
        assert_eq!(
            DateTimeOffset::from(moment.to_jiff().unwrap()).as_str(),
            "2026-11-24T09:30:00.1234567Z"
        );
        let date = Date::from("2026-11-24").to_jiff().unwrap();
        assert_eq!((date.day(), Date::from(date).as_str()), (24, "2026-11-24"));
        // The text is what came, zeros and all, until it is made anew.
        let time = TimeOfDay::from("09:30:00.0000000");
        assert_eq!(time.as_str(), "09:30:00.0000000");
        let time = time.to_jiff().unwrap();
        assert_eq!(
            (time.hour(), TimeOfDay::from(time).as_str()),
            (9, "09:30:00")
        );
        let span = Duration::from("PT1H30M").to_jiff().unwrap();
        assert_eq!(
            (span.get_minutes(), Duration::from(span).as_str()),
            (30, "PT1H30M")
        );
        assert!(Date::from("soon").to_jiff().is_err());
    }
}
