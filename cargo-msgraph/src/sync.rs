//! `cargo msgraph sync`: pages of the reference into a docs set, all or none of them.
//!
//! ```text
//! folder or repository ─ origin ─► DocsSet ─ select ─► pages ─ swap ─► docs set, msgraph.lock ─► diff
//! ```

mod lock;
mod origin;
mod select;
mod swap;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use graph_docs::set::read_model;

use crate::args::Sync;
use crate::diff;
use crate::docs::{DEFAULT, Docs};
use crate::failure::Failure;
use crate::whole_folder::Stage;
use lock::{Lock, hash};

/// Texts by their paths below the docs set.
type Pages = BTreeMap<String, String>;

pub(crate) fn run(
    args: &Sync,
    docs: Option<&Path>,
    out: &mut dyn Write,
) -> Result<ExitCode, Failure> {
    let folder = docs.unwrap_or(Path::new(DEFAULT));
    let known = lock::read(folder)?;
    let wanted = match (&args.from, &known) {
        (Some(from), _) => Lock::of(from, args),
        (None, Some(lock)) => lock.clone(),
        (None, None) => return Err(lock::missing(folder)),
    };
    let stage = match args.check {
        true => Stage::apart(folder)?,
        false => Stage::beside(folder)?,
    };
    let (mut lock, pages) = bring(&wanted, args.locked, &stage)?;
    lock.files = pages
        .iter()
        .map(|(path, text)| (path.clone(), hash(text)))
        .collect();
    if args.check {
        return check(folder, &wanted, &lock, out);
    }
    if args.locked {
        same(&wanted, &lock)?;
    }
    if known.is_some_and(|known| {
        lock.brings_as_much_as(&known) && swap::read(folder, &known.files) == known.files
    }) {
        // A later commit with the same pages is no change.
        writeln!(out, "no changes")?;
        Docs::of_folder(folder, read_model)?.overridden()?;
        return Ok(ExitCode::SUCCESS);
    }
    let old = Docs::of_folder(folder, read_model).ok();
    swap::replace(&stage, folder, &pages, &lock)?;
    let new = Docs::of_folder(folder, read_model)?;
    match old {
        Some(old) => diff::print(&old, &new, out)?,
        None => writeln!(
            out,
            "brought {} pages into `{}`",
            new.set.pages,
            folder.display()
        )?,
    }
    new.overridden()?;
    Ok(ExitCode::SUCCESS)
}

/// The pages that a lock asks for, with the lock of what they are now; with `locked` as they were.
fn bring(wanted: &Lock, locked: bool, stage: &Stage) -> Result<(Lock, Pages), Failure> {
    let rev = match (locked, &wanted.commit) {
        (true, Some(commit)) => Some(commit.clone()),
        _ => wanted.rev.clone(),
    };
    let origin = origin::open(&wanted.from, rev.as_deref(), stage)?;
    let source = Docs::of_folder(&origin.folder, read_model)?;
    let pages = select::pages(&source, &wanted.pages, &wanted.resources)?;
    let mut lock = wanted.clone();
    lock.commit.clone_from(&origin.commit);
    Ok((lock, pages))
}

/// Says which pages are not what the source has, or not what was brought.
fn check(
    folder: &Path,
    wanted: &Lock,
    now: &Lock,
    out: &mut dyn Write,
) -> Result<ExitCode, Failure> {
    let here = swap::read(folder, &wanted.files);
    let mut faults = 0;
    let names: std::collections::BTreeSet<_> = wanted
        .files
        .keys()
        .chain(now.files.keys())
        .chain(here.keys())
        .collect();
    for name in names {
        let (brought, source) = (wanted.files.get(name), now.files.get(name));
        let what = match here.get(name) {
            None if brought.is_some() => "was removed by hand",
            Some(_) if brought.is_none() && source.is_none() => "was added by hand",
            Some(hash) if brought.is_some_and(|it| it != hash) => "was edited by hand",
            _ if brought == source => continue,
            _ if brought.is_none() => "is new at the source",
            _ if source.is_none() => "is gone at the source",
            _ => "is another one at the source",
        };
        faults += 1;
        writeln!(out, "`{}` {what}", folder.join(name).display())?;
    }
    Ok(ExitCode::from(u8::from(faults > 0)))
}

/// A lock can be brought as long as the source still has the pages that it had.
fn same(wanted: &Lock, found: &Lock) -> Result<(), Failure> {
    let differs = |(name, hash): &(&String, &String)| found.files.get(*name) != Some(*hash);
    let more = found.files.len() != wanted.files.len();
    match wanted.files.iter().find(differs) {
        None if !more => Ok(()),
        fault => {
            let page = fault.map_or("its list of pages", |(name, _)| name);
            Err(Failure::new(format!(
                "the source has another `{page}` than `msgraph.lock` says"
            ))
            .help("run `cargo msgraph sync --from …` to bring what it has now".to_owned()))
        }
    }
}
