//! `cargo msgraph generate`: a client as Rust modules, for people who keep generated code under review.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs, path};

use graph_codegen::File;
use graph_docs::index::{self, Index};

use crate::args::Generate;
use crate::docs::Docs;
use crate::failure::Failure;
use crate::whole_folder::{Stage, cannot_write};

/// How every file begins that this command may replace.
const MARK: &str = "// Made by `cargo msgraph generate`.\n\n";

pub(crate) fn run(args: &Generate, docs: &Docs, out: &mut dyn Write) -> Result<ExitCode, Failure> {
    let folder = &args.out;
    let files = files(args, docs)?;
    let stage = match args.check {
        true => Stage::apart(folder)?,
        false => {
            refuse_other_files(folder, &files)?;
            Stage::beside(folder)?
        }
    };
    let new = stage.new_folder();
    let cannot = |error| cannot_write(if args.check { &new } else { folder }, &error);
    write(&new, &files, folder, cannot)?;
    if args.check {
        return check(&new, folder, out);
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

/// What somebody else wrote is not replaced, but for edits in the files of a client.
fn refuse_other_files(folder: &Path, files: &[File]) -> Result<(), Failure> {
    let old = read(folder)?;
    let is_made = |text: &[u8]| text.starts_with(MARK.as_bytes());
    let has_client = old.get(Path::new("mod.rs")).is_some_and(|it| is_made(it));
    let is_edited =
        |path: &Path| has_client && files.iter().any(|file| Path::new(&file.path) == path);
    let is_other = |(path, text): &(&PathBuf, &Vec<u8>)| !is_made(text) && !is_edited(path);
    match old.iter().find(is_other) {
        None => Ok(()),
        Some((path, _)) => Err(Failure::new(format!(
            "`{}` was not made by `cargo msgraph generate`, and would be removed",
            folder.join(path).display()
        ))
        .help("move it, or name a new folder with `--out`".to_owned())),
    }
}

/// Writes the files to `folder`, formatted as those of `target` are.
fn write(
    folder: &Path,
    files: &[File],
    target: &Path,
    cannot: impl Fn(io::Error) -> Failure,
) -> Result<(), Failure> {
    fs::create_dir_all(folder.join("requests")).map_err(&cannot)?;
    for file in files {
        let parsed = syn::parse_file(&file.text).map_err(|fault| {
            Failure::new(format!("`{}` was generated wrong: {fault}", file.path))
        })?;
        let text = MARK.to_owned() + &readable(parsed);
        fs::write(folder.join(&file.path), text).map_err(&cannot)?;
    }
    format(&folder.join("mod.rs"), target)
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

/// Formats a module and those below it, as `cargo fmt` would if they stood in `target`.
fn format(first: &Path, target: &Path) -> Result<(), Failure> {
    let program = env::var_os("RUSTFMT").unwrap_or_else(|| "rustfmt".into());
    let output = Command::new(program)
        .args(["--edition", "2024"])
        .args(
            settings(target)
                .map(|path| [OsString::from("--config-path"), path.into()])
                .into_iter()
                .flatten(),
        )
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

/// The file that rustfmt finds its settings in for what stands in a folder.
fn settings(folder: &Path) -> Option<PathBuf> {
    let whole = path::absolute(folder).ok()?;
    let whole = whole.ancestors().find_map(|it| fs::canonicalize(it).ok())?;
    let names = [".rustfmt.toml", "rustfmt.toml"];
    let mut files = whole
        .ancestors()
        .flat_map(|above| names.map(|name| above.join(name)));
    files.find(|file| file.is_file())
}

/// Says which files are not what would be written.
fn check(new: &Path, folder: &Path, out: &mut dyn Write) -> Result<ExitCode, Failure> {
    let (new, old) = (read(new)?, read(folder)?);
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

/// The files of a folder and of those in it, by their paths below it; none where there is no folder.
fn read(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>, Failure> {
    let mut files = BTreeMap::new();
    if matches!(fs::symlink_metadata(folder), Err(error) if error.kind() == io::ErrorKind::NotFound)
    {
        return Ok(files);
    }
    let mut folders = vec![PathBuf::new()];
    while let Some(below) = folders.pop() {
        let whole = folder.join(&below);
        let fault =
            |error: io::Error| Failure::new(format!("cannot read `{}`: {error}", whole.display()));
        for entry in fs::read_dir(&whole).map_err(fault)? {
            let entry = entry.map_err(fault)?;
            let path = below.join(entry.file_name());
            match entry.file_type().map_err(fault)?.is_dir() {
                true => folders.push(path),
                false => drop(files.insert(path, fs::read(entry.path()).map_err(fault)?)),
            }
        }
    }
    Ok(files)
}
