//! The `client!`, `Endpoint` and `Resource` uses in the sources of a crate or workspace.
//!
//! Cargo says which files are the roots of targets; `mod` lines lead from there to the others. Every `cfg` is taken to
//! hold, so that what one feature or platform needs is in the answer of all. Uses that another macro or a build script
//! makes are not seen.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, mem};

use graph_codegen::Use;
use graph_docs::index::Index;
use proc_macro2::Span;
use serde::Deserialize;
use syn::visit::{self, Visit};

use crate::failure::Failure;

/// A client or endpoint, and where it stands.
pub(crate) struct Found {
    pub(crate) file: String,
    pub(crate) used: Use,
}

impl Found {
    /// `src/main.rs:8`
    pub(crate) fn place(&self, token: Span) -> String {
        format!("{}:{}", self.file, token.start().line)
    }
}

/// The uses of every target of a crate, or of all crates of its workspace, in the order of the files.
pub(crate) fn uses(
    manifest: Option<&Path>,
    workspace: bool,
    index: &Index<'_>,
) -> Result<Vec<Found>, Failure> {
    let (found, failure) = right_uses(manifest, workspace, index)?;
    failure.map_or(Ok(found), Err)
}

/// The uses that the macros would take, with the first fault of another one.
pub(crate) fn right_uses(
    manifest: Option<&Path>,
    workspace: bool,
    index: &Index<'_>,
) -> Result<(Vec<Found>, Option<Failure>), Failure> {
    let mut reader = Reader {
        index,
        seen: BTreeSet::new(),
        found: Vec::new(),
        failure: None,
    };
    for root in roots(manifest, workspace)? {
        let folder = root.parent().unwrap_or(Path::new("")).to_owned();
        reader.file(&root, folder)?;
    }
    Ok((reader.found, reader.failure))
}

/// The part of `cargo metadata` that is read.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    manifest_path: PathBuf,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
    src_path: PathBuf,
}

/// The root files of all targets but build scripts, sorted: those of the manifest's own crate, or of every member where it
/// has none.
fn roots(manifest: Option<&Path>, workspace: bool) -> Result<BTreeSet<PathBuf>, Failure> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args([
        "metadata",
        "--no-deps",
        "--offline",
        "--format-version",
        "1",
    ]);
    if let Some(manifest) = manifest {
        command.arg("--manifest-path").arg(manifest);
    }
    let output = command
        .output()
        .map_err(|error| Failure::new(format!("cannot run `cargo metadata`: {error}")))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.trim().trim_start_matches("error: ");
        return Err(Failure::new(format!("`cargo metadata` failed: {said}"))
            .help("name a manifest with `--manifest-path`".to_owned()));
    }
    let metadata: Metadata = serde_json::from_slice(&output.stdout)
        .map_err(|error| Failure::new(format!("cannot read `cargo metadata`: {error}")))?;
    let mut packages = metadata.packages;
    let own = manifest.map_or_else(nearest, |manifest| fs::canonicalize(manifest).ok());
    let is_own = |it: &Package| own.is_some() && fs::canonicalize(&it.manifest_path).ok() == own;
    if !workspace && packages.iter().any(is_own) {
        packages.retain(is_own);
    }
    let targets = packages.into_iter().flat_map(|it| it.targets);
    Ok(targets
        .filter(|target| !target.kind.iter().any(|kind| kind == "custom-build"))
        .map(|target| target.src_path)
        .collect())
}

/// The manifest that Cargo takes where none is named.
fn nearest() -> Option<PathBuf> {
    let here = env::current_dir().and_then(fs::canonicalize).ok()?;
    let manifests = here.ancestors().map(|folder| folder.join("Cargo.toml"));
    manifests.into_iter().find(|it| it.is_file())
}

struct Reader<'a> {
    index: &'a Index<'a>,
    seen: BTreeSet<PathBuf>,
    found: Vec<Found>,
    failure: Option<Failure>,
}

impl Reader<'_> {
    /// Reads a file whose modules stand in `folder`.
    fn file(&mut self, path: &Path, folder: PathBuf) -> Result<(), Failure> {
        let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if !self.seen.insert(path.clone()) {
            return Ok(());
        }
        let name = shown(path);
        let text = fs::read_to_string(path)
            .map_err(|error| Failure::new(format!("cannot read `{name}`: {error}")))?;
        let file = syn::parse_file(&text).map_err(|error| fault(&name, &error))?;
        let mut visitor = Visitor {
            reader: self,
            file: path,
            name,
            folder,
            is_inline: false,
        };
        visitor.visit_file(&file);
        Ok(())
    }
}

/// Walks through the items of a file.
struct Visitor<'a, 'r, 'i> {
    reader: &'r mut Reader<'i>,
    file: &'a Path,
    name: String,
    /// Where the modules of the place stand.
    folder: PathBuf,
    /// Whether the place is in a module with a body.
    is_inline: bool,
}

impl Visitor<'_, '_, '_> {
    fn keep<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result
            .map_err(|error| {
                let failure = fault(&self.name, &error);
                self.reader.failure.get_or_insert(failure);
            })
            .ok()
    }

    fn add(&mut self, used: Use) {
        let file = self.name.clone();
        self.reader.found.push(Found { file, used });
    }
}

impl<'ast> Visit<'ast> for Visitor<'_, '_, '_> {
    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        let is_client =
            |path: &syn::Path| path.segments.last().is_some_and(|it| it.ident == "client");
        if is_client(&called.path) {
            let uses = graph_codegen::uses_of_client(called.tokens.clone(), self.reader.index);
            self.keep(uses)
                .into_iter()
                .flatten()
                .for_each(|used| self.add(used));
        }
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        let has = |name: &str| item.attrs.iter().any(|it| it.path().is_ident(name));
        if has("endpoint") {
            let used = graph_codegen::use_of_endpoint(&item.clone().into(), self.reader.index);
            self.keep(used)
                .flatten()
                .into_iter()
                .for_each(|used| self.add(used));
        }
        if has("resource") {
            let used = graph_codegen::use_of_resource(&item.clone().into(), self.reader.index);
            self.keep(used)
                .flatten()
                .into_iter()
                .for_each(|used| self.add(used));
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let name = syn::ext::IdentExt::unraw(&item.ident).to_string();
        let own = self.folder.join(&name);
        // A path begins at the folder of the file, or of the module with a body.
        let begin = match self.is_inline {
            true => &self.folder,
            false => self.file.parent().unwrap_or(Path::new("")),
        };
        let given = item.attrs.iter().find_map(path_of_attribute);
        let given = given.map(|path| begin.join(path));
        if item.content.is_some() {
            let outer = mem::replace(&mut self.folder, given.unwrap_or(own));
            let was_inline = mem::replace(&mut self.is_inline, true);
            visit::visit_item_mod(self, item);
            (self.folder, self.is_inline) = (outer, was_inline);
            return;
        }
        let beside = own.with_file_name(format!("{name}.rs"));
        let (file, folder) = match given {
            // The modules of a file that is named stand beside it.
            Some(file) => {
                let folder = file.parent().unwrap_or(Path::new("")).to_owned();
                (file, folder)
            }
            None if beside.is_file() => (beside, own),
            None => (own.join("mod.rs"), own),
        };
        // A module that is not there is made by a build script, or left out by a `cfg`.
        if file.is_file()
            && let Err(failure) = self.reader.file(&file, folder)
        {
            self.reader.failure.get_or_insert(failure);
        }
    }
}

/// `#[path = "other.rs"]`
fn path_of_attribute(attribute: &syn::Attribute) -> Option<String> {
    let value = attribute.meta.require_name_value().ok()?;
    match &value.value {
        syn::Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Str(path),
            ..
        }) if value.path.is_ident("path") => Some(path.value()),
        _ => None,
    }
}

/// A file as the user names it: below this folder, where it is.
fn shown(path: &Path) -> String {
    let here = env::current_dir()
        .and_then(fs::canonicalize)
        .unwrap_or_default();
    let path = path.strip_prefix(here).unwrap_or(path);
    path.display().to_string().replace('\\', "/")
}

fn fault(file: &str, error: &syn::Error) -> Failure {
    let start = error.span().start();
    let place = format!("{file}:{}:{}", start.line, start.column + 1);
    let text = error.to_string();
    let mut lines = text.lines();
    let message = format!("{place}: {}", lines.next().unwrap_or_default());
    let more: Vec<_> = lines.map(str::trim).collect();
    match more.as_slice() {
        [] => Failure::new(message),
        more => Failure::new(message).help(more.join("; ").replace("help: ", "")),
    }
}
