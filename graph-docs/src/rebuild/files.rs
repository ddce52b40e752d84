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
    /// What is asked for in vain.
    pub(super) absent: Vec<String>,
}

/// A file as it is.
pub(super) struct File {
    /// For the next build; of a file that is not known it has what was found in its bytes, and no value.
    pub(super) entry: Entry,
    /// The files that it asks for, there or not, a line each.
    pub(super) includes: String,
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
    let mut files = Files {
        set: DocsSet {
            root: source::name(folder),
            sources: Vec::with_capacity(paths.len()),
            pages: paths.len(),
            above,
        },
        list: Vec::with_capacity(paths.len()),
        absent: Vec::new(),
    };
    let look = |at: usize| {
        let path: &String = &paths[at];
        look_at(&folder.join(path), path, at, above, cache).map(Some)
    };
    let found = all(paths.len(), look)?;
    files.add(paths, found);
    let others: Vec<String> = others(&files.list).into_iter().collect();
    let root = source::root(folder, above);
    let look = |at: usize| {
        let path = &others[at];
        let root = root.as_deref();
        let file = root.and_then(|root| source::included(folder, root, path));
        let file = file.map(|file| look_at(&file, path, files.set.pages + at, above, cache));
        file.transpose()
    };
    let found = all(others.len(), look)?;
    files.add(others, found);
    files.forget(cache);
    files.read_missing(folder)?;
    Ok(files)
}

/// A file with its text, which is empty where the last build knows it; `None` if it is not there.
type Found = Option<(File, String)>;

/// So many files, looked at on all cores.
fn all(count: usize, look: impl Fn(usize) -> io::Result<Found> + Sync) -> io::Result<Vec<Found>> {
    let part = |part: Range<usize>| part.map(&look).collect::<io::Result<Vec<_>>>();
    let mut found = Vec::with_capacity(count);
    for part in parts::in_parts(count, parts::cores(), part) {
        found.append(&mut part?);
    }
    Ok(found)
}

/// What is asked for beside pages: by them, and always the overrides.
fn others(pages: &[File]) -> BTreeSet<String> {
    let asking = pages.iter().filter(|file| !file.includes.is_empty());
    let paths = asking.flat_map(|file| file.includes.lines());
    let others = paths.filter(|path| !source::is_page(path));
    others.chain([overrides::FILE]).map(str::to_owned).collect()
}

fn look_at(
    file: &Path,
    path: &str,
    at: usize,
    above: usize,
    cache: Option<&Cache<'_>>,
) -> io::Result<(File, String)> {
    let about = |error| source::about(path, error);
    let stamp = Stamp::of(file).map_err(about)?;
    let then = cache.and_then(|cache| cache.find(path, at));
    let known = cache.and_then(|cache| Some((cache, then?, cache.entry(then?)?)));
    let as_known = |cache: &Cache<'_>, at, entry| {
        let file = File {
            entry: Entry { stamp, ..entry },
            includes: cache.includes(at).to_owned(),
            then,
            is_known: true,
        };
        Ok((file, String::new()))
    };
    if let Some((cache, at, entry)) = known
        && entry.stamp == stamp
        && stamp.tells_since(cache.head.began)
    {
        return as_known(cache, at, entry);
    }
    let bytes = fs::read(file).map_err(about)?;
    let hash = hash(&bytes);
    if let Some((cache, at, entry)) = known
        && entry.hash == hash
    {
        return as_known(cache, at, entry);
    }
    let mut diagnostics = Diagnostics::default();
    let text = source::text(bytes, at, &mut diagnostics);
    let includes: Vec<String> = source::include_paths(&text, path, above).collect();
    let file = File {
        entry: Entry {
            stamp,
            hash,
            read: Findings::of(&diagnostics),
            ..Entry::default()
        },
        includes: includes.join("\n"),
        then,
        is_known: false,
    };
    Ok((file, text))
}

impl Files {
    fn add(&mut self, paths: Vec<String>, found: Vec<Found>) {
        for (path, found) in paths.into_iter().zip(found) {
            match found {
                Some((file, text)) => {
                    self.list.push(file);
                    self.set.sources.push(Source { path, text });
                }
                None => self.absent.push(path),
            }
        }
    }

    /// The place of the overrides.
    pub(super) fn overrides(&self) -> Option<usize> {
        self.set.file(overrides::FILE)
    }

    /// Forgets what pages said whose includes say something else.
    fn forget(&mut self, cache: Option<&Cache<'_>>) {
        let Some(cache) = cache else { return };
        let is_other = |path: &str| {
            let now = self.set.file(path).map(|at| self.list[at].entry.hash);
            let then = cache.find(path, 0).and_then(|at| cache.entry(at));
            now != then.map(|entry| entry.hash)
        };
        let including =
            (0..self.set.pages).filter(|at| self.list[*at].includes.lines().any(is_other));
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
                let includes = file.includes.lines().filter_map(|path| self.set.file(path));
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

#[cfg(test)]
mod tests {
    use super::super::Last;
    use super::super::cache::{Head, encode, encode_files};
    use super::*;

    /// What the cache says of a file is believed without a look into it where its stamp tells, else not.
    #[test]
    fn only_files_that_may_have_changed_are_opened() {
        let folder = std::env::temp_dir().join(format!("graph-docs-{}-look", std::process::id()));
        let page = folder.join("api/part-get.md");
        fs::create_dir_all(folder.join("api")).unwrap();
        fs::write(&page, "# Get part\n").unwrap();
        let mut files = look(&folder, None).unwrap();
        let stamp = files.list[0].entry.stamp;
        let written = stamp.modified.max(stamp.changed);
        let second = 1_000_000_000;
        for (length, began, is_opened) in [
            (stamp.length, written + 3 * second, false),
            (stamp.length, written + second, true),
            (stamp.length, written - second, true),
            (stamp.length + 1, written + 3 * second, true),
        ] {
            // Whoever opens the file sees that it has another hash.
            files.list[0].entry.hash = 1;
            files.list[0].entry.stamp = Stamp { length, ..stamp };
            let head = Head {
                began,
                files: 1,
                pages: 1,
                ..Head::default()
            };
            let last = Last {
                cache: encode(&head, &encode_files(&files, &[files.list[0].entry])).concat(),
                ..Last::default()
            };
            let cache = Cache::open(&last, Stamp::default(), Path::new("")).unwrap();
            let now = look(&folder, Some(&cache)).unwrap();
            assert_eq!(now.list[0].is_known, !is_opened);
            assert_eq!(now.list[0].entry.hash != 1, is_opened);
            assert_eq!(!now.set.sources[0].text.is_empty(), is_opened);
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
