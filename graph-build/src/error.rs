//! Why a docs set could not be compiled.

use std::path::Path;
use std::{fmt, io};

/// Why a docs set could not be compiled.
///
/// `Debug`, which a build script's `main` prints, is the whole report; `Display` is one line.
pub struct Error {
    message: String,
    help: String,
    report: String,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Error {
            message,
            help,
            report,
        } = self;
        write!(f, "{message}\n  help: {help}")?;
        if report.is_empty() {
            Ok(())
        } else {
            write!(f, "\n\n{report}")
        }
    }
}

impl std::error::Error for Error {}

fn error(message: String, help: &str) -> Error {
    Error {
        message,
        help: help.to_owned(),
        report: String::new(),
    }
}

pub(crate) fn no_out_dir() -> Error {
    let help = "call `Docs::compile` from a `build.rs`";
    error("`OUT_DIR` is not set".to_owned(), help)
}

pub(crate) fn not_read(folder: &Path, fault: &io::Error) -> Error {
    let message = format!(
        "the docs set `{}` cannot be read: {fault}",
        folder.display()
    );
    error(
        message,
        "name a folder with `api/` and `resources/`, relative to the package",
    )
}

pub(crate) fn nothing_read(root: &str, report: String) -> Error {
    let message = format!("no page of the docs set `{root}` could be read");
    let help = "put reference pages into its folders `api/` and `resources/`";
    Error {
        report,
        ..error(message, help)
    }
}

pub(crate) fn overrides(root: &str, report: String) -> Error {
    let message = format!("the overrides of the docs set `{root}` do not apply");
    let help = "mend or remove them";
    Error {
        report,
        ..error(message, help)
    }
}

pub(crate) fn not_generated(report: &str) -> Error {
    let message = "the client cannot be generated".to_owned();
    Error {
        report: report.to_owned(),
        ..error(message, "`Docs::client` takes the arguments of `client!`")
    }
}

pub(crate) fn not_written(path: &Path, fault: &io::Error) -> Error {
    let message = format!("`{}` cannot be written: {fault}", path.display());
    error(message, "make room on the disk, or `cargo clean`")
}
