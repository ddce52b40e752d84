//! A docs set as texts: the pages of `api/` and `resources/`, the files that they include, and the overrides.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use memchr::memmem;

use crate::check::not_utf8;
use crate::diagnostic::Diagnostics;
use crate::overrides;
use crate::parts;
use crate::span::{FileId, Span};

/// The folders that make a docs set.
pub const FOLDERS: [&str; 2] = ["api", "resources"];

/// A docs set in memory.
#[derive(Clone, Debug, Default)]
pub struct DocsSet {
    /// The folder as the user named it, for messages: `docs-src`.
    pub root: String,
    /// The pages by path, then the other files by path; a [`FileId`] is a place in this list.
    pub sources: Vec<Source>,
    /// How many of the sources are pages.
    pub pages: usize,
    /// How many folders above the docs set includes may come from.
    pub above: usize,
}

/// A text with its path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The path below the docs set, with `/` between names; `../includes/x.md` of a file above it.
    pub path: String,
    /// The text.
    pub text: String,
}

/// What an include leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Include {
    /// A file of the set.
    Found(FileId),
    /// No such file.
    Missing,
    /// A file that pages of this set may not name.
    Outside,
}

impl DocsSet {
    /// A docs set of pages that are in memory already: paths such as `api/user-get.md` with their texts.
    ///
    /// Pages of other folders serve as includes.
    pub fn from_pages(root: &str, pages: Vec<(String, String)>) -> DocsSet {
        let sources = pages.into_iter().map(|(path, text)| Source { path, text });
        let (mut pages, mut includes): (Vec<Source>, Vec<Source>) =
            sources.partition(|source| is_page(&source.path));
        pages.sort_by(|a, b| a.path.cmp(&b.path));
        pages.dedup_by(|a, b| a.path == b.path);
        includes.sort_by(|a, b| a.path.cmp(&b.path));
        let count = pages.len();
        pages.append(&mut includes);
        DocsSet {
            root: root.to_owned(),
            sources: pages,
            pages: count,
            above: 0,
        }
    }

    /// The files that a file includes, as far as they are there, each with the bytes that name it.
    pub fn includes_of(&self, file: FileId) -> Vec<(Range<usize>, FileId)> {
        let Some(source) = self.sources.get(file.0 as usize) else {
            return Vec::new();
        };
        let targets = include_targets(&source.text);
        let found = targets.filter_map(|(at, target)| match self.include(&source.path, target) {
            Include::Found(file) => Some((at..at + target.len(), file)),
            Include::Missing | Include::Outside => None,
        });
        found.collect()
    }

    /// What the include `target` of the page at `path` leads to.
    ///
    /// One that is not seen without reading the page, such as `a\_b.md`, is missing: its file would be there
    /// only where another page names it plainly.
    pub fn include(&self, path: &str, target: &str) -> Include {
        let Some(named) = resolve(path, target, self.above) else {
            return Include::Outside;
        };
        let text = self.file(path).map(|at| &self.sources[at].text);
        let mut seen = text
            .into_iter()
            .flat_map(|text| include_paths(text, path, self.above));
        match self.file(&named).filter(|_| seen.any(|it| it == named)) {
            Some(at) => Include::Found(FileId(at as u32)),
            None => Include::Missing,
        }
    }

    /// The place of the source with a path.
    pub(crate) fn file(&self, path: &str) -> Option<usize> {
        let (pages, others) = self.sources.split_at(self.pages);
        match is_page(path) {
            true => pages.binary_search_by(|it| (*it.path).cmp(path)).ok(),
            false => {
                let found = others.binary_search_by(|it| (*it.path).cmp(path)).ok()?;
                Some(found + pages.len())
            }
        }
    }
}

/// Reads a docs set: a folder with `api/` and `resources/`.
///
/// A page that is not UTF-8 is read with its bad bytes replaced, and a finding says so.
///
/// # Errors
/// A folder that is missing, cannot be read, or holds no page.
pub fn read(folder: &Path, diagnostics: &mut Diagnostics) -> io::Result<DocsSet> {
    let paths = pages(folder)?;
    let pages = paths.len();
    let above = above(folder);
    let read = |part: Range<usize>| -> io::Result<_> {
        let mut diagnostics = Diagnostics::default();
        let mut sources = Vec::with_capacity(part.len());
        let mut others = BTreeSet::new();
        for (file, path) in part.clone().zip(&paths[part]) {
            let bytes = fs::read(folder.join(path)).map_err(|error| about(path, error))?;
            let text = text(bytes, file, &mut diagnostics);
            others.extend(include_paths(&text, path, above).filter(|it| !is_page(it)));
            let path = path.clone();
            sources.push(Source { path, text });
        }
        Ok((sources, others, diagnostics))
    };
    let mut sources = Vec::with_capacity(pages);
    let mut others = BTreeSet::from([overrides::FILE.to_owned()]);
    for part in parts::in_parts(pages, parts::cores(), read) {
        let (part, named, found) = part?;
        sources.extend(part);
        others.extend(named);
        diagnostics.list.extend(found.list);
    }
    let mut set = DocsSet {
        root: name(folder),
        sources,
        pages,
        above,
    };
    for (path, file) in existing(others, folder, above) {
        let bytes = fs::read(file).map_err(|error| about(&path, error))?;
        let text = text(bytes, set.sources.len(), diagnostics);
        set.sources.push(Source { path, text });
    }
    Ok(set)
}

/// The paths of the pages of a docs set, sorted.
///
/// # Errors
/// A folder that is missing, cannot be read, or holds no page.
pub(crate) fn pages(folder: &Path) -> io::Result<Vec<String>> {
    let mut paths = Vec::new();
    for name in FOLDERS {
        collect(folder, name, &mut paths)?;
    }
    if paths.is_empty() {
        let message = match folder.is_dir() {
            true => "no pages: a docs set is a folder that holds `api/` and `resources/`",
            false => "no such folder",
        };
        return Err(io::Error::new(io::ErrorKind::NotFound, message));
    }
    paths.sort();
    Ok(paths)
}

/// A docs set's folder as messages name it.
pub fn name(folder: &Path) -> String {
    let name = folder.to_string_lossy().replace('\\', "/");
    name.trim_end_matches('/').to_owned()
}

pub(crate) fn is_page(path: &str) -> bool {
    FOLDERS.iter().any(|name| {
        path.strip_prefix(name)
            .is_some_and(|rest| rest.starts_with('/'))
    })
}

/// The Markdown files of one folder of the set; a folder that is not there has none.
fn collect(set: &Path, name: &str, paths: &mut Vec<String>) -> io::Result<()> {
    let entries = match fs::read_dir(set.join(name)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(|error| about(name, error))?,
    };
    for entry in entries {
        let file = entry.map_err(|error| about(name, error))?.file_name();
        let file = file.to_string_lossy();
        if file.ends_with(".md") {
            paths.push(format!("{name}/{file}"));
        }
    }
    Ok(())
}

pub(crate) fn about(path: &str, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("`{path}`: {error}"))
}

/// The text of a file, bad bytes replaced.
pub(crate) fn text(bytes: Vec<u8>, file: usize, diagnostics: &mut Diagnostics) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| {
        let at = error.utf8_error().valid_up_to() as u32;
        diagnostics.push(not_utf8::finding(Span {
            file: FileId(file as u32),
            start: at,
            end: at,
        }));
        String::from_utf8_lossy(error.as_bytes()).into_owned()
    })
}

/// How many folders lie between the set and the nearest ancestor named `api-reference`; none where there is no such one.
pub(crate) fn above(folder: &Path) -> usize {
    let Ok(folder) = folder.canonicalize() else {
        return 0;
    };
    folder
        .ancestors()
        .position(|it| it.ends_with("api-reference"))
        .unwrap_or(0)
}

/// The paths that lead to a file, with it; files outside the root are never opened.
fn existing(paths: BTreeSet<String>, folder: &Path, above: usize) -> Vec<(String, PathBuf)> {
    let Some(root) = root(folder, above) else {
        return Vec::new();
    };
    let with_file = |path: String| {
        let file = included(folder, &root, &path)?;
        Some((path, file))
    };
    paths.into_iter().filter_map(with_file).collect()
}

/// The folder that includes never leave.
pub(crate) fn root(folder: &Path, above: usize) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    folder.ancestors().nth(above).map(Path::to_owned)
}

/// The file of a path below the set, if it is there and within the root, where a link could lead out of it.
pub(crate) fn included(folder: &Path, root: &Path, path: &str) -> Option<PathBuf> {
    let file = folder.join(path).canonicalize().ok()?;
    (file.starts_with(root) && file.is_file()).then_some(file)
}

/// The paths that a text asks for, there or not, without those that leave the root.
pub(crate) fn include_paths<'t>(
    text: &'t str,
    path: &'t str,
    above: usize,
) -> impl Iterator<Item = String> + 't {
    include_targets(text).filter_map(move |(_, target)| resolve(path, target, above))
}

/// The targets of the `[!INCLUDE [title](target)]` lines with their bytes, snippets of other languages aside.
fn include_targets(text: &str) -> impl Iterator<Item = (usize, &str)> {
    memmem::find_iter(text.as_bytes(), b"[!INCLUDE").filter_map(|at| {
        let line = text[at..].lines().next()?;
        let (before, rest) = line.split_once("](")?;
        let (target, _) = rest.split_once(')')?;
        let start = at + before.len() + "](".len();
        (!target.contains("/snippets/")).then_some((start, target))
    })
}

/// The path below the set of a target that the file at `from` names; `None` where it leaves the root.
fn resolve(from: &str, target: &str, above: usize) -> Option<String> {
    let target = target.trim();
    if target.starts_with('/') || target.contains([':', '\\']) {
        return None;
    }
    let (folder, _) = from.rsplit_once('/').unwrap_or(("", from));
    let mut names: Vec<&str> = Vec::new();
    let mut ups = 0;
    for name in folder.split('/').chain(target.split('/')) {
        match name {
            "" | "." => {}
            ".." => match names.pop() {
                Some(_) => {}
                None if ups < above => ups += 1,
                None => return None,
            },
            name => names.push(name),
        }
    }
    // The folder of an included file above the set begins with `..` itself.
    Some("../".repeat(ups) + &names.join("/"))
}
