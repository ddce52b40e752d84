//! The model as bytes that are read by offset: a use costs what it selects, not what is there.
//!
//! ```text
//! magic · version · length · id · root · files · endpoints · resources · enums · permissions · (names and records)
//!                                 └─────────────── each the place of a list ───────────────┘
//! ```
//!
//! Every number is a little-endian `u32`, but the id, a `u64` that tells the docs set's texts. The root's place is
//! an offset and a length, that of a list an offset and how many names it has. A list is two series of byte strings,
//! where each ends before the strings themselves: of names, sorted but for those of files, which stand by
//! [`FileId`](crate::span::FileId), and of their records. That of a permission is how often it is listed for each
//! account type; every other record is postcard's, that of a file how far each line begins behind the one before.

mod patch;
mod write;

use std::fmt;

use serde::de::DeserializeOwned;

use crate::model::{Endpoint, Enum, Resource};
use crate::series::Series;
use crate::span::Span;

pub(crate) use patch::patch;
pub use write::write;
pub(crate) use write::write_with;

/// Changes with every change of this layout or of the [model](crate::model).
pub const VERSION: u32 = 5;

const MAGIC: [u8; 8] = *b"msgraph\0";
/// How many bytes tell an index from any other: its version, length and texts.
pub const HEADER: usize = MAGIC.len() + FIXED + 6 * PLACE;
/// Version, length and id.
const FIXED: usize = 4 + 4 + 8;
const PLACE: usize = 8;

/// The lists by number.
const FILES: usize = 0;
const ENDPOINTS: usize = 1;
const RESOURCES: usize = 2;
const ENUMS: usize = 3;
const PERMISSIONS: usize = 4;

/// Whether a permission is listed for work or school accounts, for personal ones, and for applications.
pub type Accounts = [bool; 3];

/// An index, opened: nothing but where its lists stand has been read.
#[derive(Clone, Copy, Debug)]
pub struct Index<'b> {
    id: u64,
    root: &'b str,
    lists: [NamedRecords<'b>; 5],
}

/// A list: names with a record each.
#[derive(Clone, Copy, Debug)]
struct NamedRecords<'b> {
    names: Series<'b>,
    records: Series<'b>,
}

/// Why an index cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexError {
    /// The bytes are not an index.
    NotAnIndex,
    /// The index was written by another version of this crate.
    Stale {
        /// The index's format version; this crate's is [`VERSION`].
        found: u32,
    },
    /// The index is cut short or damaged.
    Corrupt,
}

impl fmt::Display for IndexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            IndexError::NotAnIndex => f.write_str("not an index of a docs set"),
            IndexError::Stale { found } => {
                write!(
                    f,
                    "index has format version {found}, but version {VERSION} is needed"
                )
            }
            IndexError::Corrupt => f.write_str("index is cut short or damaged"),
        }
    }
}

impl std::error::Error for IndexError {}

impl<'b> Index<'b> {
    /// Opens an index.
    ///
    /// # Errors
    /// Bytes that are no index, one of another version, or one that is cut short.
    pub fn open(bytes: &'b [u8]) -> Result<Self, IndexError> {
        let rest = bytes.strip_prefix(&MAGIC).ok_or(IndexError::NotAnIndex)?;
        let found = number(rest, 0).ok_or(IndexError::Corrupt)?;
        if found != VERSION {
            return Err(IndexError::Stale { found });
        }
        if number(rest, 4) != Some(bytes.len() as u32) {
            return Err(IndexError::Corrupt);
        }
        let corrupt = || IndexError::Corrupt;
        let id = rest.get(8..).and_then(|rest| rest.first_chunk());
        let root = place(rest, 0).and_then(|[start, length]| bytes.get(start..)?.get(..length));
        let list = |number| {
            let [start, count] = place(rest, 1 + number).ok_or_else(corrupt)?;
            bytes
                .get(start..)
                .and_then(|bytes| NamedRecords::read(bytes, count))
                .ok_or_else(corrupt)
        };
        Ok(Index {
            id: id.map(|id| u64::from_le_bytes(*id)).ok_or_else(corrupt)?,
            root: std::str::from_utf8(root.ok_or_else(corrupt)?).map_err(|_| corrupt())?,
            lists: [
                list(FILES)?,
                list(ENDPOINTS)?,
                list(RESOURCES)?,
                list(ENUMS)?,
                list(PERMISSIONS)?,
            ],
        })
    }

    /// What tells the texts that the index was made of; 0 where nobody asked.
    pub(crate) fn id(&self) -> u64 {
        self.id
    }

    /// Whether there is nothing to look up.
    pub(crate) fn is_empty(&self) -> bool {
        let lists = [ENDPOINTS, RESOURCES, ENUMS].map(|list| self.lists[list]);
        lists.iter().all(|list| list.names.len() == 0)
    }

    /// The docs set's folder, as it was given.
    pub fn root(&self) -> &'b str {
        self.root
    }

    /// The names of the `api/` pages, sorted; a damaged name is left out, and looking it up is the error.
    pub fn pages(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.lists[ENDPOINTS].names()
    }

    /// The qualified names of the resources, sorted.
    pub fn resources(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.lists[RESOURCES].names()
    }

    /// The qualified names of the enumerations, sorted.
    pub fn enums(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.lists[ENUMS].names()
    }

    /// The permissions that pages list, sorted.
    pub fn permissions(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.lists[PERMISSIONS].names()
    }

    /// The account types that pages list a permission for, `None` where no page lists it.
    ///
    /// # Errors
    /// A damaged index.
    pub fn permission(&self, name: &str) -> Result<Option<Accounts>, IndexError> {
        let counts = self.counts(name)?;
        Ok(counts.map(|counts| counts.map(|count| count > 0)))
    }

    /// How often pages list a permission for each account type.
    fn counts(&self, name: &str) -> Result<Option<[u32; 3]>, IndexError> {
        let Some(record) = self.lists[PERMISSIONS].find(name)? else {
            return Ok(None);
        };
        let count = |at: usize| number(record, at * 4).ok_or(IndexError::Corrupt);
        Ok(Some([count(0)?, count(1)?, count(2)?]))
    }

    /// The endpoint of a page, `None` where there is no such page.
    ///
    /// # Errors
    /// A damaged index.
    pub fn endpoint(&self, page: &str) -> Result<Option<Endpoint>, IndexError> {
        self.record(ENDPOINTS, page)
    }

    /// The resource of a qualified name, `None` where there is none.
    ///
    /// # Errors
    /// A damaged index.
    pub fn resource(&self, name: &str) -> Result<Option<Resource>, IndexError> {
        self.record(RESOURCES, name)
    }

    /// The enumeration of a qualified name, `None` where there is none.
    ///
    /// # Errors
    /// A damaged index.
    pub fn enumeration(&self, name: &str) -> Result<Option<Enum>, IndexError> {
        self.record(ENUMS, name)
    }

    /// Where a span stands, for people: `docs-src/api/user-sendmail.md:49`; of a file that the index
    /// does not hold, the docs set.
    pub fn place(&self, span: Span) -> String {
        let file = span.file.0 as usize;
        let NamedRecords { names, records } = self.lists[FILES];
        let path = names
            .get(file)
            .and_then(|path| std::str::from_utf8(path).ok());
        let lengths = records.get(file).map(postcard::from_bytes::<Vec<u32>>);
        let (Some(path), Some(Ok(lengths))) = (path, lengths) else {
            return self.root.to_string();
        };
        let starts = lengths.into_iter().scan(0_u32, |start, length| {
            *start = start.saturating_add(length);
            Some(*start)
        });
        let line = starts.take_while(|start| *start <= span.start).count();
        format!("{}/{path}:{line}", self.root)
    }

    fn record<T: DeserializeOwned>(
        &self,
        list: usize,
        name: &str,
    ) -> Result<Option<T>, IndexError> {
        let record = self.lists[list].find(name)?;
        let record = record.map(postcard::from_bytes).transpose();
        record.map_err(|_| IndexError::Corrupt)
    }
}

impl<'b> NamedRecords<'b> {
    fn read(bytes: &'b [u8], count: usize) -> Option<Self> {
        let (names, bytes) = Series::split(bytes, count)?;
        let (records, _) = Series::split(bytes, count)?;
        Some(NamedRecords { names, records })
    }

    fn names(self) -> impl Iterator<Item = &'b str> {
        let names = (0..self.names.len()).filter_map(move |at| self.names.get(at));
        names.filter_map(|name| std::str::from_utf8(name).ok())
    }

    /// The record of a name, where names are sorted.
    fn find(&self, name: &str) -> Result<Option<&'b [u8]>, IndexError> {
        let Some(at) = self.position(name)? else {
            return Ok(None);
        };
        self.records.get(at).ok_or(IndexError::Corrupt).map(Some)
    }

    fn position(&self, name: &str) -> Result<Option<usize>, IndexError> {
        let name = name.as_bytes();
        let at = partition(self.names.len(), |at| {
            self.names.get(at).is_some_and(|it| it < name)
        });
        if at == self.names.len() {
            return Ok(None);
        }
        let found = self.names.get(at).ok_or(IndexError::Corrupt)?;
        Ok((found == name).then_some(at))
    }
}

/// The two numbers of a place, behind the magic.
fn place(rest: &[u8], at: usize) -> Option<[usize; 2]> {
    let at = FIXED + at * PLACE;
    Some([number(rest, at)? as usize, number(rest, at + 4)? as usize])
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*bytes))
}

/// How many of the first of `0..count` hold, given that they stand before those that do not.
fn partition(count: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}
