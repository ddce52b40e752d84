//! The model as bytes that are read by offset: a use costs what it selects, not what is there.
//!
//! ```text
//! magic · version · length · id · root · files · endpoints · resources · enums · permissions · (names and records)
//!                                 └─────────────── each the place of a list ───────────────┘
//! ```
//!
//! Every number is a little-endian `u32`, but the id, a `u64` that tells the docs set's texts. A place is an offset and a length. A list is a row of
//! entries, each the place of a name and the place of a record; entries are sorted by name, but those
//! of files, which stand by [`FileId`](crate::span::FileId). A file's record is the bytes at which its
//! lines begin, that of a permission how often it is listed for each account type; every other record is postcard's.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::model::{Endpoint, Enum, Model, Resource, SourceFile};
use crate::span::Span;

mod patch;
pub(crate) use patch::patch;

/// Changes with every change of this layout or of the [model](crate::model).
pub const VERSION: u32 = 4;

const MAGIC: [u8; 8] = *b"msgraph\0";
/// How many bytes tell an index from any other: its version, length and texts.
pub const HEADER: usize = MAGIC.len() + FIXED + 6 * PLACE;
/// Version, length and id.
const FIXED: usize = 4 + 4 + 8;
const PLACE: usize = 8;
const ENTRY: usize = 2 * PLACE;

/// The index of a model; `root` is the docs set's folder as messages name it.
///
/// Of two types of one name the first is kept.
pub fn write(root: &str, model: &Model) -> Vec<u8> {
    write_with(0, root, model)
}

/// The same, with an id that tells the texts that the model was read from.
pub(crate) fn write_with(id: u64, root: &str, model: &Model) -> Vec<u8> {
    let files = model.files.iter();
    let mut lists = [
        files
            .map(|file| (file.path.as_str(), lines(file)))
            .collect(),
        records(&model.endpoints, |endpoint| &endpoint.page),
        records(&model.resources, |resource| resource.name.value.as_str()),
        records(&model.enums, |enumeration| enumeration.name.value.as_str()),
        permissions(&model.endpoints),
    ];
    for list in &mut lists[1..] {
        list.sort_by_key(|(name, _)| *name);
        list.dedup_by_key(|(name, _)| *name);
    }
    assemble(id, root, lists)
}

/// Names and records.
type List<'b> = Vec<(&'b str, Vec<u8>)>;

fn assemble(id: u64, root: &str, lists: [List<'_>; 5]) -> Vec<u8> {
    let mut bytes = vec![0; HEADER];
    let root = append(&mut bytes, root.as_bytes());
    let lists = lists.map(|list| append_list(&mut bytes, &list));
    let length = (bytes.len() as u32).to_le_bytes();
    let head = MAGIC
        .into_iter()
        .chain(VERSION.to_le_bytes())
        .chain(length)
        .chain(id.to_le_bytes())
        .chain(root)
        .chain(lists.into_iter().flatten());
    for (slot, byte) in bytes.iter_mut().zip(head) {
        *slot = byte;
    }
    bytes
}

fn lines(file: &SourceFile) -> Vec<u8> {
    let lines = file.lines.iter();
    lines.flat_map(|line| line.to_le_bytes()).collect()
}

/// Every permission that a page lists, with how often it is listed for each account type.
fn permissions(endpoints: &[Endpoint]) -> List<'_> {
    let mut found: BTreeMap<&str, [u32; 3]> = BTreeMap::new();
    for (name, account) in endpoints.iter().flat_map(listed) {
        found.entry(name).or_default()[account] += 1;
    }
    let found = found.into_iter();
    found
        .map(|(name, counts)| (name, numbers(counts)))
        .collect()
}

/// The permissions of an endpoint, each with the place of its account type.
fn listed(endpoint: &Endpoint) -> impl Iterator<Item = (&str, usize)> {
    let tables = endpoint.permissions.iter().flatten();
    let lists = tables.flat_map(|table| {
        let lists = [
            &table.delegated_work,
            &table.delegated_personal,
            &table.application,
        ];
        lists.into_iter().enumerate()
    });
    lists.flat_map(|(account, list)| {
        let names = list.iter().flatten().flatten();
        names.map(move |name| (name.value.as_str(), account))
    })
}

fn numbers(counts: [u32; 3]) -> Vec<u8> {
    counts.into_iter().flat_map(u32::to_le_bytes).collect()
}

fn records<T: Serialize>(items: &[T], name: fn(&T) -> &str) -> List<'_> {
    // Plain data of strings and numbers into memory: nothing that postcard could refuse.
    let record = |item| postcard::to_allocvec(item).unwrap_or_default();
    items
        .iter()
        .map(|item| (name(item), record(item)))
        .collect()
}

fn append_list(bytes: &mut Vec<u8>, list: &[(&str, Vec<u8>)]) -> [u8; PLACE] {
    let mut entries = Vec::with_capacity(list.len() * ENTRY);
    for (name, record) in list {
        entries.extend(append(bytes, name.as_bytes()));
        entries.extend(append(bytes, record));
    }
    append(bytes, &entries)
}

fn append(bytes: &mut Vec<u8>, part: &[u8]) -> [u8; PLACE] {
    let mut place = [0; PLACE];
    place[..4].copy_from_slice(&(bytes.len() as u32).to_le_bytes());
    place[4..].copy_from_slice(&(part.len() as u32).to_le_bytes());
    bytes.extend_from_slice(part);
    place
}

/// Whether a permission is listed for work or school accounts, for personal ones, and for applications.
pub type Accounts = [bool; 3];

/// An index, opened: nothing but where its lists stand has been read.
#[derive(Clone, Copy, Debug)]
pub struct Index<'b> {
    bytes: &'b [u8],
    id: u64,
    root: &'b str,
    files: &'b [u8],
    endpoints: &'b [u8],
    resources: &'b [u8],
    enums: &'b [u8],
    permissions: &'b [u8],
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
        let id = rest.get(8..).and_then(|rest| rest.first_chunk());
        let part =
            |index: usize| part(bytes, rest, FIXED + index * PLACE).ok_or(IndexError::Corrupt);
        Ok(Index {
            bytes,
            id: id
                .map(|id| u64::from_le_bytes(*id))
                .ok_or(IndexError::Corrupt)?,
            root: std::str::from_utf8(part(0)?).map_err(|_| IndexError::Corrupt)?,
            files: part(1)?,
            endpoints: part(2)?,
            resources: part(3)?,
            enums: part(4)?,
            permissions: part(5)?,
        })
    }

    /// What tells the texts that the index was made of; 0 where nobody asked.
    pub(crate) fn id(&self) -> u64 {
        self.id
    }

    /// The docs set's folder, as it was given.
    pub fn root(&self) -> &'b str {
        self.root
    }

    /// The names of the `api/` pages, sorted; a damaged name is left out, and looking it up is the error.
    pub fn pages(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.names(self.endpoints)
    }

    /// The qualified names of the resources, sorted.
    pub fn resources(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.names(self.resources)
    }

    /// The qualified names of the enumerations, sorted.
    pub fn enums(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.names(self.enums)
    }

    /// The permissions that pages list, sorted.
    pub fn permissions(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.names(self.permissions)
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
        let Some(entry) = self.entry(self.permissions, name)? else {
            return Ok(None);
        };
        let record = part(self.bytes, self.permissions, entry + PLACE).unwrap_or_default();
        let count = |at: usize| number(record, at * 4).ok_or(IndexError::Corrupt);
        Ok(Some([count(0)?, count(1)?, count(2)?]))
    }

    /// The endpoint of a page, `None` where there is no such page.
    ///
    /// # Errors
    /// A damaged index.
    pub fn endpoint(&self, page: &str) -> Result<Option<Endpoint>, IndexError> {
        self.record(self.endpoints, page)
    }

    /// The resource of a qualified name, `None` where there is none.
    ///
    /// # Errors
    /// A damaged index.
    pub fn resource(&self, name: &str) -> Result<Option<Resource>, IndexError> {
        self.record(self.resources, name)
    }

    /// The enumeration of a qualified name, `None` where there is none.
    ///
    /// # Errors
    /// A damaged index.
    pub fn enumeration(&self, name: &str) -> Result<Option<Enum>, IndexError> {
        self.record(self.enums, name)
    }

    /// Where a span stands, for people: `docs-src/api/user-sendmail.md:49`; of a file that the index
    /// does not hold, the docs set.
    pub fn place(&self, span: Span) -> String {
        let entry = span.file.0 as usize * ENTRY;
        let (Some(path), Some(lines)) = (
            self.name(self.files, entry),
            part(self.bytes, self.files, entry + PLACE),
        ) else {
            return self.root.to_string();
        };
        let line = partition(lines.len() / 4, |at| {
            number(lines, at * 4).is_some_and(|start| start <= span.start)
        });
        format!("{}/{path}:{line}", self.root)
    }

    fn names(&self, list: &'b [u8]) -> impl Iterator<Item = &'b str> + use<'b> {
        let index = *self;
        (0..list.len() / ENTRY).filter_map(move |at| index.name(list, at * ENTRY))
    }

    fn name(&self, list: &'b [u8], entry: usize) -> Option<&'b str> {
        std::str::from_utf8(part(self.bytes, list, entry)?).ok()
    }

    fn record<T: DeserializeOwned>(
        &self,
        list: &'b [u8],
        name: &str,
    ) -> Result<Option<T>, IndexError> {
        let Some(entry) = self.entry(list, name)? else {
            return Ok(None);
        };
        let record = part(self.bytes, list, entry + PLACE).ok_or(IndexError::Corrupt)?;
        postcard::from_bytes(record)
            .map(Some)
            .map_err(|_| IndexError::Corrupt)
    }

    /// The entry of a name in a list that is sorted by names.
    fn entry(&self, list: &'b [u8], name: &str) -> Result<Option<usize>, IndexError> {
        let at = partition(list.len() / ENTRY, |at| {
            self.name(list, at * ENTRY).is_some_and(|n| n < name)
        });
        let entry = at * ENTRY;
        if entry >= list.len() {
            return Ok(None);
        }
        let found = self.name(list, entry).ok_or(IndexError::Corrupt)?;
        Ok((found == name).then_some(entry))
    }
}

/// The bytes of the place that stands at `at` of `list`.
fn part<'b>(bytes: &'b [u8], list: &[u8], at: usize) -> Option<&'b [u8]> {
    let start = number(list, at)? as usize;
    let length = number(list, at + 4)? as usize;
    bytes.get(start..)?.get(..length)
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
