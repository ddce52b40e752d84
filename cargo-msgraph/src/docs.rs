//! The docs set that a command works on.

use std::path::Path;
use std::time::Instant;

use graph_docs::diagnostic::{Diagnostic, Diagnostics, Severity};
use graph_docs::model::Model;
use graph_docs::overrides;
use graph_docs::source::DocsSet;

use crate::failure::Failure;
use crate::render::{self, Finding, Place};

/// The folder that is read where no other is named.
pub(crate) const DEFAULT: &str = "docs-src";

/// How a docs set is read: plainly, or checked.
pub(crate) type Read = fn(&DocsSet, &mut Diagnostics) -> Model;

/// A docs set with all that was read from it.
pub(crate) struct Docs {
    pub(crate) set: DocsSet,
    pub(crate) model: Model,
    /// By file, then place.
    pub(crate) findings: Vec<Diagnostic>,
    /// Whether the pages are those in this program.
    pub(crate) is_bundled: bool,
    read: Read,
}

impl Docs {
    /// Reads `dir`, else `docs-src`, else the pages in this program.
    pub(crate) fn open(dir: Option<&Path>, verbose: bool, read: Read) -> Result<Docs, Failure> {
        let begin = Instant::now();
        let default = Path::new(DEFAULT);
        let docs = match dir.or(default.is_dir().then_some(default)) {
            Some(dir) => Docs::of_folder(dir, read)?,
            None => Docs::of_set(bundled(), Diagnostics::default(), true, read),
        };
        if verbose {
            let (files, time) = (docs.model.files.len(), begin.elapsed().as_millis());
            anstream::eprintln!("read {files} files of `{}` in {time} ms", docs.set.root);
        }
        Ok(docs)
    }

    /// Reads the pages anew, after some were changed.
    pub(crate) fn read_again(&mut self) -> Result<(), Failure> {
        *self = Docs::of_folder(Path::new(&self.set.root), self.read)?;
        Ok(())
    }

    pub(crate) fn of_folder(dir: &Path, read: Read) -> Result<Docs, Failure> {
        let mut diagnostics = Diagnostics::default();
        let set = graph_docs::source::read(dir, &mut diagnostics)
            .map_err(|error| cannot_read(dir, &error))?;
        Ok(Docs::of_set(set, diagnostics, false, read))
    }

    pub(crate) fn of_set(
        set: DocsSet,
        mut diagnostics: Diagnostics,
        is_bundled: bool,
        read: Read,
    ) -> Docs {
        let model = read(&set, &mut diagnostics);
        let mut findings = diagnostics.list;
        findings.sort_by_key(|finding| (finding.span, finding.code));
        Docs {
            set,
            model,
            findings,
            is_bundled,
            read,
        }
    }

    /// How many findings are of this severity.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    }

    /// The same, where all overrides apply: else what is printed of it may be wrong.
    pub(crate) fn overridden(self) -> Result<Docs, Failure> {
        let fault = overrides::faults(&self.set, &self.findings).next();
        if let Some(fault) = fault.map(std::slice::from_ref) {
            return Err(cannot_override(&render::findings(
                &self.set,
                &self.model,
                fault,
            )));
        }
        Ok(self)
    }

    /// Says on standard error that there are findings, for the commands that do not print them; an
    /// override that does not apply is a failure.
    pub(crate) fn remark(self, quiet: bool) -> Result<Docs, Failure> {
        let docs = self.overridden()?;
        if !quiet && !docs.findings.is_empty() {
            anstream::eprintln!("{}; `cargo msgraph check` prints them", docs.summary());
        }
        Ok(docs)
    }

    /// For example `2 errors and 1 warning in 36 files`.
    pub(crate) fn summary(&self) -> String {
        format!(
            "{} and {} in {}",
            counted(self.count(Severity::Error), "error"),
            counted(self.count(Severity::Warning), "warning"),
            counted(self.model.files.len(), "file"),
        )
    }
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn bundled() -> DocsSet {
    let pages = graph_docs_src::PAGES
        .iter()
        .map(|(path, text)| (path.to_string(), text.to_string()));
    DocsSet::from_pages(DEFAULT, pages.collect())
}

fn cannot_read(dir: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!(
        "cannot read the docs set `{}`: {error}",
        dir.display()
    ))
    .help("name one with `--docs`, such as `api-reference/v1.0` of a checkout".to_owned())
}

fn cannot_override(faults: &[Finding<'_>]) -> Failure {
    let text = |fault: &Finding<'_>| {
        let Place { path, start, .. } = &fault.place;
        format!("{path}:{}:{}: {}", start.line, start.column, fault.message)
    };
    let faults: Vec<String> = faults.iter().map(text).collect();
    Failure::new(faults.join("\n"))
        .help("`cargo msgraph check` shows it; mend or remove the override".to_owned())
}
