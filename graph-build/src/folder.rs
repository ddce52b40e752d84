//! The index of a folder, made of what changed since the last time.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use graph_docs::diagnostic::Diagnostics;
use graph_docs::model::Model;
use graph_docs::rebuild::{self, Last};
use graph_docs::source::{DocsSet, FOLDERS};
use graph_docs::{overrides, set, source};

use crate::error::{self, Error};
use crate::{report, warn};

/// Writes the index to a file, and beside it what the next time need not be read again.
pub(crate) fn index(folder: &Path, index: &Path) -> Result<(), Error> {
    let not_read = |fault| error::not_read(folder, &fault);
    let last = Last::at(index);
    let built = rebuild::build(folder, &last).map_err(not_read)?;
    if built.is_faulty || built.is_empty {
        let mut diagnostics = Diagnostics::default();
        let set = source::read(folder, &mut diagnostics).map_err(not_read)?;
        let model = set::read_model(&set, &mut diagnostics);
        must_be_usable(&set, &model, &diagnostics)?;
    }
    let written = built.keep(index);
    written.map_err(|fault| error::not_written(index, &fault))?;
    for path in watched(folder, &built.files[built.pages..], &built.absent) {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    warn(&source::name(folder), built.pages, built.findings);
    Ok(())
}

/// That overrides apply, and that there is something to look up.
pub(crate) fn must_be_usable(
    set: &DocsSet,
    model: &Model,
    diagnostics: &Diagnostics,
) -> Result<(), Error> {
    let faults: Vec<_> = overrides::faults(set, &diagnostics.list).collect();
    if !faults.is_empty() {
        let report = report::report(set, model, &faults);
        return Err(error::overrides(&set.root, report));
    }
    if model.endpoints.is_empty() && model.resources.is_empty() && model.enums.is_empty() {
        let all: Vec<_> = diagnostics.list.iter().collect();
        let report = report::report(set, model, &all);
        return Err(error::nothing_read(&set.root, report));
    }
    Ok(())
}

/// What cargo has to look at: folders of pages, and files. For what is not there it would run the build
/// script every time; the folder where it would be stands in.
fn watched(folder: &Path, others: &[String], absent: &[String]) -> BTreeSet<PathBuf> {
    let folders = FOLDERS.iter().map(|name| name.to_string());
    let paths = folders.chain(others.iter().chain(absent).cloned());
    let nearest = paths.filter_map(|path| {
        let path = folder.join(path);
        let there = path.ancestors().find(|path| path.exists())?;
        Some(there.to_owned())
    });
    nearest.collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn cargo_looks_at_what_a_change_of_would_matter() {
        let folder = std::env::temp_dir().join(format!("graph-build-{}", std::process::id()));
        for below in ["set/api", "set/includes"] {
            fs::create_dir_all(folder.join(below)).unwrap();
        }
        fs::write(folder.join("set/includes/b.md"), "").unwrap();
        let others = ["includes/b.md".to_owned()];
        let absent = ["includes/c/d.md", "../e.md"].map(str::to_owned);
        let watched = watched(&folder.join("set"), &others, &absent);
        fs::remove_dir_all(&folder).unwrap();
        // There is no `resources`, no `includes/c`, no `../e.md`.
        let expected = [
            "set",
            "set/..",
            "set/api",
            "set/includes",
            "set/includes/b.md",
        ];
        assert_eq!(watched, expected.map(|path| folder.join(path)).into());
    }

    #[test]
    fn an_override_that_does_not_apply_is_an_error_with_its_place() {
        let overrides = "[[override]]\npage = \"user-get\"\nskip = true\nreason = \"none\"\n";
        let pages = [
            ("api/group-get.md", "# Get group\n"),
            (overrides::FILE, overrides),
        ];
        let pages = pages.map(|(path, text)| (path.to_owned(), text.to_owned()));
        let set = DocsSet::from_pages("docs", pages.into());
        let mut diagnostics = Diagnostics::default();
        let model = set::read_model(&set, &mut diagnostics);
        let error = must_be_usable(&set, &model, &diagnostics).unwrap_err();
        let report = format!("{error:?}");
        for part in [
            "the overrides of the docs set `docs` do not apply",
            "error[stale-override]: override no longer applies: the docs set has no page `user-get`",
            "--> docs/msgraph.toml:2:9",
        ] {
            assert!(report.contains(part), "{report}");
        }
    }

    /// Whatever stands in the file, reading and reporting it ends.
    #[test]
    fn damaged_overrides_never_panic() {
        let page = "# Get group\n\n## HTTP request\n\n```http\nGET /groups/{id}\n```\n";
        let overrides = "[[override]]\npage = \"group-get\"\napplication = [\"Mail.Read\", [\"Mail.Send\"]]\nreason = \"ö\"\n\n\
            [[override]]\nresource = \"microsoft.graph.group\"\nproperty = \"id\"\ntype = \"String\"\nreason = 'x'\n";
        let mut errors = 0;
        for at in 0..=overrides.len() {
            for byte in [
                None,
                Some(b'['),
                Some(b'"'),
                Some(b'='),
                Some(b'\n'),
                Some(0xff),
            ] {
                let mut bytes = overrides.as_bytes().to_vec();
                match byte {
                    None => bytes.truncate(at),
                    Some(byte) => bytes.insert(at, byte),
                }
                let overrides = String::from_utf8_lossy(&bytes).into_owned();
                let pages = [
                    ("api/group-get.md", page.to_owned()),
                    (overrides::FILE, overrides),
                ];
                let pages = pages.map(|(path, text)| (path.to_owned(), text));
                let set = DocsSet::from_pages("docs", pages.into());
                let mut diagnostics = Diagnostics::default();
                let model = set::read_model(&set, &mut diagnostics);
                let result = must_be_usable(&set, &model, &diagnostics);
                errors += usize::from(result.is_err_and(|error| !format!("{error:?}").is_empty()));
            }
        }
        assert!(errors > 1000, "{errors}");
    }
}
