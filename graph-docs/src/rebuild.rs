//! A docs set to its index, at the cost of what changed since the last time.
//!
//! ```text
//! folder ─ files ─► changed pages ─ read ─┬─ no type came, went or moved ─► their records, put into the last index
//!   stamps, hashes                       └─ else ─► all pages, as the cache has them, resolved anew
//! ```
//!
//! The index is the same bytes whether it was made at once or bit by bit.

mod cache;
mod files;
mod patch;

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use std::time::SystemTime;
use std::{env, io};

use crate::check::inheritance_cycle;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::index;
use crate::model::{Model, SourceFile};
use crate::overrides;
use crate::parts;
use crate::resolve;
use crate::resolve::types::{Names, Types};
use crate::set::{self, Pages};
use crate::span::FileId;

pub use cache::Findings;
use cache::{Cache, Entry, Head, Place, Stamp, Value, Writer, encode, hash};
use files::Files;

/// What a build makes; the next one is given the index and the cache.
#[derive(Clone, Debug, Default)]
pub struct Built {
    /// The [index](crate::index) of the docs set.
    pub index: Vec<u8>,
    /// What the next build need not read again.
    pub cache: Vec<u8>,
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
    /// Whether something is wrong with the [overrides](crate::overrides): then nothing of this is to be kept.
    pub is_faulty: bool,
}

/// Makes the index of a docs set from what the last build left, which may be nothing.
///
/// # Errors
/// A folder that is missing, cannot be read, or holds no page.
pub fn build(folder: &Path, index: &[u8], cache: &[u8]) -> io::Result<Built> {
    let began = cache::since_epoch(SystemTime::now());
    // A program is another file when any of its code has changed.
    let tool = env::current_exe().and_then(|program| Stamp::of(&program));
    let old = tool.as_ref().ok();
    let old = old.and_then(|tool| Cache::open(cache, *tool));
    let files = files::look(folder, old.as_ref())?;
    let id = id(&files);
    let mut writer = Writer::new(cache.len());
    let mut entries = Vec::with_capacity(files.list.len());
    let mut fresh = BTreeMap::new();
    let mut read = read(&files).into_iter();
    for (at, (file, source)) in files.list.iter().zip(&files.set.sources).enumerate() {
        let known = file.known.zip(old.as_ref());
        let mut entry = Entry {
            path: source.path.clone(),
            stamp: file.stamp,
            hash: file.hash,
            includes: file.includes.clone(),
            ..Entry::default()
        };
        if let Some((known, old)) = known {
            let known = &old.head.files[known];
            entry.value = writer.copy(old, known.value);
            (entry.read, entry.resolved) = (known.read, known.resolved);
        } else if let Some(read) = read.next() {
            entry.value = writer.add(&read.bytes, read.sum);
            entry.read = [file.found, read.findings].into_iter().sum();
            fresh.insert(at, read.value);
        }
        entries.push(entry);
    }
    let read = fresh.len();
    let patched = old
        .as_ref()
        .and_then(|old| patch::patch(&files, &fresh, id, index, old));
    let resolved = patched.or_else(|| resolve(&files, fresh, id, old.as_ref()));
    let Some(resolved) = resolved else {
        // The cache is damaged.
        return build(folder, &[], &[]);
    };
    for (file, findings) in resolved.findings {
        entries[file].resolved = findings;
    }
    let names = match (resolved.names, &old) {
        (Some(names), _) => {
            let bytes = encode(&names);
            writer.add(&bytes, hash(&bytes))
        }
        (None, Some(old)) => writer.copy(old, old.head.names),
        (None, None) => Place::default(),
    };
    let overrides = files.overrides().map(|at| entries[at].resolved);
    let findings = entries
        .iter()
        .flat_map(|entry| [entry.read, entry.resolved]);
    let findings = findings.sum();
    let head = Head {
        tool: tool.unwrap_or_default(),
        began,
        id,
        is_cyclic: resolved.is_cyclic,
        names,
        files: entries,
        pages: files.set.pages,
    };
    Ok(Built {
        index: resolved.index,
        cache: writer.with_head(&head),
        absent: files.absent(),
        files: files.set.sources.into_iter().map(|it| it.path).collect(),
        pages: head.pages,
        read,
        findings,
        is_faulty: overrides.is_some_and(|found| found != Findings::default()),
    })
}

/// A number that tells the docs set's name and texts.
fn id(files: &Files) -> u64 {
    let mut bytes = files.set.root.clone().into_bytes();
    for (file, source) in files.list.iter().zip(&files.set.sources) {
        bytes.push(0);
        bytes.extend_from_slice(source.path.as_bytes());
        bytes.extend(file.hash.to_le_bytes());
    }
    hash(&bytes)
}

/// A file that was read anew.
struct Fresh {
    value: Value,
    /// The value's.
    bytes: Vec<u8>,
    sum: u64,
    findings: Findings,
}

/// Reads the files that the last build does not know.
fn read(files: &Files) -> Vec<Fresh> {
    let list = files.list.iter().enumerate();
    let unknown: Vec<usize> = list
        .filter(|(_, file)| file.known.is_none())
        .map(|(at, _)| at)
        .collect();
    let read = |at: &usize| {
        let mut diagnostics = Diagnostics::default();
        let is_page = *at < files.set.pages;
        let said = is_page.then(|| {
            let file = FileId(*at as u32);
            set::read_page(&files.set, file, &mut diagnostics, |_, _| ()).0
        });
        let lines = set::file(&files.set.sources[*at]).lines;
        let value = Value { lines, said };
        let bytes = encode(&value);
        let sum = hash(&bytes);
        let findings = Findings::of(&diagnostics);
        Fresh {
            value,
            bytes,
            sum,
            findings,
        }
    };
    let part = |part: Range<usize>| unknown[part].iter().map(read).collect::<Vec<_>>();
    parts::in_parts(unknown.len(), parts::cores(), part)
        .into_iter()
        .flatten()
        .collect()
}

/// An index with what else came of looking up types.
struct Resolved {
    index: Vec<u8>,
    /// Of the files whose types were looked up.
    findings: BTreeMap<usize, Findings>,
    /// The types, unless they are what they were.
    names: Option<Names>,
    is_cyclic: bool,
}

/// The index of all pages; `None` if the cache is damaged.
fn resolve(
    files: &Files,
    mut fresh: BTreeMap<usize, Value>,
    id: u64,
    old: Option<&Cache<'_>>,
) -> Option<Resolved> {
    let list = files.list.iter().enumerate();
    let known: Vec<(usize, usize)> = list
        .filter_map(|(at, file)| Some((at, file.known?)))
        .collect();
    let decode = |part: Range<usize>| {
        let decode = |(at, known): &(usize, usize)| Some((*at, old?.value(*known)?));
        known[part].iter().map(decode).collect::<Option<Vec<_>>>()
    };
    for part in parts::in_parts(known.len(), parts::cores(), decode) {
        fresh.extend(part?);
    }
    let mut pages = Pages::default();
    let mut sources = Vec::with_capacity(fresh.len());
    for (value, source) in fresh.into_values().zip(&files.set.sources) {
        let path = source.path.clone();
        let lines = value.lines;
        sources.push(SourceFile { path, lines });
        value.said.into_iter().for_each(|said| pages.push(said));
    }
    let mut diagnostics = Diagnostics::default();
    let overrides = overrides::read(&files.set, &mut diagnostics);
    overrides::apply(&overrides, &mut pages, true, &mut diagnostics);
    let types = Types::of(&pages.resources);
    let Pages {
        endpoints,
        resources,
    } = pages;
    let model = resolve::resolve_among(&types, endpoints, resources, &mut diagnostics);
    let model = Model {
        files: sources,
        ..model
    };
    let mut findings = (0..files.list.len())
        .map(|at| (at, Findings::default()))
        .collect();
    count(&diagnostics, &mut findings);
    let cycle = |it: &Diagnostic| it.code == inheritance_cycle::CHECK.code;
    Some(Resolved {
        index: index::write_with(id, &files.set.root, &model),
        findings,
        names: Some(types.into_names()),
        is_cyclic: diagnostics.list.iter().any(cycle),
    })
}

/// Adds findings to those of their files.
fn count(diagnostics: &Diagnostics, findings: &mut BTreeMap<usize, Findings>) {
    for diagnostic in &diagnostics.list {
        if let Some(findings) = findings.get_mut(&(diagnostic.span.file.0 as usize)) {
            findings.add(diagnostic.severity);
        }
    }
}
