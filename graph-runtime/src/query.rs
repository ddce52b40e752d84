//! Query options made of property names: `$select`, `$expand`, `$filter`, `$orderby`.
//!
//! <https://learn.microsoft.com/graph/query-parameters>

use std::fmt;
use std::marker::PhantomData;

use crate::json::Enumeration;
use crate::property::{Property, Relationship};
use crate::time::{Date, DateTimeOffset, Duration, TimeOfDay};

/// A value in a filter, as OData writes it: `true`, `5`, `'it''s'`, `2026-11-24T09:30:00Z`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal(String);

impl Literal {
    /// Text in quotes; quotes inside are doubled.
    pub fn quoted(text: &str) -> Literal {
        Literal(format!("'{}'", text.replace('\'', "''")))
    }
}

impl From<&str> for Literal {
    fn from(text: &str) -> Self {
        Literal::quoted(text)
    }
}

impl From<String> for Literal {
    fn from(text: String) -> Self {
        Literal::quoted(&text)
    }
}

impl<T: Enumeration> From<T> for Literal {
    fn from(value: T) -> Self {
        Literal::quoted(value.as_str())
    }
}

macro_rules! bare {
    ($($ty:ty),*) => {$(
        impl From<$ty> for Literal {
            fn from(value: $ty) -> Self {
                Literal(value.to_string())
            }
        }
    )*};
}

bare!(
    bool,
    i32,
    i64,
    f32,
    f64,
    uuid::Uuid,
    DateTimeOffset,
    Date,
    TimeOfDay
);

#[cfg(feature = "jiff")]
bare!(jiff::Timestamp, jiff::civil::Date, jiff::civil::Time);

impl From<Duration> for Literal {
    fn from(value: Duration) -> Self {
        Literal(format!("duration'{value}'"))
    }
}

/// A condition on items of the type `T`, or one written by hand.
///
/// ```
/// # use graph_runtime::{Filter, Property};
/// # struct Message;
/// const IS_READ: Property<Message> = Property::new("isRead");
/// const SUBJECT: Property<Message> = Property::new("subject");
/// let filter: Filter<Message> = IS_READ.eq(false).and(SUBJECT.starts_with("it's").or(SUBJECT.eq("")));
/// assert_eq!(filter.as_str(), "isRead eq false and (startswith(subject,'it''s') or subject eq '')");
/// let by_hand = Filter::<Message>::from("isRead eq false");
/// # let _ = by_hand;
/// ```
pub struct Filter<T> {
    text: String,
    /// Whether another condition beside it needs brackets around it.
    is_loose: bool,
    of: PhantomData<fn() -> T>,
}

impl<T> Filter<T> {
    fn new(text: String, is_loose: bool) -> Self {
        Filter {
            text,
            is_loose,
            of: PhantomData,
        }
    }

    /// The condition as OData writes it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    fn in_brackets(&self) -> String {
        match self.is_loose {
            true => format!("({})", self.text),
            false => self.text.clone(),
        }
    }

    /// Both conditions.
    #[must_use]
    pub fn and(self, other: impl Into<Filter<T>>) -> Filter<T> {
        let other = other.into().in_brackets();
        Filter::new(format!("{} and {other}", self.in_brackets()), false)
    }

    /// One of the conditions at least.
    #[must_use]
    pub fn or(self, other: impl Into<Filter<T>>) -> Filter<T> {
        Filter::new(format!("{} or {}", self.text, other.into().text), true)
    }
}

impl<T> std::ops::Not for Filter<T> {
    type Output = Filter<T>;

    fn not(self) -> Filter<T> {
        Filter::new(format!("not({})", self.text), false)
    }
}

impl<T> From<&str> for Filter<T> {
    fn from(text: &str) -> Self {
        Filter::new(text.to_owned(), true)
    }
}

impl<T> From<String> for Filter<T> {
    fn from(text: String) -> Self {
        Filter::new(text, true)
    }
}

macro_rules! comparisons {
    ($($(#[$doc:meta])* $name:ident: $operator:literal;)*) => {
        /// Conditions.
        impl<T> Property<T> {
            $($(#[$doc])*
            pub fn $name(&self, value: impl Into<Literal>) -> Filter<T> {
                Filter::new(format!(concat!("{} ", $operator, " {}"), self.name(), value.into().0), false)
            })*
        }
    };
}

comparisons! {
    /// Is the value.
    eq: "eq";
    /// Is another value.
    ne: "ne";
    /// Is greater, or later.
    gt: "gt";
    /// Is greater or the value, or not earlier.
    ge: "ge";
    /// Is less, or earlier.
    lt: "lt";
    /// Is less or the value, or not later.
    le: "le";
}

impl<T> Property<T> {
    /// Begins with the text.
    pub fn starts_with(&self, text: &str) -> Filter<T> {
        self.call("startswith", text)
    }

    /// Ends with the text.
    pub fn ends_with(&self, text: &str) -> Filter<T> {
        self.call("endswith", text)
    }

    /// Has the text in it.
    pub fn contains(&self, text: &str) -> Filter<T> {
        self.call("contains", text)
    }

    fn call(&self, function: &str, text: &str) -> Filter<T> {
        let literal = Literal::quoted(text).0;
        Filter::new(format!("{function}({},{literal})", self.name()), false)
    }

    /// Has no value.
    pub fn is_null(&self) -> Filter<T> {
        Filter::new(format!("{} eq null", self.name()), false)
    }

    /// Is one of the values.
    pub fn is_in<V: Into<Literal>>(&self, values: impl IntoIterator<Item = V>) -> Filter<T> {
        let values: Vec<_> = values.into_iter().map(|value| value.into().0).collect();
        Filter::new(format!("{} in ({})", self.name(), values.join(",")), false)
    }

    /// The smallest first.
    pub fn ascending(&self) -> Order<T> {
        Order::from(self.name())
    }

    /// The greatest first.
    pub fn descending(&self) -> Order<T> {
        Order::from(format!("{} desc", self.name()))
    }
}

/// Lists of names, which differ in what is named.
macro_rules! lists {
    ($($(#[$doc:meta])* $list:ident of $item:ident;)*) => {$(
        $(#[$doc])*
        pub struct $list<T> {
            text: String,
            of: PhantomData<fn() -> T>,
        }

        impl<T> $list<T> {
            /// The list as OData writes it.
            pub fn as_str(&self) -> &str {
                &self.text
            }
        }

        impl<T> From<String> for $list<T> {
            fn from(text: String) -> Self {
                $list { text, of: PhantomData }
            }
        }

        impl<T> From<&str> for $list<T> {
            fn from(text: &str) -> Self {
                $list::from(text.to_owned())
            }
        }

        impl<T> From<$item<T>> for $list<T> {
            fn from(item: $item<T>) -> Self {
                $list::from(item.name())
            }
        }

        impl<T, const N: usize> From<[$item<T>; N]> for $list<T> {
            fn from(items: [$item<T>; N]) -> Self {
                $list::from(items.map(|item| item.name()).join(","))
            }
        }

        impl<T> From<Vec<$item<T>>> for $list<T> {
            fn from(items: Vec<$item<T>>) -> Self {
                let names: Vec<_> = items.iter().map(|item| item.name()).collect();
                $list::from(names.join(","))
            }
        }

        impl<T> fmt::Debug for $list<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_tuple(stringify!($list)).field(&self.text).finish()
            }
        }

        impl<T> fmt::Display for $list<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.text)
            }
        }

        impl<T> From<$list<T>> for String {
            fn from(list: $list<T>) -> String {
                list.text
            }
        }
    )*};
}

lists! {
    /// Properties of the type `T` to ask for: `[message::SUBJECT, message::FROM]`, or `"subject,from"`.
    Select of Property;
    /// Relationships of the type `T` to ask for: `message::ATTACHMENTS`, or `"attachments($select=name)"`.
    Expand of Relationship;
    /// An order of items of the type `T`: `message::RECEIVED_DATE_TIME.descending()`, or `"receivedDateTime desc"`.
    Order of Property;
}

impl<T> Order<T> {
    /// Orders those that are equal so far.
    #[must_use]
    pub fn then(self, other: impl Into<Order<T>>) -> Order<T> {
        Order::from(format!("{},{}", self.text, other.into().text))
    }
}

impl<T> fmt::Debug for Filter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Filter").field(&self.text).finish()
    }
}

impl<T> fmt::Display for Filter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<T> From<Filter<T>> for String {
    fn from(filter: Filter<T>) -> String {
        filter.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Message;

    const READ: Property<Message> = Property::new("isRead");
    const SENT: Property<Message> = Property::new("sentDateTime");
    const TITLE: Property<Message> = Property::new("subject");

    #[test]
    fn conditions() {
        let after = SENT.ge(DateTimeOffset::from("2026-11-24T09:30:00Z"));
        for (filter, expected) in [
            (READ.eq(true), "isRead eq true"),
            (TITLE.ne("it's"), "subject ne 'it''s'"),
            (after, "sentDateTime ge 2026-11-24T09:30:00Z"),
            (TITLE.is_null(), "subject eq null"),
            (TITLE.is_in(["a", "b"]), "subject in ('a','b')"),
            (!TITLE.contains("x"), "not(contains(subject,'x'))"),
            (
                READ.eq(true).and(TITLE.eq("a")).or(TITLE.eq("b")),
                "isRead eq true and subject eq 'a' or subject eq 'b'",
            ),
            (
                READ.eq(true).or(TITLE.eq("a")).and(TITLE.eq("b")),
                "(isRead eq true or subject eq 'a') and subject eq 'b'",
            ),
            (READ.eq(true).and("a or b"), "isRead eq true and (a or b)"),
        ] {
            assert_eq!(filter.as_str(), expected);
        }
    }

    #[test]
    fn lists() {
        assert_eq!(Select::from([READ, TITLE]).as_str(), "isRead,subject");
        assert_eq!(Select::from(vec![READ]).as_str(), "isRead");
        assert_eq!(Select::<Message>::from("isRead").as_str(), "isRead");
        let attachments: Relationship<Message> = Relationship::new("attachments");
        assert_eq!(Expand::from(attachments).as_str(), "attachments");
        let order = SENT.descending().then(TITLE);
        assert_eq!(order.as_str(), "sentDateTime desc,subject");
    }
}
