//! JSON as people write it in documentation: read with spans, and mended where it is not quite JSON.
//!
//! Values stand in one list in the order of the text, and a container names the end of its part of
//! that list: no recursion, no map, no copy of a string.

pub mod findings;
mod reader;

use std::borrow::Cow;
use std::ops::Range;

use crate::json::reader::Reader;

/// Containers inside one another; serde_json, which reads the mended text, has the same limit.
pub const DEPTH: usize = 127;

/// A JSON text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Json<'t> {
    /// Every value, a container before what it holds.
    pub values: Vec<Value<'t>>,
    /// What was mended, in the order of the text.
    pub repairs: Vec<Repair>,
}

/// A value of a JSON text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value<'t> {
    /// The name, of a member of an object.
    pub key: Option<Word<'t>>,
    /// What it is.
    pub kind: Kind<'t>,
    /// Where it stands in the text.
    pub at: Range<u32>,
    /// The place in [`Json::values`] behind the last value inside.
    pub end: u32,
}

impl Value<'_> {
    /// Whether another value of the text stands inside this one.
    pub(crate) fn holds(&self, other: &Value<'_>) -> bool {
        self.at.start < other.at.start && other.at.end <= self.at.end
    }
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind<'t> {
    /// An object.
    Object,
    /// An array.
    Array,
    /// A string: what stands between the quotes, escapes as written.
    String(&'t str),
    /// A number, as written.
    Number(&'t str),
    /// `true` or `false`.
    Bool(bool),
    /// `null`.
    Null,
}

/// A key: what stands between the quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    /// The text, escapes as written.
    pub text: &'t str,
    /// Where it stands in the text, without the quotes.
    pub at: Range<u32>,
}

/// Something that was not JSON, and what to put in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// What was wrong.
    pub flaw: Flaw,
    /// Where, in the text.
    pub at: Range<u32>,
    /// What stands there in the mended text.
    pub replacement: Cow<'static, str>,
}

/// What can be wrong with JSON and yet be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// A comma before a closing bracket, or one too many.
    ExtraComma,
    /// No comma between two members.
    MissingComma,
    /// `//` or `/* */`.
    Comment,
    /// `...` for what was left out.
    Ellipsis,
    /// A line break or tab inside a string.
    RawControl,
    /// A backslash before a character that needs none.
    BadEscape,
    /// `'text'`.
    SingleQuotes,
    /// A key or a word without quotes.
    Unquoted,
}

/// Why a text cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What was expected there: `a value`, `:`.
    pub expected: &'static str,
    /// Where, in the text.
    pub at: u32,
}

/// Reads a JSON text.
///
/// # Errors
/// Text that is not JSON even after [repair](Flaw).
pub fn read(text: &str) -> Result<Json<'_>, Fault> {
    Reader::new(text, true).read()
}

/// Reads a JSON text for what has to be mended alone: the list of its values is empty.
///
/// # Errors
/// Text that is not JSON even after [repair](Flaw).
pub fn skim(text: &str) -> Result<Json<'_>, Fault> {
    Reader::new(text, false).read()
}

impl<'t> Json<'t> {
    /// The text with its repairs made.
    pub fn mended(&self, text: &'t str) -> Cow<'t, str> {
        if self.repairs.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut mended = String::with_capacity(text.len() + self.repairs.len());
        let mut done = 0;
        for repair in &self.repairs {
            mended.push_str(&text[done..repair.at.start as usize]);
            mended.push_str(&repair.replacement);
            done = repair.at.end as usize;
        }
        mended.push_str(&text[done..]);
        Cow::Owned(mended)
    }

    /// The members of the outermost object, or the items of the outermost array.
    pub fn members(&self) -> impl Iterator<Item = &Value<'t>> {
        self.inside(0)
    }

    /// The members or items of the container at a place of [`Json::values`].
    pub fn inside(&self, container: usize) -> impl Iterator<Item = &Value<'t>> {
        let end = self
            .values
            .get(container)
            .map_or(0, |value| value.end as usize);
        let mut next = container + 1;
        std::iter::from_fn(move || {
            let value = self.values[..end].get(next)?;
            next = value.end as usize;
            Some(value)
        })
    }

    /// A member of the outermost object.
    pub fn member(&self, key: &str) -> Option<&Value<'t>> {
        self.members()
            .find(|value| value.key.as_ref().is_some_and(|word| word.text == key))
    }
}
