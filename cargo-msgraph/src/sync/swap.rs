//! A docs set replaced as a whole: whoever looks, sees the old one or the new one.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::Pages;
use super::lock::{Lock, NAME, hash};
use crate::failure::Failure;

/// The folders that pages are brought into; everything else in a docs set stays.
const BROUGHT: [&str; 3] = ["api", "resources", "includes"];

/// Writes the new docs set beside the old one, then puts it in its place.
pub(super) fn replace(folder: &Path, pages: &Pages, lock: &Lock) -> Result<(), Failure> {
    let fault = |error: io::Error| {
        Failure::new(format!("cannot write `{}`: {error}", folder.display()))
            .help("nothing was changed".to_owned())
    };
    let new = beside(folder, "new");
    let result = write(&new, folder, pages, lock).and_then(|()| exchange(&new, folder));
    // The old docs set, or the part of a new one.
    let _ = fs::remove_dir_all(&new);
    result.map_err(fault)
}

fn beside(folder: &Path, what: &str) -> PathBuf {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    folder.with_file_name(format!(".{name}.{}.{what}", std::process::id()))
}

fn write(new: &Path, folder: &Path, pages: &Pages, lock: &Lock) -> io::Result<()> {
    fs::create_dir_all(new)?;
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let is_brought = BROUGHT.iter().any(|it| name == *it) || name == NAME;
            if !is_brought {
                copy(&entry.path(), &new.join(name))?;
            }
        }
    }
    for (path, text) in pages {
        let path = new.join(path);
        fs::create_dir_all(path.parent().unwrap_or(new))?;
        fs::write(path, text)?;
    }
    fs::write(new.join(NAME), lock.text())
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    if !from.is_dir() {
        return fs::copy(from, to).map(drop);
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

/// Puts `new` where `folder` is, and the other way round, in one step where the system can.
fn exchange(new: &Path, folder: &Path) -> io::Result<()> {
    if !folder.exists() {
        return fs::rename(new, folder);
    }
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        match renameat_with(CWD, new, CWD, folder, RenameFlags::EXCHANGE) {
            // Some file systems cannot.
            Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => {}
            result => return Ok(result?),
        }
    }
    let old = beside(folder, "old");
    fs::rename(folder, &old)?;
    match fs::rename(new, folder) {
        Ok(()) => fs::remove_dir_all(old),
        Err(error) => fs::rename(old, folder).and(Err(error)),
    }
}

/// The hashes of the pages that were brought into a docs set, and of others in their folders.
pub(super) fn read(
    folder: &Path,
    brought: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, Failure> {
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
    Ok(names.into_iter().filter_map(text).collect())
}

fn add_pages(folder: &Path, below: &str, names: &mut Vec<String>) {
    for entry in fs::read_dir(folder.join(below))
        .into_iter()
        .flatten()
        .flatten()
    {
        let name = format!("{below}/{}", entry.file_name().to_string_lossy());
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => add_pages(folder, &name, names),
            _ if name.ends_with(".md") => names.push(name),
            _ => {}
        }
    }
}
