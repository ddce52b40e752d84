//! `cargo msgraph generate`: a client as Rust modules, for people who keep generated code under review.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use graph_codegen::File;
use graph_docs::index::{self, Index};

use crate::args::Generate;
use crate::docs::Docs;
use crate::failure::Failure;
use crate::whole_folder::{Stage, cannot_write};

/// How the first file of a folder begins that this command may replace.
const MARK: &str = "//! A client of Microsoft Graph, made by `cargo msgraph generate`.";

pub(crate) fn run(args: &Generate, docs: &Docs, out: &mut dyn Write) -> Result<ExitCode, Failure> {
    let folder = &args.out;
    refuse_other_folder(folder)?;
    let files = files(args, docs)?;
    let stage = Stage::beside(folder)?;
    write(&stage.new_folder(), &files)?;
    if args.check {
        return check(&stage.new_folder(), folder, out);
    }
    stage.put().map_err(|error| cannot_write(folder, &error))?;
    Ok(ExitCode::SUCCESS)
}

/// The modules, each a file.
fn files(args: &Generate, docs: &Docs) -> Result<Vec<File>, Failure> {
    let name = &args.name;
    if syn::parse_str::<syn::Ident>(name).is_err() {
        return Err(Failure::new(format!("`{name}` is no name of a struct"))
            .help("write `--name Graph`".to_owned()));
    }
    let resources = args.resource.iter().map(|name| format!("resource:{name}"));
    let endpoints: Vec<_> = args.page.iter().cloned().chain(resources).collect();
    let docs_of_client = " A client of Microsoft Graph.";
    let arguments =
        format!("#[doc = {docs_of_client:?}] pub struct {name}; endpoints: {endpoints:?}");
    let bytes = index::write(&docs.set.root, &docs.model);
    let index = Index::open(&bytes).map_err(|fault| Failure::new(fault.to_string()))?;
    graph_codegen::modules(&arguments, &index, None).map_err(|fault| {
        let text = fault.to_string();
        let mut lines = text.lines();
        let failure = Failure::new(lines.next().unwrap_or_default().to_owned());
        let help = lines.find_map(|line| line.trim().strip_prefix("help: "));
        help.map(|help| help.to_owned())
            .into_iter()
            .fold(failure, Failure::help)
    })
}

/// A folder that somebody else made is not replaced.
fn refuse_other_folder(folder: &Path) -> Result<(), Failure> {
    let is_empty = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    let first = fs::read_to_string(folder.join("mod.rs")).unwrap_or_default();
    match is_empty || first.starts_with(MARK) {
        true => Ok(()),
        false => Err(
            Failure::new(format!("`{}` has other files in it", folder.display()))
                .help("name a new folder with `--out`".to_owned()),
        ),
    }
}

fn write(folder: &Path, files: &[File]) -> Result<(), Failure> {
    let fault = |error: io::Error| cannot_write(folder, &error);
    fs::create_dir_all(folder.join("requests")).map_err(fault)?;
    for file in files {
        let parsed = syn::parse_file(&file.text).map_err(|fault| {
            Failure::new(format!("`{}` was generated wrong: {fault}", file.path))
        })?;
        fs::write(folder.join(&file.path), readable(parsed)).map_err(fault)?;
    }
    format(&folder.join("mod.rs"))
}

/// The items with an empty line before each, but between names of modules and between names used.
fn readable(mut file: syn::File) -> String {
    let items = std::mem::take(&mut file.items);
    let mut text = prettyplease::unparse(&file);
    let mut before = None;
    for item in items {
        let line = match &item {
            syn::Item::Mod(_) => Some("mod"),
            syn::Item::Use(_) => Some("use"),
            _ => None,
        };
        if line.is_none() || line != before {
            text.push('\n');
        }
        before = line;
        file.attrs.clear();
        file.items = vec![item];
        text.push_str(&prettyplease::unparse(&file));
    }
    text
}

/// Formats a module and those below it, as `cargo fmt` would.
fn format(first: &Path) -> Result<(), Failure> {
    let program = env::var_os("RUSTFMT").unwrap_or_else(|| "rustfmt".into());
    let output = Command::new(program)
        .args(["--edition", "2024"])
        .arg(first)
        .output();
    let output = output.map_err(|error| {
        Failure::new(format!("cannot run `rustfmt`: {error}"))
            .help("`rustup component add rustfmt` installs it".to_owned())
    })?;
    match output.status.success() {
        true => Ok(()),
        false => {
            let said = String::from_utf8_lossy(&output.stderr);
            Err(Failure::new(format!("`rustfmt` failed: {}", said.trim())))
        }
    }
}

/// Says which files are not what would be written.
fn check(new: &Path, folder: &Path, out: &mut dyn Write) -> Result<ExitCode, Failure> {
    let (new, old) = (read(new), read(folder));
    let names = new.keys().chain(old.keys());
    let mut stale: Vec<_> = names
        .filter(|name| new.get(*name) != old.get(*name))
        .collect();
    stale.sort();
    stale.dedup();
    for name in &stale {
        let what = match (new.contains_key(*name), old.contains_key(*name)) {
            (true, true) => "is stale",
            (true, false) => "is missing",
            (false, _) => "is too many",
        };
        writeln!(out, "`{}` {what}", folder.join(name).display())?;
    }
    Ok(ExitCode::from(u8::from(!stale.is_empty())))
}

/// The files of a folder and of those in it, by their paths below it.
fn read(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(below) = folders.pop() {
        for entry in fs::read_dir(folder.join(&below))
            .into_iter()
            .flatten()
            .flatten()
        {
            let path = below.join(entry.file_name());
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(path),
                _ => drop(files.insert(
                    path.clone(),
                    fs::read(folder.join(&path)).unwrap_or_default(),
                )),
            }
        }
    }
    files
}
