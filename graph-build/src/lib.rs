//! For build scripts: compiles a folder of Microsoft Graph reference pages into the index that
//! graph-macros reads.
//!
//! ```no_run
//! fn main() -> Result<(), graph_build::Error> {
//!     graph_build::Docs::new("docs-src").compile()
//! }
//! ```
//!
//! Faults in pages never fail a build, since a page that nobody asks for stops nobody: one warning
//! gives their number and the command that shows them. A build fails where nothing can be read or
//! written at all, and where an [override](graph_docs::overrides) no longer applies.
//!
//! Cargo runs the build script again when a page changes, and compiles the crate anew when it ran: the
//! expansion need not name what it read. What the last run read is kept in `OUT_DIR`, so that a run costs
//! the pages that changed ([`graph_docs::rebuild`]); the expansion of pages that did not change is the same.

mod folder;

mod client;
mod error;
mod report;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use graph_docs::diagnostic::Diagnostics;
use graph_docs::rebuild::{self, Findings};
use graph_docs::source::DocsSet;
use graph_docs::{index, set};

pub use error::Error;

/// A docs set to compile.
#[derive(Clone, Debug)]
pub struct Docs {
    from: From,
    language: Option<String>,
    client: Option<String>,
}

#[derive(Clone, Debug)]
enum From {
    Folder(PathBuf),
    Pages {
        root: String,
        pages: Vec<(String, String)>,
    },
}

impl Docs {
    /// The pages of a folder with `api/` and `resources/`; relative to the package.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Docs {
            from: From::Folder(folder.into()),
            language: None,
            client: None,
        }
    }

    /// Pages from memory, each the path below the set and the text; messages call the set `root`.
    pub fn from_pages(
        root: impl Into<String>,
        pages: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let pages = pages.into_iter().collect();
        Docs {
            from: From::Pages {
                root: root.into(),
                pages,
            },
            language: None,
            client: None,
        }
    }

    /// The language of generated rustdoc where a macro asks for none, e.g. `ru-RU`.
    #[must_use]
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// Also writes a client to `OUT_DIR`, a file an area, for one that is too large for `client!`,
    /// whose arguments these are.
    ///
    /// ```no_run
    /// fn main() -> Result<(), graph_build::Error> {
    ///     graph_build::Docs::new("docs-src")
    ///         .client(r#"pub struct Graph; endpoints: ["*"]"#)
    ///         .compile()
    /// }
    /// ```
    ///
    /// The crate takes it in by `include!(concat!(env!("OUT_DIR"), "/msgraph.rs"));`.
    #[must_use]
    pub fn client(mut self, arguments: impl Into<String>) -> Self {
        self.client = Some(arguments.into());
        self
    }

    /// Writes the index to `OUT_DIR`, and tells cargo where it is and what it depends on.
    ///
    /// # Errors
    /// Outside of a build script; a folder that cannot be read or has no page that can; an index
    /// that cannot be written; a client that cannot be generated as it was asked for.
    pub fn compile(self) -> Result<(), Error> {
        let out = env::var_os("OUT_DIR").ok_or_else(error::no_out_dir)?;
        let out = Path::new(&out);
        let path = out.join("msgraph.index");
        match &self.from {
            From::Folder(folder) => folder::index(folder, &path)?,
            From::Pages { root, pages } => pages_index(root, pages.clone(), &path)?,
        }
        if let Some(arguments) = &self.client {
            client::write(out, arguments, &path, self.language.as_deref())?;
        }
        println!("cargo::rustc-env=MSGRAPH_INDEX={}", path.display());
        if let Some(language) = &self.language {
            println!("cargo::rustc-env=MSGRAPH_LANGUAGE={language}");
        }
        Ok(())
    }
}

/// Writes the index of pages from memory, which are those of a crate that this one is compiled after.
fn pages_index(root: &str, pages: Vec<(String, String)>, path: &Path) -> Result<(), Error> {
    println!("cargo::rerun-if-changed=build.rs");
    let set = DocsSet::from_pages(root, pages);
    let mut diagnostics = Diagnostics::default();
    let model = set::read_model(&set, &mut diagnostics);
    folder::must_be_usable(&set, &model, &diagnostics)?;
    let index = index::write(root, &model);
    write_if_changed(path, &index).map_err(|fault| error::not_written(path, &fault))?;
    warn(root, set.pages, Findings::of(&diagnostics));
    Ok(())
}

/// Writes a file, unless it is so already.
pub(crate) fn write_if_changed(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::read(path).is_ok_and(|old| old == bytes) {
        true => Ok(()),
        false => rebuild::write(path, &[bytes]),
    }
}

/// One line for cargo.
pub(crate) fn warn(root: &str, pages: usize, findings: Findings) {
    if findings.errors + findings.warnings > 0 {
        println!(
            "cargo::warning={root}: {}; `cargo msgraph check --docs {root}` shows them",
            in_words(pages, findings),
        );
    }
}

fn in_words(pages: usize, findings: Findings) -> String {
    let counted = |count: usize, noun: &str| match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    };
    format!(
        "{} and {} in {}",
        counted(findings.errors, "error"),
        counted(findings.warnings, "warning"),
        counted(pages, "page"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_finding_is_not_many() {
        let (errors, warnings) = (0, 1);
        let words = in_words(2, Findings { errors, warnings });
        assert_eq!(words, "0 errors and 1 warning in 2 pages");
    }
}
