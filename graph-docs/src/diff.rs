//! What changed between two docs sets, and what each change means to programs.
//!
//! ```text
//! Model ─ facts ─► by subject and name ─ compare ─► Changes ─ apply ─► the other's facts
//! ```
//!
//! A model is a set of facts: a route, a parameter's type, a permission list. The order of rows is no fact, but that of
//! permissions from least to most privileged is one. Changes are complete: [`apply`] makes the new facts of the old ones.
//! Their classes are those of what is said; `graph_codegen::diff` knows the Rust items too.

mod facts;
mod rename;
mod rules;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::Model;
use crate::span::Span;

pub use facts::{Fact, Facts, Kind, Subject, facts};

/// What a change means to a program that uses a client of the old docs set, which stands in a crate of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// Words only.
    Docs,
    /// Programs go on compiling, and may use more.
    Additive,
    /// Programs go on compiling, but may do something else.
    Dangerous,
    /// Programs may stop compiling.
    Breaking,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its stable code: `property-removed`.
    pub rule: &'static str,
    /// What it means to programs.
    pub class: Class,
    /// What it is about; of one with a new name the old one.
    pub subject: Subject,
    /// The new name of the subject, where it has one.
    pub renamed: Option<Subject>,
    /// The fact, unless the whole subject came, went or was renamed.
    pub fact: Option<(Kind, String)>,
    /// What the docs said, and where.
    pub old: Option<Fact>,
    /// What they say, and where.
    pub new: Option<Fact>,
    /// Where the old docs and the new ones speak of it: what only one of them has, the other has a subject of.
    pub places: [Option<Span>; 2],
    /// The facts of a subject that came.
    pub facts: Facts,
}

/// The changes from one model to another, sorted by subject; none between equal ones.
pub fn diff(old: &Model, new: &Model) -> Vec<Change> {
    let (old, new) = (facts(old), facts(new));
    let renamed = rename::renamed(&old, &new);
    let mut changes = Vec::new();
    for (subject, facts) in &old {
        let target = renamed.get(subject).unwrap_or(subject);
        match new.get(target) {
            Some(others) => {
                changes.extend(renamed.get(subject).map(|target| {
                    rules::renamed(subject, target, own(subject, facts), own(target, others))
                }));
                let is_renamed = renamed.contains_key(subject);
                compare(subject, is_renamed, facts, others, &mut changes);
            }
            None => changes.push(rules::removed(subject, own(subject, facts))),
        }
    }
    let is_new = |subject: &&Subject| {
        !old.contains_key(*subject) && !renamed.values().any(|it| it == *subject)
    };
    for subject in new.keys().filter(is_new) {
        let facts = &new[subject];
        changes.push(rules::added(subject, own(subject, facts), facts.clone()));
    }
    changes
}

/// The fact that there is the subject.
fn own(subject: &Subject, facts: &Facts) -> Fact {
    let own = facts.get(&(Kind::Subject, String::new()));
    own.cloned().unwrap_or_else(|| Fact {
        value: subject.name().to_owned(),
        span: Span::default(),
    })
}

/// Compares the facts of a subject; where the page of one with a new name stands is said already.
fn compare(
    subject: &Subject,
    is_renamed: bool,
    old: &Facts,
    new: &Facts,
    changes: &mut Vec<Change>,
) {
    let all = old.keys().chain(new.keys());
    let mut names: Vec<_> = all
        .filter(|(kind, _)| !(is_renamed && *kind == Kind::Subject))
        .collect();
    names.sort();
    names.dedup();
    for name in names {
        let (before, after) = (old.get(name), new.get(name));
        if before.map(|fact| &fact.value) == after.map(|fact| &fact.value) {
            continue;
        }
        let whole = |facts: &Facts| facts.contains_key(&(Kind::Body, String::new()));
        let has_whole_body = whole(old) && whole(new);
        let (rule, class) = match rules::of_fact(name, before, after, has_whole_body) {
            ("permission-removed", _) if rules::stands_elsewhere(&name.1, before, new) => {
                ("permission-removed", Class::Dangerous)
            }
            judged => judged,
        };
        let place =
            |fact: Option<&Fact>, facts| fact.map_or(own(subject, facts).span, |it| it.span);
        changes.push(Change {
            rule,
            class,
            subject: subject.clone(),
            renamed: None,
            fact: Some(name.clone()),
            old: before.cloned(),
            new: after.cloned(),
            places: [Some(place(before, old)), Some(place(after, new))],
            facts: Facts::new(),
        });
    }
}

/// Makes the changes to the facts of the old model: what comes out are those of the new one, but for their places.
pub fn apply(facts: &mut BTreeMap<Subject, Facts>, changes: &[Change]) {
    for change in changes {
        let subject = &change.subject;
        match (&change.fact, &change.renamed) {
            // It follows from the docs.
            (Some((Kind::Item, _)), _) => {}
            (Some(name), _) => {
                if let Some(facts) = facts.get_mut(subject) {
                    match &change.new {
                        Some(fact) => drop(facts.insert(name.clone(), fact.clone())),
                        None => drop(facts.remove(name)),
                    }
                }
            }
            (None, Some(_)) => {}
            (None, None) if change.new.is_none() => drop(facts.remove(subject)),
            (None, None) => drop(facts.insert(subject.clone(), change.facts.clone())),
        }
    }
    // Last, so that the other changes find the subject under its old name.
    for change in changes {
        if let Some(renamed) = &change.renamed
            && let Some(mut moved) = facts.remove(&change.subject)
        {
            if let Some(fact) = &change.new {
                moved.insert((Kind::Subject, String::new()), fact.clone());
            }
            facts.insert(renamed.clone(), moved);
        }
    }
}
