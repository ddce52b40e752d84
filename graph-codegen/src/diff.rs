//! What the changes of the docs mean to Rust programs.
//!
//! `graph_docs::diff` judges a change by what the docs say; here the items that programs can write are compared, which
//! follow from several things at once: a constructor is called after all routes of its page, the type of an answer may be
//! that of an example, and arguments stand in the order of the rows.

mod surface;

use std::collections::BTreeMap;

use graph_docs::diff::{self, Change, Class, Fact, Facts, Kind, Subject};
use graph_docs::model::Model;

use crate::ident;
use surface::{Surface, surfaces};

/// The changes from one model to another, sorted by subject, each with what it means to programs that name their pages.
///
/// Names of many pages, such as `"message-*"`, take new ones in too.
pub fn diff(old: &Model, new: &Model) -> Vec<Change> {
    let mut changes = diff::diff(old, new);
    let (before, after) = (surfaces(old), surfaces(new));
    let both = before
        .iter()
        .filter_map(|(subject, surface)| Some((subject, surface, after.get(subject)?)));
    let lost: BTreeMap<&Subject, Vec<Change>> = both
        .map(|(subject, old, new)| (subject, lost_items(subject, old, new)))
        .collect();
    for change in &mut changes {
        let is_kept = lost
            .get(&change.subject)
            .is_some_and(|lost| is_kept(change, lost));
        if change.class == Class::Breaking && is_kept {
            change.class = Class::Dangerous;
        }
    }
    let breaks = |subject: &Subject| {
        let mut breaking = changes.iter().filter(|it| it.class == Class::Breaking);
        breaking.any(|change| change.subject == *subject)
    };
    let unsaid = lost.into_iter().filter(|(subject, _)| !breaks(subject));
    let unsaid: Vec<_> = unsaid.flat_map(|(_, changes)| changes).collect();
    changes.extend(unsaid);
    changes.sort_by(|a, b| (&a.subject, &a.fact).cmp(&(&b.subject, &b.fact)));
    changes
}

/// The items that are gone, or are of another type.
fn lost_items(subject: &Subject, old: &Surface, new: &Surface) -> Vec<Change> {
    let fact = |surface: &Surface, name| {
        let value = surface.items.get(name).cloned()?;
        let span = surface.span;
        Some(Fact { value, span })
    };
    let lost = old.items.keys();
    let lost = lost.filter(|name| new.items.get(*name) != old.items.get(*name));
    lost.map(|name| Change {
        rule: "rust-item",
        class: Class::Breaking,
        subject: subject.clone(),
        renamed: None,
        fact: Some((Kind::Item, name.clone())),
        old: fact(old, name),
        new: fact(new, name),
        places: [Some(old.span), Some(new.span)],
        facts: Facts::new(),
    })
    .collect()
}

/// Whether programs keep all that a change could take away.
fn is_kept(change: &Change, lost: &[Change]) -> bool {
    use Kind::{Body, Parameter, Property, Relationship, Response, Route, Shown};
    let Some((kind, name)) = &change.fact else {
        return false;
    };
    let option = name
        .strip_prefix("query ")
        .or_else(|| name.strip_prefix("header "));
    match (kind, option) {
        (Property | Shown, _) => !has_field(lost, name),
        (Parameter, Some(option)) => !has_field(lost, option),
        (Body | Parameter | Relationship | Response | Route, _) => lost.is_empty(),
        // Permissions are declared, a base type has subtypes, a member is an item.
        _ => false,
    }
}

/// Whether a field, or the setter of that name, is among the lost items.
fn has_field(lost: &[Change], name: &str) -> bool {
    let field = format!("::{}", ident::snake(name));
    let mut items = lost.iter().filter_map(|change| change.fact.as_ref());
    items.any(|(_, item)| item.ends_with(&field))
}
