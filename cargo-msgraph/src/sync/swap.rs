//! The brought pages as a folder, beside all else that a docs set holds.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use super::Pages;
use super::lock::{Lock, NAME, hash};
use crate::failure::Failure;
use crate::whole_folder::{Stage, cannot_write};

/// The folders that pages are brought into; everything else in a docs set stays.
const BROUGHT: [&str; 3] = ["api", "resources", "includes"];

/// Writes the new docs set, then puts it in the place of the old one.
pub(super) fn replace(
    stage: &Stage,
    folder: &Path,
    pages: &Pages,
    lock: &Lock,
) -> Result<(), Failure> {
    let new = stage.new_folder();
    let written = write(&new, &stage.folder, pages, lock).and_then(|()| stage.put());
    written.map_err(|error| cannot_write(folder, &error))
}

fn write(new: &Path, folder: &Path, pages: &Pages, lock: &Lock) -> io::Result<()> {
    fs::create_dir_all(new)?;
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let is_brought = BROUGHT.iter().any(|it| name == *it) || name == NAME;
            if !is_brought {
                keep(&entry.path(), &new.join(name))?;
            }
        }
    }
    for (path, text) in pages {
        let (old, path) = (folder.join(path), new.join(path));
        fs::create_dir_all(path.parent().unwrap_or(new))?;
        let is_same = fs::read(&old).is_ok_and(|bytes| bytes == text.as_bytes());
        match is_same {
            true => keep(&old, &path)?,
            false => fs::write(path, text)?,
        }
    }
    fs::write(new.join(NAME), lock.text())
}

/// The same file at another path, so that it keeps its time and no build takes it for a new one; else a copy.
fn keep(from: &Path, to: &Path) -> io::Result<()> {
    if fs::symlink_metadata(from)?.is_dir() {
        fs::create_dir(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            keep(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(drop))
}

/// The hashes of the pages that were brought into a docs set, and of others in their folders.
pub(super) fn read(folder: &Path, brought: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let mut names: Vec<String> = brought.keys().cloned().collect();
    for below in BROUGHT {
        add_pages(folder, below, &mut names);
    }
    names.sort();
    names.dedup();
    let text = |name: String| {
        let bytes = fs::read(folder.join(&name)).ok()?;
        Some((name, hash(&String::from_utf8_lossy(&bytes))))
    };
    names.into_iter().filter_map(text).collect()
}

fn add_pages(folder: &Path, below: &str, names: &mut Vec<String>) {
    let entries = fs::read_dir(folder.join(below));
    for entry in entries.into_iter().flatten().flatten() {
        let name = format!("{below}/{}", entry.file_name().to_string_lossy());
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => add_pages(folder, &name, names),
            _ if name.ends_with(".md") => names.push(name),
            _ => {}
        }
    }
}
