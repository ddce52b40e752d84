//! What the last build read, for the next one: of every file what it said, and what tells whether it still does.
//!
//! ```text
//! magic · version · length · checksum of the head · length of the head · values · head
//! ```
//!
//! Whatever is not as it was written is as if it were not there: cut, damaged, of another version or
//! program. Nothing of it is ever an error.

use std::fs::{self, Metadata};
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use std::{env, io};

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostics, Severity};
use crate::resolve::types::Names;
use crate::set::Said;
use crate::source;

/// Changes with every change of this layout.
const VERSION: u32 = 1;

const MAGIC: [u8; 8] = *b"msgcache";
const HEADER: usize = MAGIC.len() + 4 + 4 + 8 + 4;

/// The time that the coarsest file systems round to: a file that was written shortly before it was read
/// could have been written once more without a trace.
const ROUNDING: Duration = Duration::from_secs(2);

/// A cache, opened: nothing but its head has been read.
pub(super) struct Cache<'b> {
    pub(super) head: Head,
    values: &'b [u8],
}

/// All but the values.
#[derive(Serialize, Deserialize)]
pub(super) struct Head {
    /// The program that read the files: another one may read them otherwise.
    pub(super) tool: Stamp,
    /// The docs set, wherever it is seen from.
    pub(super) folder: PathBuf,
    /// When it began.
    pub(super) began: Duration,
    /// The id of the index that was made of the files.
    pub(super) id: u64,
    /// Whether a type would inherit from itself, which only a look at all types can tell.
    pub(super) is_cyclic: bool,
    /// The [`Names`] of the types.
    pub(super) names: Place,
    /// The pages by path, then the others by path, as in a [`DocsSet`](crate::source::DocsSet).
    pub(super) files: Vec<Entry>,
    /// How many of them are pages.
    pub(super) pages: usize,
}

/// A file as it was.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(super) struct Entry {
    pub(super) path: String,
    pub(super) stamp: Stamp,
    pub(super) hash: u64,
    /// The files that it asks for, there or not.
    pub(super) includes: Vec<String>,
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

/// Where bytes stand among the values, and their checksum.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub(super) struct Place {
    start: u32,
    length: u32,
    sum: u64,
}

/// How many findings there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findings {
    /// Facts were lost or are wrong.
    pub errors: usize,
    /// Pages should be mended.
    pub warnings: usize,
}

/// What tells that a file may have changed: its length, when it was written, and, where the system says
/// so, when anything of it was changed, which no program can set back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    length: u64,
    modified: Duration,
    changed: Duration,
}

impl Stamp {
    pub(super) fn of(file: &Path) -> io::Result<Stamp> {
        let metadata = fs::metadata(file)?;
        Ok(Stamp {
            length: metadata.len(),
            modified: since_epoch(metadata.modified()?),
            changed: changed(&metadata),
        })
    }

    /// Of the running program, of which there may be another link now.
    pub(super) fn of_program() -> io::Result<Stamp> {
        let stamp = Stamp::of(&env::current_exe()?)?;
        Ok(Stamp {
            changed: Duration::ZERO,
            ..stamp
        })
    }

    /// Whether a file that has this stamp at both times is the same.
    pub(super) fn tells_since(self, began: Duration) -> bool {
        self.modified.max(self.changed) + ROUNDING < began
    }
}

#[cfg(unix)]
fn changed(metadata: &Metadata) -> Duration {
    use std::os::unix::fs::MetadataExt;

    let seconds = u64::try_from(metadata.ctime()).unwrap_or_default();
    Duration::from_secs(seconds) + Duration::from_nanos(metadata.ctime_nsec().unsigned_abs())
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> Duration {
    Duration::ZERO
}

pub(super) fn since_epoch(time: SystemTime) -> Duration {
    time.duration_since(UNIX_EPOCH).unwrap_or_default()
}

/// The hash of a file or of a part of the cache. The standard library's costs nothing to compile and is
/// compiled with optimisation, which build scripts are not: 20 MB take 60 ms. Programs of another
/// compiler may have another one; they have another stamp.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

impl<'b> Cache<'b> {
    /// Opens a cache that this program wrote of this docs set.
    pub(super) fn open(bytes: &'b [u8], tool: Stamp, folder: &Path) -> Option<Self> {
        let (header, rest) = bytes.split_at_checked(HEADER)?;
        let header = header.strip_prefix(&MAGIC)?;
        let length = u32::from_le_bytes(*header.get(4..)?.first_chunk()?);
        let sum = u64::from_le_bytes(*header.get(8..)?.first_chunk()?);
        let head = u32::from_le_bytes(*header.get(16..)?.first_chunk()?);
        let is_whole = length as usize == bytes.len() && header.starts_with(&VERSION.to_le_bytes());
        let (values, head) = rest.split_at_checked(rest.len().checked_sub(head as usize)?)?;
        if !is_whole || hash(head) != sum {
            return None;
        }
        let head: Head = postcard::from_bytes(head).ok()?;
        (head.tool == tool && head.folder == folder).then_some(Cache { head, values })
    }

    /// A file of the last build, its place there, and when that build began; it is looked for at its
    /// place in this one first.
    pub(super) fn find(&self, path: &str, at: usize) -> Option<(usize, &Entry, Duration)> {
        let files = &self.head.files;
        let is_there = files.get(at).is_some_and(|entry| entry.path == path);
        let (pages, others) = files.split_at_checked(self.head.pages)?;
        let at = match (is_there, source::is_page(path)) {
            (true, _) => at,
            (false, true) => pages.binary_search_by(|it| (*it.path).cmp(path)).ok()?,
            (false, false) => {
                let found = others.binary_search_by(|it| (*it.path).cmp(path)).ok()?;
                found + pages.len()
            }
        };
        Some((at, &files[at], self.head.began))
    }

    /// What a file said.
    pub(super) fn value(&self, file: usize) -> Option<Value> {
        postcard::from_bytes(self.part(self.head.files.get(file)?.value)?).ok()
    }

    pub(super) fn names(&self) -> Option<Names> {
        postcard::from_bytes(self.part(self.head.names)?).ok()
    }

    /// The bytes of a place, if they are those that were written.
    fn part(&self, place: Place) -> Option<&'b [u8]> {
        let part = self.values.get(place.start as usize..)?;
        let part = part.get(..place.length as usize)?;
        (hash(part) == place.sum).then_some(part)
    }
}

/// A cache that is written.
pub(super) struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// Makes room for as many bytes as the last cache had.
    pub(super) fn new(room: usize) -> Writer {
        let mut bytes = Vec::with_capacity(room + room / 8);
        bytes.resize(HEADER, 0);
        Writer { bytes }
    }

    /// Adds a value.
    pub(super) fn add(&mut self, value: &Encoded) -> Place {
        self.append(&value.bytes, value.sum)
    }

    /// Adds what another cache has; damage there is damage here.
    pub(super) fn copy(&mut self, cache: &Cache<'_>, place: Place) -> Place {
        let part = cache.values.get(place.start as usize..);
        let part = part.and_then(|part| part.get(..place.length as usize));
        self.append(part.unwrap_or_default(), place.sum)
    }

    fn append(&mut self, bytes: &[u8], sum: u64) -> Place {
        let start = (self.bytes.len() - HEADER) as u32;
        self.bytes.extend_from_slice(bytes);
        let length = bytes.len() as u32;
        Place { start, length, sum }
    }

    /// The whole cache.
    pub(super) fn with_head(mut self, head: &Head) -> Vec<u8> {
        let head = encode(head);
        self.bytes.extend_from_slice(&head);
        let header = MAGIC
            .into_iter()
            .chain(VERSION.to_le_bytes())
            .chain((self.bytes.len() as u32).to_le_bytes())
            .chain(hash(&head).to_le_bytes())
            .chain((head.len() as u32).to_le_bytes());
        for (slot, byte) in self.bytes.iter_mut().zip(header) {
            *slot = byte;
        }
        self.bytes
    }
}

/// A value as bytes, with their checksum.
pub(super) struct Encoded {
    bytes: Vec<u8>,
    sum: u64,
}

impl Encoded {
    pub(super) fn of<T: Serialize>(value: &T) -> Encoded {
        let bytes = encode(value);
        let sum = hash(&bytes);
        Encoded { bytes, sum }
    }
}

/// Plain data of strings and numbers into memory: nothing that postcard could refuse.
fn encode<T: Serialize>(value: &T) -> Vec<u8> {
    postcard::to_allocvec(value).unwrap_or_default()
}

impl Findings {
    /// Counts.
    pub fn of(diagnostics: &Diagnostics) -> Findings {
        let mut findings = Findings::default();
        for diagnostic in &diagnostics.list {
            findings.add(diagnostic.severity);
        }
        findings
    }

    pub(super) fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
        }
    }
}

impl std::iter::Sum for Findings {
    fn sum<I: Iterator<Item = Findings>>(all: I) -> Findings {
        all.fold(Findings::default(), |sum, one| Findings {
            errors: sum.errors + one.errors,
            warnings: sum.warnings + one.warnings,
        })
    }
}
