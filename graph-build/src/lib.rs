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
//! gives their number, the build script's standard error (`cargo build -vv`) has the report. A build
//! fails where nothing can be read or written at all.

mod client;
mod error;
mod report;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use graph_docs::diagnostic::{Diagnostics, Severity};
use graph_docs::model::Model;
use graph_docs::set;
use graph_docs::source::{self, DocsSet};

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
        let index = Path::new(&out).join("msgraph.index");
        let mut diagnostics = Diagnostics::default();
        let set = self.read(&mut diagnostics)?;
        let model = set::read_model(&set, &mut diagnostics);
        if model.endpoints.is_empty() && model.resources.is_empty() && model.enums.is_empty() {
            return Err(error::nothing_read(
                &set.root,
                report::report(&set, &model, &diagnostics),
            ));
        }
        let bytes = graph_docs::index::write(&set.root, &model);
        write_if_changed(&index, &bytes).map_err(|fault| error::not_written(&index, &fault))?;
        if let Some(arguments) = &self.client {
            client::write(Path::new(&out), arguments, &bytes, self.language.as_deref())?;
        }
        self.tell_cargo(&index);
        warn(&set, &model, &diagnostics);
        Ok(())
    }

    fn read(&self, diagnostics: &mut Diagnostics) -> Result<DocsSet, Error> {
        match &self.from {
            From::Folder(folder) => {
                // A folder that is missing today may be there tomorrow.
                println!("cargo::rerun-if-changed={}", folder.display());
                source::read(folder, diagnostics).map_err(|fault| error::not_read(folder, &fault))
            }
            From::Pages { root, pages } => Ok(DocsSet::from_pages(root, pages.clone())),
        }
    }

    fn tell_cargo(&self, index: &Path) {
        match &self.from {
            From::Folder(folder) => paths(folder)
                .iter()
                .for_each(|path| println!("cargo::rerun-if-changed={}", path.display())),
            From::Pages { .. } => println!("cargo::rerun-if-changed=build.rs"),
        }
        println!("cargo::rustc-env=MSGRAPH_INDEX={}", index.display());
        if let Some(language) = &self.language {
            println!("cargo::rustc-env=MSGRAPH_LANGUAGE={language}");
        }
    }
}

/// The folders and files of a docs set, sorted; cargo sees a new file by its folder.
fn paths(folder: &Path) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
        for entry in entries {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                Ok(_) => paths.push(entry.path()),
                Err(_) => {}
            }
        }
        paths.push(folder);
    }
    paths.sort();
    paths
}

/// Writes a file whole or not at all: a macro may read it at this moment.
pub(crate) fn write_if_changed(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    let new = path.with_extension("new");
    fs::write(&new, bytes)?;
    fs::rename(&new, path)
}

/// One line for cargo, the report for `cargo build -vv`.
fn warn(set: &DocsSet, model: &Model, diagnostics: &Diagnostics) {
    if diagnostics.list.is_empty() {
        return;
    }
    let count = |severity| {
        diagnostics
            .list
            .iter()
            .filter(|it| it.severity == severity)
            .count()
    };
    println!(
        "cargo::warning={root}: {errors} errors and {warnings} warnings in {files} pages; \
         `cargo msgraph check --docs {root}` shows them",
        root = set.root,
        errors = count(Severity::Error),
        warnings = count(Severity::Warning),
        files = model.files.len(),
    );
    eprint!("{}", report::report(set, model, diagnostics));
}
