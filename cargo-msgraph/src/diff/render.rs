//! Changes for people, for pull requests, and for programs.

use std::io::{self, Write};

use graph_docs::diff::{Change, Class, Fact, Subject};
use graph_docs::span::Span;
use serde_json::json;

use super::items::items;
use super::used::Used;
use super::words::{noun, what};
use crate::docs::Docs;

/// The docs sets that were compared.
pub(super) struct Sides<'a> {
    pub(super) old: &'a Docs,
    pub(super) new: &'a Docs,
    /// What the report is about, where it is not everything.
    pub(super) used: Option<&'a Used>,
}

impl Sides<'_> {
    /// `docs-src/api/message-get.md:49:7`, where the change came from.
    fn place(&self, change: &Change) -> Option<String> {
        let [old, new] = self.places(change);
        match change.new.is_some() {
            true => new,
            false => old,
        }
    }

    /// The places in both docs sets.
    fn places(&self, change: &Change) -> [Option<String>; 2] {
        let [old, new] = change.places;
        [
            old.map(|span| place(self.old, span)),
            new.map(|span| place(self.new, span)),
        ]
    }

    /// Where the crate that the report is for names the page.
    fn used_at(&self, change: &Change) -> Vec<&str> {
        let used = self.used.iter();
        used.flat_map(|used| used.places(&change.subject)).collect()
    }

    fn items(&self, change: &Change) -> Vec<String> {
        let docs = if change.old.is_some() {
            self.old
        } else {
            self.new
        };
        items(change, &docs.model)
    }
}

fn place(docs: &Docs, span: Span) -> String {
    let Some(source) = docs.set.sources.get(span.file.0 as usize) else {
        return docs.set.root.clone();
    };
    let before = source.text.get(..span.start as usize).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    format!("{}/{}:{line}:{column}", docs.set.root, source.path)
}

const CLASSES: [(Class, &str, &str); 4] = [
    (Class::Breaking, "breaking", "Programs may stop compiling"),
    (
        Class::Dangerous,
        "dangerous",
        "Programs go on compiling, but may do something else",
    ),
    (
        Class::Additive,
        "additive",
        "Programs go on compiling, and may use more",
    ),
    (Class::Docs, "docs", "Words only"),
];

/// The step that a version takes with these changes.
fn step(changes: &[Change]) -> &'static str {
    match changes.iter().map(|change| change.class).max() {
        Some(Class::Breaking) => "major",
        Some(Class::Dangerous | Class::Additive) => "minor",
        Some(Class::Docs) => "patch",
        None => "none",
    }
}

/// `2 breaking, 1 additive`
fn counts(changes: &[Change]) -> String {
    let count = |class| {
        changes
            .iter()
            .filter(|change| change.class == class)
            .count()
    };
    let counts = CLASSES.iter().map(|(class, name, _)| (count(*class), name));
    let counts = counts.filter(|(count, _)| *count > 0);
    let counts: Vec<_> = counts
        .map(|(count, name)| format!("{count} {name}"))
        .collect();
    counts.join(", ")
}

pub(super) fn human(changes: &[Change], sides: &Sides<'_>, out: &mut dyn Write) -> io::Result<()> {
    if changes.is_empty() {
        return writeln!(out, "no changes");
    }
    for (class, name, _) in CLASSES {
        let of_class = changes.iter().filter(|change| change.class == class);
        for change in of_class {
            writeln!(out, "{name}: {}: {}", change.rule, what(change, '`'))?;
            let place = sides.place(change).unwrap_or_default();
            let items = sides.items(change);
            match items.as_slice() {
                [] => writeln!(out, "  --> {place}")?,
                items => writeln!(out, "  --> {place}  {}", items.join(", "))?,
            }
            let used = sides.used_at(change);
            if !used.is_empty() {
                writeln!(out, "      used at {}", used.join(", "))?;
            }
        }
    }
    writeln!(
        out,
        "\n{}; version step: {}",
        counts(changes),
        step(changes)
    )
}

pub(super) fn markdown(
    changes: &[Change],
    sides: &Sides<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    if changes.is_empty() {
        return writeln!(out, "No changes.");
    }
    writeln!(
        out,
        "{}; version step: **{}**.",
        counts(changes),
        step(changes)
    )?;
    for (class, name, meaning) in CLASSES {
        let of_class: Vec<_> = changes
            .iter()
            .filter(|change| change.class == class)
            .collect();
        if of_class.is_empty() {
            continue;
        }
        writeln!(out, "\n## {} ({name})\n", meaning)?;
        for change in of_class {
            let items = sides.items(change).join("`, `");
            let items = if items.is_empty() {
                items
            } else {
                format!(" (`{items}`)")
            };
            let used = sides.used_at(change).join(", ");
            let used = if used.is_empty() {
                used
            } else {
                format!(", used at {used}")
            };
            writeln!(out, "- {}: {}{items}{used}", change.rule, what(change, '`'))?;
        }
    }
    Ok(())
}

pub(super) fn json(changes: &[Change], sides: &Sides<'_>, out: &mut dyn Write) -> io::Result<()> {
    let side = |fact: &Option<Fact>, place: &Option<String>| {
        let value = fact.as_ref().map(|fact| &fact.value);
        place
            .as_ref()
            .map(|place| json!({ "value": value, "place": place }))
    };
    let objects: Vec<_> = changes
        .iter()
        .map(|change| {
            let [old, new] = sides.places(change);
            json!({
                "rule": change.rule,
                "class": change.class,
                "subject": change.subject.name(),
                "renamed": change.renamed.as_ref().map(Subject::name),
                "what": change.fact.as_ref().map(|(kind, _)| noun(*kind)),
                "name": change.fact.as_ref().map(|(_, name)| name),
                "old": side(&change.old, &old),
                "new": side(&change.new, &new),
                "items": sides.items(change),
                "used": sides.used_at(change),
            })
        })
        .collect();
    let report = json!({ "step": step(changes), "changes": objects });
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}
