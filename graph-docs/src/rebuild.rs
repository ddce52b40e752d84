//! A docs set to its index, at the cost of what changed since the last time.
//!
//! ```text
//! folder ─ files ─► changed pages ─ read ─┬─ no type came, went or moved ─► their records, put into the last index
//!   stamps, hashes                       └─ else ─► all pages, as the cache has them, resolved anew
//! ```
//!
//! The index is the same bytes whether it was made at once or bit by bit. Beside it stand what the next build
//! is told of the files (`.cache`), and what they said (`.values`), which grows by what changed.

mod cache;
mod files;
mod findings;
mod patch;
mod renumber;
mod stamp;
mod values;
mod whole;

use std::collections::BTreeMap;
use std::io::Write;
use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;
use std::time::SystemTime;
use std::{fs, io};

use crate::diagnostic::Diagnostics;
use crate::markdown::Document;
use crate::page;
use crate::parts;
use crate::pieces::Pieces;
use crate::resolve::types::Types;
use crate::set;
use crate::span::FileId;

pub use findings::Findings;

use cache::{Cache, Entry, Head, Value};
use files::Files;
use renumber::Renumber;
use stamp::Stamp;
use values::{Encoded, New, Place, Values, hash};

/// What a build makes.
#[derive(Debug)]
pub struct Built<'l> {
    /// The [index](crate::index) of the docs set, of which most may stand in the last one.
    pub index: Pieces<'l>,
    /// What was looked at: the pages by path, then the files that they include.
    pub files: Vec<String>,
    /// How many of the files are pages.
    pub pages: usize,
    /// What would be looked at if it was there.
    pub absent: Vec<String>,
    /// How many of the files were read anew.
    pub read: usize,
    /// What was found in all files, whenever they were read.
    pub findings: Findings,
    /// Whether nothing of it could be read.
    pub is_empty: bool,
    /// Whether something is wrong with the [overrides](crate::overrides): then nothing of this is to be kept.
    pub is_faulty: bool,
    kept: Kept,
}

/// What the next build need not read again.
#[derive(Debug)]
struct Kept {
    is_new_index: bool,
    head: Head,
    files: Vec<u8>,
    values: New,
}

/// What the last build left, which may be nothing.
#[derive(Debug, Default)]
pub struct Last {
    index: Vec<u8>,
    stamp: Stamp,
    cache: Vec<u8>,
    values: Values,
}

impl Last {
    /// What it left at the path of the index.
    pub fn at(index: &Path) -> Last {
        Last {
            stamp: Stamp::of(index).unwrap_or_default(),
            index: fs::read(index).unwrap_or_default(),
            cache: fs::read(index.with_extension("cache")).unwrap_or_default(),
            values: Values::at(&index.with_extension("values")),
        }
    }
}

/// Makes the index of a docs set from what the last build left.
///
/// ```no_run
/// use std::path::Path;
///
/// use graph_docs::rebuild::{Last, build};
///
/// let (docs, index) = (Path::new("docs-src"), Path::new("target/msgraph.index"));
/// build(docs, &Last::default())?.keep(index)?;
/// let last = Last::at(index);
/// let second = build(docs, &last)?;
/// println!("{} of {} files were read again", second.read, second.files.len());
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// A folder that is missing, cannot be read, or holds no page.
pub fn build<'l>(folder: &Path, last: &'l Last) -> io::Result<Built<'l>> {
    let began = stamp::since_epoch(SystemTime::now());
    // A program is another file when any of its code has changed.
    let tool = Stamp::of_program();
    let whole = folder.canonicalize().unwrap_or_default();
    let old = tool.as_ref().ok();
    let old = old.and_then(|tool| Cache::open(last, *tool, &whole));
    let files = files::look(folder, old.as_ref())?;
    let head = Head {
        tool: tool.unwrap_or_default(),
        folder: whole,
        began,
        id: id(&files),
        files: files.list.len(),
        pages: files.set.pages,
        ..Head::default()
    };
    match built(files, head, old.as_ref()) {
        Some(built) => Ok(built),
        // The cache is damaged.
        None => build(folder, &NOTHING),
    }
}

static NOTHING: LazyLock<Last> = LazyLock::new(Last::default);

/// What files make; `None` if the cache is damaged.
fn built<'l>(files: Files, head: Head, old: Option<&Cache<'l>>) -> Option<Built<'l>> {
    let moves = old.and_then(|old| files.moves(old));
    let Changed {
        values: changed,
        encoded,
    } = changed(&files, moves.as_deref(), old)?;
    let patch = |old| patch::patch(&files, &changed, head.id, old);
    let same_list = old.filter(|_| moves.is_none());
    let patched = same_list.and_then(patch);
    let is_new_index = patched.is_none() || old.is_none_or(|old| old.head.id != head.id);
    let resolved = match patched {
        Some(patched) => patched,
        None => whole::resolve(&files, changed, head.id, old)?,
    };
    // Where the list is another one, all values are.
    let (mut entries, types, values) = written(&files, &encoded, resolved.types, same_list)?;
    for (file, findings) in resolved.findings {
        entries[file].resolved = findings;
    }
    let findings = entries.iter();
    let findings = findings.flat_map(|entry| [entry.read, entry.resolved]);
    let overrides = files.overrides().map(|at| entries[at].resolved);
    let read = files.list.iter().filter(|file| !file.is_known);
    Some(Built {
        kept: Kept {
            is_new_index,
            head: Head {
                is_cyclic: resolved.is_cyclic,
                types,
                ..head
            },
            files: cache::encode_files(&files, &entries),
            values,
        },
        index: resolved.index,
        is_empty: resolved.is_empty,
        pages: files.set.pages,
        absent: files.absent,
        read: read.count(),
        findings: findings.sum(),
        is_faulty: overrides.is_some_and(|found| found != Findings::default()),
        files: files.set.sources.into_iter().map(|it| it.path).collect(),
    })
}

/// The files for the next build, the place of the types, and the values to be written: those behind the ones
/// that are there, or all of them; `None` if the cache is damaged.
fn written(
    files: &Files,
    encoded: &BTreeMap<usize, (Encoded, Findings)>,
    types: Option<Types>,
    old: Option<&Cache<'_>>,
) -> Option<(Vec<Entry>, Place, New)> {
    let sizes = files.list.iter().map(|file| file.entry.value.length);
    let used: u64 = sizes.sum();
    let mut values = match old.filter(|old| old.values.length < 2 * used) {
        Some(old) => New::behind(old.values.length),
        None => New::default(),
    };
    let mut entries: Vec<Entry> = files.list.iter().map(|file| file.entry).collect();
    for (at, entry) in entries.iter_mut().enumerate() {
        if let Some((encoded, read)) = encoded.get(&at) {
            entry.value = values.add(encoded);
            entry.read = *read;
        } else if values.start == 0 {
            entry.value = values.add(&old?.values.encoded(entry.value)?);
        }
    }
    let types = match types {
        Some(types) => values.add(&Encoded::of(&types)),
        None if values.start == 0 => values.add(&old?.values.encoded(old?.head.types)?),
        None => old?.head.types,
    };
    Some((entries, types, values))
}

impl Built<'_> {
    /// Writes the index to a path, and beside it what the next build need not read again: each of the files
    /// whole or not at all, and in an order in which none is taken for what it is not.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn keep(&self, index: &Path) -> io::Result<()> {
        let Kept {
            is_new_index,
            head,
            files,
            values,
        } = &self.kept;
        values.write(&index.with_extension("values"))?;
        if *is_new_index {
            write(index, &self.index)?;
        }
        let head = Head {
            index: Stamp::of(index)?,
            ..head.clone()
        };
        write(&index.with_extension("cache"), &cache::encode(&head, files))
    }
}

/// Writes a file whole or not at all: a macro may read it at this moment, another build write it.
///
/// # Errors
/// A file that cannot be written.
pub fn write(path: &Path, pieces: &[impl AsRef<[u8]>]) -> io::Result<()> {
    let new = path.with_extension(format!("{}.new", std::process::id()));
    let written = fs::File::create(&new).and_then(|mut file| {
        let mut pieces = pieces.iter();
        pieces.try_for_each(|piece| file.write_all(piece.as_ref()))?;
        fs::rename(&new, path)
    });
    if written.is_err() {
        // What is left is a part of a file that nobody reads.
        let _ = fs::remove_file(&new);
    }
    written
}

/// A number that tells the docs set's name and texts.
fn id(files: &Files) -> u64 {
    let mut bytes = files.set.root.clone().into_bytes();
    for (file, source) in files.list.iter().zip(&files.set.sources) {
        bytes.push(0);
        bytes.extend_from_slice(source.path.as_bytes());
        bytes.extend_from_slice(&file.entry.hash.to_le_bytes());
    }
    hash(&bytes)
}

/// What files say that the cache does not have, or not like this.
#[derive(Default)]
struct Changed {
    values: BTreeMap<usize, Value>,
    encoded: BTreeMap<usize, (Encoded, Findings)>,
}

/// Reads the files that the last build does not know, and numbers what it knows anew where files came or
/// went; `None` if the cache is damaged.
fn changed(files: &Files, moves: Option<&[FileId]>, old: Option<&Cache<'_>>) -> Option<Changed> {
    let number = |file: FileId| {
        let moved = moves.and_then(|moves| moves.get(file.0 as usize));
        moved.copied().unwrap_or(file)
    };
    let say = |at: usize| {
        let file = &files.list[at];
        let (value, findings) = match file.then.filter(|_| file.is_known) {
            None => read(files, at),
            Some(then) => {
                let mut value = old?.value(then)?;
                value.said.renumber(&number);
                (value, file.entry.read)
            }
        };
        Some((at, Encoded::of(&value), value, findings))
    };
    let files = files.list.iter().enumerate();
    let unlike = files.filter(|(_, file)| !file.is_known || moves.is_some());
    let unlike: Vec<usize> = unlike.map(|(at, _)| at).collect();
    let part = |part: Range<usize>| {
        unlike[part]
            .iter()
            .map(|at| say(*at))
            .collect::<Option<Vec<_>>>()
    };
    let mut all = Changed::default();
    for part in parts::in_parts(unlike.len(), parts::cores(), part) {
        for (at, encoded, value, findings) in part? {
            all.values.insert(at, value);
            all.encoded.insert(at, (encoded, findings));
        }
    }
    Some(all)
}

/// Reads a file.
fn read(files: &Files, at: usize) -> (Value, Findings) {
    let mut diagnostics = Diagnostics::default();
    let is_page = at < files.set.pages;
    let lines = set::file(&files.set.sources[at]).lines;
    let said = is_page.then(|| {
        let file = FileId(at as u32);
        let text = &files.set.sources[at].text;
        let views = page::views(file, text, &lines);
        let empty = &mut Document::default();
        set::read_page(&files.set, &views, empty, &mut diagnostics, |_, _| ()).0
    });
    let findings = [files.list[at].entry.read, Findings::of(&diagnostics)];
    (Value { lines, said }, findings.into_iter().sum())
}

/// An index with what else came of looking up types.
struct Resolved<'l> {
    index: Pieces<'l>,
    is_empty: bool,
    /// Of the files whose types were looked up.
    findings: BTreeMap<usize, Findings>,
    /// Those of the set, unless they are what they were.
    types: Option<Types>,
    is_cyclic: bool,
}

/// Adds findings to those of their files.
fn count(diagnostics: &Diagnostics, findings: &mut BTreeMap<usize, Findings>) {
    for diagnostic in &diagnostics.list {
        if let Some(findings) = findings.get_mut(&(diagnostic.span.file.0 as usize)) {
            findings.add(diagnostic.severity);
        }
    }
}
