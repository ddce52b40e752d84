//! The files of a docs set, and which of them say something else than at the last build: none but those
//! are opened, unless their stamps tell too little.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::ops::Range;
use std::path::Path;

use super::cache::{Cache, Entry};
use super::findings::Findings;
use super::stamp::Stamp;
use super::values::hash;
use crate::diagnostic::Diagnostics;
use crate::overrides;
use crate::parts;
use crate::source::{self, DocsSet, Source};
use crate::span::FileId;

/// A docs set of which only those texts are there that must be read.
pub(super) struct Files {
    pub(super) set: DocsSet,
    /// A file a source.
    pub(super) list: Vec<File>,
}

/// A file as it is.
pub(super) struct File {
    /// For the next build; of a file that is not known it has what was found in its bytes, and no value.
    pub(super) entry: Entry,
    /// The files that it asks for, there or not.
    pub(super) includes: Vec<String>,
    /// Its place among the files of the last build.
    pub(super) then: Option<usize>,
    /// Whether it says what it said then.
    pub(super) is_known: bool,
}

/// Looks at every file.
///
/// # Errors
/// Those of [`source::read`].
pub(super) fn look(folder: &Path, cache: Option<&Cache<'_>>) -> io::Result<Files> {
    let paths = source::pages(folder)?;
    let above = source::above(folder);
    let look = |at: usize| {
        let path = &paths[at];
        look_at(&folder.join(path), path, at, above, cache).map(Some)
    };
    let (mut list, mut sources) = all(paths.len(), look)?;
    let others: Vec<String> = others(&list).into_iter().collect();
    let root = source::root(folder, above);
    let look = |at: usize| {
        let path = &others[at];
        let file = root
            .as_deref()
            .and_then(|root| source::included(folder, root, path));
        let file = file.map(|file| look_at(&file, path, paths.len() + at, above, cache));
        file.transpose()
    };
    let (files, texts) = all(others.len(), look)?;
    list.extend(files);
    sources.extend(texts);
    let set = DocsSet {
        root: source::name(folder),
        sources,
        pages: paths.len(),
        above,
    };
    let mut files = Files { set, list };
    files.forget(cache);
    files.read_missing(folder)?;
    Ok(files)
}

/// What is there of so many files, looked at on all cores.
fn all(
    count: usize,
    look: impl Fn(usize) -> io::Result<Option<(File, Source)>> + Sync,
) -> io::Result<(Vec<File>, Vec<Source>)> {
    let part = |part: Range<usize>| part.map(&look).collect::<io::Result<Vec<_>>>();
    let mut there = Vec::with_capacity(count);
    for part in parts::in_parts(count, parts::cores(), part) {
        there.extend(part?.into_iter().flatten());
    }
    Ok(there.into_iter().unzip())
}

/// What is asked for beside pages: by them, and always the overrides.
fn others(pages: &[File]) -> BTreeSet<String> {
    let paths = pages.iter().flat_map(|file| &file.includes);
    let others = paths.filter(|path| !source::is_page(path)).cloned();
    others.chain([overrides::FILE.to_owned()]).collect()
}

/// A file with its text, which is empty where the last build knows it.
fn look_at(
    file: &Path,
    path: &str,
    at: usize,
    above: usize,
    cache: Option<&Cache<'_>>,
) -> io::Result<(File, Source)> {
    let about = |error| source::about(path, error);
    let stamp = Stamp::of(file).map_err(about)?;
    let source = |text| Source {
        path: path.to_owned(),
        text,
    };
    let then = cache.and_then(|cache| cache.find(path, at));
    let known = cache.and_then(|cache| Some((cache, then?, cache.entry(then?)?)));
    let as_known = |cache: &Cache<'_>, then, entry| File {
        entry: Entry { stamp, ..entry },
        includes: cache.includes(then),
        then: Some(then),
        is_known: true,
    };
    if let Some((cache, then, entry)) = known
        && entry.stamp == stamp
        && stamp.tells_since(cache.head.began)
    {
        return Ok((as_known(cache, then, entry), source(String::new())));
    }
    let bytes = fs::read(file).map_err(about)?;
    let hash = hash(&bytes);
    if let Some((cache, then, entry)) = known
        && entry.hash == hash
    {
        return Ok((as_known(cache, then, entry), source(String::new())));
    }
    let mut diagnostics = Diagnostics::default();
    let text = source::text(bytes, at, &mut diagnostics);
    let file = File {
        entry: Entry {
            stamp,
            hash,
            read: Findings::of(&diagnostics),
            ..Entry::default()
        },
        includes: source::include_paths(&text, path, above).collect(),
        then,
        is_known: false,
    };
    Ok((file, source(text)))
}

impl Files {
    /// What is asked for in vain.
    pub(super) fn absent(&self) -> Vec<String> {
        let mut asked = others(&self.list);
        asked.retain(|path| self.set.file(path).is_none());
        asked.into_iter().collect()
    }

    /// The place of the overrides.
    pub(super) fn overrides(&self) -> Option<usize> {
        self.set.file(overrides::FILE)
    }

    /// Forgets what pages said whose includes say something else.
    fn forget(&mut self, cache: Option<&Cache<'_>>) {
        let Some(cache) = cache else { return };
        let is_other = |path: &String| {
            let now = self.set.file(path).map(|at| self.list[at].entry.hash);
            let then = cache.find(path, 0).and_then(|at| cache.entry(at));
            now != then.map(|entry| entry.hash)
        };
        let including =
            (0..self.set.pages).filter(|at| self.list[*at].includes.iter().any(is_other));
        let mut forgotten: Vec<usize> = including.collect();
        // The place 0 to 0 of file 0 is that of what stands nowhere, too: it cannot be told where to move.
        let moved = self.list.iter().position(|file| file.then == Some(0));
        forgotten.extend(moved.filter(|at| *at != 0));
        for at in forgotten {
            self.list[at].is_known = false;
        }
    }

    /// The numbers that files have now by those that they had, where some are others.
    pub(super) fn moves(&self, cache: &Cache<'_>) -> Option<Vec<FileId>> {
        let files = self.list.iter().enumerate();
        let is_same = self.list.len() == cache.head.files
            && files.clone().all(|(at, file)| file.then == Some(at));
        if is_same {
            return None;
        }
        // A page that is known speaks of no file that is gone.
        let mut numbers = vec![FileId(0); cache.head.files];
        for (at, file) in files {
            if let Some(then) = file.then {
                numbers[then] = FileId(at as u32);
            }
        }
        Some(numbers)
    }

    /// Reads the pages that were forgotten, what the pages to be read include, and the overrides.
    fn read_missing(&mut self, folder: &Path) -> io::Result<()> {
        let mut missing: BTreeSet<usize> = self.overrides().into_iter().collect();
        for (at, file) in self.list[..self.set.pages].iter().enumerate() {
            if !file.is_known {
                let includes = file.includes.iter().filter_map(|path| self.set.file(path));
                missing.extend(includes.chain([at]));
            }
        }
        for at in missing {
            let source = &mut self.set.sources[at];
            if source.text.is_empty() {
                let bytes = fs::read(folder.join(&source.path))
                    .map_err(|error| source::about(&source.path, error))?;
                let mut diagnostics = Diagnostics::default();
                source.text = source::text(bytes, at, &mut diagnostics);
                let file = &mut self.list[at];
                if !file.is_known {
                    file.entry.read = Findings::of(&diagnostics);
                }
            }
        }
        Ok(())
    }
}
