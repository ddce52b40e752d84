//! What the last build knew, for the next one: of every file what tells whether it still says the same.
//!
//! ```text
//! magic · version · checksum of what follows · head · paths · includes · a row of numbers for each file
//! ```
//!
//! Paths and includes are [series](crate::series). Whatever is not as it was written is as if it were not
//! there: cut, damaged, of another version or program. Nothing of it is ever an error.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::Last;
use super::files::Files;
use super::findings::Findings;
use super::stamp::Stamp;
use super::values::{Place, Values, hash};
use crate::resolve::types::Types;
use crate::series::{self, Series};
use crate::set::Said;
use crate::source;

/// Changes with every change of this layout.
const VERSION: u32 = 2;

const MAGIC: [u8; 8] = *b"msgcache";
/// The numbers of a file, little-endian.
type Row = [[u8; 8]; 11];

/// A cache, opened: of the files nothing has been read.
pub(super) struct Cache<'l> {
    pub(super) head: Head,
    pub(super) values: &'l Values,
    /// The index that was made with it, if nobody has written to it since.
    pub(super) index: Option<&'l [u8]>,
    /// The pages by path, then the others by path, as in a [`DocsSet`](crate::source::DocsSet).
    paths: Series<'l>,
    /// The files that each asks for, there or not, a line each.
    includes: Series<'l>,
    rows: &'l [Row],
}

/// What concerns all files.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Head {
    /// The program that read the files: another one may read them otherwise.
    pub(super) tool: Stamp,
    /// The docs set, wherever it is seen from.
    pub(super) folder: PathBuf,
    /// When it began, in nanoseconds since 1970.
    pub(super) began: u64,
    /// The id of the index that was made of the files.
    pub(super) id: u64,
    /// Its file: nobody else has written to it.
    pub(super) index: Stamp,
    /// Whether a type would inherit from itself, which only a look at all types can tell.
    pub(super) is_cyclic: bool,
    /// The [`Types`] of the set.
    pub(super) types: Place,
    /// How many files there are, and how many of them are pages.
    pub(super) files: usize,
    pub(super) pages: usize,
}

/// A file as it was.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Entry {
    pub(super) stamp: Stamp,
    pub(super) hash: u64,
    /// What was found while it was read.
    pub(super) read: Findings,
    /// What was found while its types were looked up.
    pub(super) resolved: Findings,
    /// Its [`Value`].
    pub(super) value: Place,
}

/// What a file said.
#[derive(Serialize, Deserialize)]
pub(super) struct Value {
    /// The byte at which each line begins.
    pub(super) lines: Vec<u32>,
    /// Of a page.
    pub(super) said: Option<Said>,
}

impl<'l> Cache<'l> {
    /// Opens a cache that this program wrote of this docs set.
    pub(super) fn open(last: &'l Last, tool: Stamp, folder: &Path) -> Option<Self> {
        let rest = last.cache.strip_prefix(&MAGIC)?;
        let rest = rest.strip_prefix(&VERSION.to_le_bytes())?;
        let (sum, rest) = rest.split_first_chunk()?;
        if hash(rest) != u64::from_le_bytes(*sum) {
            return None;
        }
        let (head, rest): (Head, _) = postcard::take_from_bytes(rest).ok()?;
        let (paths, rest) = Series::split(rest, head.files)?;
        let (includes, rest) = Series::split(rest, head.files)?;
        let (rows, _) = rest.as_chunks().0.as_chunks();
        let is_of_this = head.tool == tool && head.folder == folder;
        is_of_this.then_some(Cache {
            index: (head.index == last.stamp).then_some(&last.index),
            head,
            values: &last.values,
            paths,
            includes,
            rows,
        })
    }

    /// The place of a file; it is looked for at its place in this build first.
    pub(super) fn find(&self, path: &str, at: usize) -> Option<usize> {
        if self.paths.get(at) == Some(path.as_bytes()) {
            return Some(at);
        }
        let (mut low, mut high) = match source::is_page(path) {
            true => (0, self.head.pages),
            false => (self.head.pages, self.head.files),
        };
        while low < high {
            let middle = low + (high - low) / 2;
            match self.paths.get(middle)?.cmp(path.as_bytes()) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    pub(super) fn entry(&self, file: usize) -> Option<Entry> {
        self.rows.get(file).map(Entry::of)
    }

    /// The files that a file asks for, a line each.
    pub(super) fn includes(&self, file: usize) -> &'l str {
        let includes = self.includes.get(file).unwrap_or_default();
        std::str::from_utf8(includes).unwrap_or_default()
    }

    /// What a file said.
    pub(super) fn value(&self, file: usize) -> Option<Value> {
        self.values.get(self.entry(file)?.value)
    }

    pub(super) fn types(&self) -> Option<Types> {
        self.values.get(self.head.types)
    }
}

impl Entry {
    fn of(row: &Row) -> Entry {
        let [length, modified, changed, hash, rest @ ..] = *row;
        let [
            read_errors,
            read_warnings,
            errors,
            warnings,
            start,
            size,
            sum,
        ] = rest;
        let number = u64::from_le_bytes;
        let findings = |errors, warnings| Findings {
            errors: number(errors) as usize,
            warnings: number(warnings) as usize,
        };
        Entry {
            stamp: Stamp {
                length: number(length),
                modified: number(modified),
                changed: number(changed),
            },
            hash: number(hash),
            read: findings(read_errors, read_warnings),
            resolved: findings(errors, warnings),
            value: Place {
                start: number(start),
                length: number(size),
                sum: number(sum),
            },
        }
    }

    fn row(&self) -> Row {
        let Entry {
            stamp,
            hash,
            read,
            resolved,
            value,
        } = self;
        let bytes = u64::to_le_bytes;
        [
            bytes(stamp.length),
            bytes(stamp.modified),
            bytes(stamp.changed),
            bytes(*hash),
            bytes(read.errors as u64),
            bytes(read.warnings as u64),
            bytes(resolved.errors as u64),
            bytes(resolved.warnings as u64),
            bytes(value.start),
            bytes(value.length),
            bytes(value.sum),
        ]
    }
}

/// The files of a cache: what stands in it behind the head.
pub(super) fn encode_files(files: &Files, entries: &[Entry]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let paths = files.set.sources.iter().map(|it| it.path.as_bytes());
    series::append(paths, &mut bytes);
    let includes = files.list.iter().map(|it| it.includes.as_bytes());
    series::append(includes, &mut bytes);
    for entry in entries {
        bytes.extend_from_slice(entry.row().as_flattened());
    }
    bytes
}

/// A cache with these files.
pub(super) fn encode(head: &Head, files: &[u8]) -> [Vec<u8>; 2] {
    // Plain data of strings and numbers into memory: nothing that postcard could refuse.
    let head = postcard::to_allocvec(head).unwrap_or_default();
    let rest = [&head, files].concat();
    let sum = hash(&rest).to_le_bytes();
    [[&MAGIC[..], &VERSION.to_le_bytes(), &sum].concat(), rest]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Another program may read the same files otherwise; another folder has other files.
    #[test]
    fn the_cache_of_another_program_or_folder_is_none() {
        let stamp = |length| Stamp {
            length,
            ..Stamp::default()
        };
        let head = Head {
            tool: stamp(1),
            folder: PathBuf::from("docs"),
            ..Head::default()
        };
        let last = Last {
            cache: encode(&head, &[]).concat(),
            ..Last::default()
        };
        for (tool, folder, is_used) in [(1, "docs", true), (2, "docs", false), (1, "other", false)]
        {
            let cache = Cache::open(&last, stamp(tool), Path::new(folder));
            assert_eq!(cache.is_some(), is_used, "{tool}, {folder}");
        }
    }
}
