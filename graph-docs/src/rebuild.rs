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
mod renumber;

use std::collections::BTreeMap;
use std::io;
use std::ops::Range;
use std::path::Path;
use std::time::SystemTime;

use crate::check::inheritance_cycle;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::index;
use crate::model::{Model, SourceFile};
use crate::overrides;
use crate::parts;
use crate::resolve;
use crate::resolve::types::{Names, Types};
use crate::set::{self, Pages};
use crate::source::Source;
use crate::span::FileId;

pub use cache::Findings;
use cache::{Cache, Encoded, Entry, Head, Place, Stamp, Value, Writer, hash};
use files::{File, Files};
use renumber::Renumber;

/// What a build makes; the next one is given the index and the cache.
#[derive(Clone, Debug, Default)]
pub struct Built {
    /// The [`index`] of the docs set.
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
    /// Whether something is wrong with the [`overrides`]: then nothing of this is to be kept.
    pub is_faulty: bool,
}

/// Makes the index of a docs set from what the last build left, which may be nothing.
///
/// ```no_run
/// use graph_docs::rebuild::build;
///
/// let docs = std::path::Path::new("docs-src");
/// let first = build(docs, &[], &[])?;
/// let second = build(docs, &first.index, &first.cache)?;
/// println!("{} of {} files were read again", second.read, second.files.len());
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// A folder that is missing, cannot be read, or holds no page.
pub fn build(folder: &Path, index: &[u8], cache: &[u8]) -> io::Result<Built> {
    let began = cache::since_epoch(SystemTime::now());
    // A program is another file when any of its code has changed.
    let tool = Stamp::of_program();
    let whole = folder.canonicalize().unwrap_or_default();
    let old = tool.as_ref().ok();
    let old = old.and_then(|tool| Cache::open(cache, *tool, &whole));
    let files = files::look(folder, old.as_ref())?;
    let id = id(&files);
    let resolved = changed(&files, old.as_ref()).and_then(|changed| {
        let patch = |old| patch::patch(&files, &changed.values, id, index, old);
        let resolved = old.as_ref().and_then(patch);
        let values = changed.values;
        let resolved = resolved.or_else(|| resolve(&files, values, id, old.as_ref()))?;
        Some((resolved, changed.encoded))
    });
    let Some((resolved, encoded)) = resolved else {
        // The cache is damaged.
        return build(folder, &[], &[]);
    };
    let mut writer = Writer::new(cache.len());
    let mut entries = entries(&files, old.as_ref(), &encoded, &mut writer);
    for (file, findings) in resolved.findings {
        entries[file].resolved = findings;
    }
    let names = match (resolved.names, &old) {
        (Some(names), _) => writer.add(&Encoded::of(&names)),
        (None, Some(old)) => writer.copy(old, old.head.names),
        (None, None) => Place::default(),
    };
    let findings = entries.iter();
    let findings = findings.flat_map(|entry| [entry.read, entry.resolved]);
    let findings = findings.sum();
    let overrides = files.overrides().map(|at| entries[at].resolved);
    let head = Head {
        tool: tool.unwrap_or_default(),
        folder: whole,
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
        pages: files.set.pages,
        absent: files.absent(),
        read: files
            .list
            .iter()
            .filter(|file| file.known.is_none())
            .count(),
        findings,
        is_faulty: overrides.is_some_and(|found| found != Findings::default()),
        files: files.set.sources.into_iter().map(|it| it.path).collect(),
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

/// What files say that the cache does not have, or not like this.
#[derive(Default)]
struct Changed {
    values: BTreeMap<usize, Value>,
    encoded: BTreeMap<usize, (Encoded, Findings)>,
}

/// Reads the files that the last build does not know, and numbers what it knows anew where files came or
/// went; `None` if the cache is damaged.
fn changed(files: &Files, old: Option<&Cache<'_>>) -> Option<Changed> {
    let moves = old.and_then(|old| files.moves(old));
    let number = |file: FileId| {
        let moved = moves.as_ref().and_then(|moves| moves.get(file.0 as usize));
        moved.copied().unwrap_or(file)
    };
    let say = |at: usize| {
        let (value, findings) = match files.list[at].known {
            None => read(files, at),
            Some(known) => {
                let mut value = old?.value(known)?;
                value.said.renumber(&number);
                (value, old?.head.files[known].read)
            }
        };
        Some((at, Encoded::of(&value), value, findings))
    };
    let files = files.list.iter().enumerate();
    let unlike = files.filter(|(_, file)| file.known.is_none() || moves.is_some());
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
        set::read_page(&files.set, file, &lines, &mut diagnostics, |_, _| ()).0
    });
    let findings = [files.list[at].found, Findings::of(&diagnostics)];
    (Value { lines, said }, findings.into_iter().sum())
}

/// The files for the next build, with what they say.
fn entries(
    files: &Files,
    old: Option<&Cache<'_>>,
    encoded: &BTreeMap<usize, (Encoded, Findings)>,
    writer: &mut Writer,
) -> Vec<Entry> {
    let list = files.list.iter().zip(&files.set.sources).enumerate();
    let entry = |(at, (file, source)): (usize, (&File, &Source))| {
        let mut entry = Entry {
            path: source.path.clone(),
            stamp: file.stamp,
            hash: file.hash,
            includes: file.includes.clone(),
            ..Entry::default()
        };
        if let Some((encoded, read)) = encoded.get(&at) {
            entry.value = writer.add(encoded);
            entry.read = *read;
        } else if let Some((known, old)) = file.known.zip(old) {
            let known = &old.head.files[known];
            entry.value = writer.copy(old, known.value);
            (entry.read, entry.resolved) = (known.read, known.resolved);
        }
        entry
    };
    list.map(entry).collect()
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
    mut values: BTreeMap<usize, Value>,
    id: u64,
    old: Option<&Cache<'_>>,
) -> Option<Resolved> {
    let files_at = 0..files.list.len();
    let missing: Vec<usize> = files_at.filter(|at| !values.contains_key(at)).collect();
    let decode = |part: Range<usize>| {
        let decode = |at: &usize| Some((*at, old?.value(*at)?));
        missing[part].iter().map(decode).collect::<Option<Vec<_>>>()
    };
    for part in parts::in_parts(missing.len(), parts::cores(), decode) {
        values.extend(part?);
    }
    let mut pages = Pages::default();
    let mut sources = Vec::with_capacity(values.len());
    for (value, source) in values.into_values().zip(&files.set.sources) {
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
