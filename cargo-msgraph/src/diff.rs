//! `cargo msgraph diff`: what changed between two docs sets.

mod git;
mod items;
mod render;
mod used;
mod words;

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use graph_codegen::diff;
use graph_docs::diagnostic::Diagnostics;
use graph_docs::diff::{Change, Class, Kind};
use graph_docs::set::read_model;

use crate::args::{ChangeClass, Diff, DiffFormat};
use crate::docs::{DEFAULT, Docs};
use crate::failure::Failure;

pub(crate) fn run(
    args: &Diff,
    docs: Option<&Path>,
    out: &mut dyn Write,
) -> Result<ExitCode, Failure> {
    let old = open(&args.old, docs)?;
    let new = open(&args.new, docs)?;
    let mut changes = diff(&old.model, &new.model);
    leave_out_words_of_rows(&mut changes);
    if args.no_text {
        changes.retain(|change| !matches!(change.rule, "text" | "example"));
    }
    changes.sort_by(|a, b| (b.class, &a.subject, &a.fact).cmp(&(a.class, &b.subject, &b.fact)));
    let used = args.used_by.as_ref();
    let used = used.map(|path| used::used(path, &old, &new)).transpose()?;
    changes.retain(|change| used.as_ref().is_none_or(|used| used.by(change)));
    let sides = render::Sides {
        old: &old,
        new: &new,
        used: used.as_ref(),
    };
    match args.format {
        DiffFormat::Human => render::human(&changes, &sides, out)?,
        DiffFormat::Md => render::markdown(&changes, &sides, out)?,
        DiffFormat::Json => render::json(&changes, &sides, out)?,
    }
    let worst = changes.iter().map(|change| change.class).max();
    let fails = args
        .fail_on
        .is_some_and(|limit| worst >= Some(class(limit)));
    Ok(ExitCode::from(u8::from(fails)))
}

/// Prints the changes for people, those of words left out.
pub(crate) fn print(old: &Docs, new: &Docs, out: &mut dyn Write) -> Result<(), Failure> {
    let mut changes = diff(&old.model, &new.model);
    changes.retain(|change| !matches!(change.rule, "text" | "example"));
    changes.sort_by(|a, b| (b.class, &a.subject, &a.fact).cmp(&(a.class, &b.subject, &b.fact)));
    render::human(
        &changes,
        &render::Sides {
            old,
            new,
            used: None,
        },
        out,
    )?;
    Ok(())
}

/// A row that came or went takes its words with it.
fn leave_out_words_of_rows(changes: &mut Vec<Change>) {
    let rows = changes
        .iter()
        .filter(|change| change.old.is_none() || change.new.is_none());
    let name = |change: &Change| {
        let (kind, name) = change.fact.clone()?;
        Some((change.subject.clone(), kind == Kind::Text, name))
    };
    let rows: BTreeSet<_> = rows.filter_map(name).collect();
    changes.retain(|change| match name(change) {
        Some((subject, true, row)) => !rows.contains(&(subject, false, row)),
        _ => true,
    });
}

fn class(limit: ChangeClass) -> Class {
    match limit {
        ChangeClass::Docs => Class::Docs,
        ChangeClass::Additive => Class::Additive,
        ChangeClass::Dangerous => Class::Dangerous,
        ChangeClass::Breaking => Class::Breaking,
    }
}

/// A folder, or `git:REV`.
fn open(name: &str, docs: Option<&Path>) -> Result<Docs, Failure> {
    let docs = match name.strip_prefix("git:") {
        None => Docs::of_folder(Path::new(name), read_model)?,
        Some(revision) => {
            let folder = docs.unwrap_or(Path::new(DEFAULT));
            let set = git::read(revision, folder)?;
            Docs::of_set(set, Diagnostics::default(), false, read_model)
        }
    };
    docs.overridden()
}
