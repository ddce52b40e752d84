//! What the clients and endpoints of a crate use.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use graph_docs::diff::{Change, Subject};
use graph_docs::index::{self, Index};
use graph_docs::model::{Endpoint, Model, Resource};

use crate::docs::Docs;
use crate::failure::Failure;
use crate::uses::{self, Found};

/// The subjects that a crate uses, by those of pages with where they are named.
pub(super) struct Used(BTreeMap<Subject, BTreeSet<String>>);

impl Used {
    /// Whether a change touches what is used.
    pub(super) fn by(&self, change: &Change) -> bool {
        let renamed = change.renamed.iter();
        renamed
            .chain([&change.subject])
            .any(|it| self.0.contains_key(it))
    }

    /// `src/main.rs:8`, where the page of a change is named.
    pub(super) fn places(&self, subject: &Subject) -> Vec<&str> {
        let places = self.0.get(subject).into_iter().flatten();
        places.map(String::as_str).collect()
    }
}

/// What a crate, by its folder or manifest, uses of the old docs, and by its globs of the new ones.
pub(super) fn used(path: &Path, old: &Docs, new: &Docs) -> Result<Used, Failure> {
    let manifest = match path.is_dir() {
        true => path.join("Cargo.toml"),
        false => path.to_owned(),
    };
    let mut used = Used(BTreeMap::new());
    let mut faults = Vec::new();
    for docs in [old, new] {
        let bytes = index::write(&docs.set.root, &docs.model);
        let index = Index::open(&bytes).map_err(|fault| Failure::new(fault.to_string()))?;
        let (uses, fault) = uses::right_uses(Some(&manifest), false, &index)?;
        add(&uses, &docs.model, &mut used);
        faults.extend(fault);
    }
    // What one of the docs sets does not have, is a change; what neither has, is a mistake.
    match <[Failure; 2]>::try_from(faults) {
        Ok([fault, _]) => Err(fault),
        Err(_) => Ok(used),
    }
}

fn add(uses: &[Found], model: &Model, used: &mut Used) {
    let endpoints = model.endpoints.iter();
    let endpoints: BTreeMap<&str, &Endpoint> = endpoints
        .map(|endpoint| (endpoint.page.as_str(), endpoint))
        .collect();
    let resources = model.resources.iter();
    let resources: BTreeMap<&str, &Resource> = resources
        .map(|resource| (resource.name.value.as_str(), resource))
        .collect();
    for found in uses {
        let mut types: Vec<&str> = found.used.types.iter().map(String::as_str).collect();
        for (page, token) in &found.used.pages {
            let subject = Subject::Endpoint(page.clone());
            used.0
                .entry(subject)
                .or_default()
                .insert(found.place(*token));
            // Fields of a hand-written body are checked against the type of the body.
            let body = endpoints.get(page.as_str()).and_then(|it| it.body.as_ref());
            types.extend(body.map(|body| body.name.value.as_str()));
        }
        let mut seen = BTreeSet::new();
        while let Some(name) = types.pop() {
            if !seen.insert(name) {
                continue;
            }
            let subject = match resources.get(name) {
                Some(resource) => {
                    types.extend(resource.base.iter().map(|base| base.value.as_str()));
                    Subject::Resource(name.to_owned())
                }
                None => Subject::Enum(name.to_owned()),
            };
            used.0.entry(subject).or_default();
        }
    }
}
