//! A client in `OUT_DIR`.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use graph_docs::index::Index;

use crate::error::{self, Error};
use crate::write_if_changed;

/// Writes the files of a client, and removes those that an earlier one had beyond them.
pub(crate) fn write(
    out: &Path,
    arguments: &str,
    index: &Path,
    language: Option<&str>,
) -> Result<(), Error> {
    let bytes = fs::read(index).map_err(|fault| error::not_generated(&fault.to_string()))?;
    let index = Index::open(&bytes).map_err(|fault| error::not_generated(&fault.to_string()))?;
    let files = graph_codegen::files(arguments, &index, language)
        .map_err(|faults| error::not_generated(&report(&faults)))?;
    let folder = out.join("msgraph");
    let unwritten = |fault| error::not_written(&folder, &fault);
    fs::create_dir_all(&folder).map_err(unwritten)?;
    let mut written = BTreeSet::new();
    for file in &files {
        let path = out.join(&file.path);
        write_if_changed(&path, file.text.as_bytes()).map_err(unwritten)?;
        written.insert(path);
    }
    remove_others(&folder, |path| written.contains(path)).map_err(unwritten)
}

/// Another build may be at it: what it is writing has another extension, and what it removes is gone.
fn remove_others(folder: &Path, keep: impl Fn(&Path) -> bool) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "rs") && !keep(&path) {
            match fs::remove_file(path) {
                Err(fault) if fault.kind() != io::ErrorKind::NotFound => return Err(fault),
                _ => {}
            }
        }
    }
    Ok(())
}

/// The faults one below the other.
fn report(faults: &syn::Error) -> String {
    let faults: Vec<_> = faults.into_iter().map(|fault| fault.to_string()).collect();
    faults.join("\n\n")
}
