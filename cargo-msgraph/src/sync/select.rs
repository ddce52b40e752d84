//! The pages that are asked for, and what they reach: types through structural properties, and includes.

use std::collections::{BTreeMap, BTreeSet};

use graph_docs::model::{Endpoint, Resource, TypeRef};
use graph_docs::source::DocsSet;
use graph_docs::span::FileId;

use super::Pages;
use crate::docs::Docs;
use crate::failure::{self, Failure};
use crate::glob;

/// The texts of the pages; of all of them where nothing is asked for.
pub(super) fn pages(
    source: &Docs,
    globs: &[String],
    resources: &[String],
) -> Result<Pages, Failure> {
    let mut files: BTreeSet<FileId> = match globs.is_empty() && resources.is_empty() {
        true => (0..source.set.pages).map(|at| FileId(at as u32)).collect(),
        false => reached(source, asked(source, globs, resources)?),
    };
    let mut queue: Vec<FileId> = files.iter().copied().collect();
    while let Some(file) = queue.pop() {
        queue.extend(
            source
                .set
                .includes_of(file)
                .into_iter()
                .map(|(_, included)| included)
                .filter(|it| files.insert(*it)),
        );
    }
    Ok(files
        .into_iter()
        .map(|file| brought(&source.set, file))
        .collect())
}

/// A file's path and text in the other docs set.
fn brought(set: &DocsSet, file: FileId) -> (String, String) {
    let path = |file: FileId| set.sources[file.0 as usize].path.as_str();
    let mut text = set.sources[file.0 as usize].text.clone();
    for (range, included) in set.includes_of(file).into_iter().rev() {
        if [path(file), path(included)]
            .iter()
            .any(|it| it.starts_with("../"))
        {
            let ups = "../".repeat(place(path(file)).matches('/').count());
            text.replace_range(range, &(ups + &place(path(included))));
        }
    }
    (place(path(file)), text)
}

/// What several docs sets share stands above each: it is brought into a folder of its own.
fn place(path: &str) -> String {
    match path.rsplit_once("../") {
        None => path.to_owned(),
        Some((_, above)) => {
            let name = above.strip_prefix("includes/").unwrap_or(above);
            format!("includes/shared/{name}")
        }
    }
}

/// The pages that globs and resources name.
fn asked<'s>(
    source: &'s Docs,
    globs: &[String],
    resources: &[String],
) -> Result<Vec<&'s Endpoint>, Failure> {
    let endpoints = &source.model.endpoints;
    let mut asked = Vec::new();
    for pattern in globs {
        let before = asked.len();
        asked.extend(
            endpoints
                .iter()
                .filter(|it| glob::matches(pattern, &it.page)),
        );
        if asked.len() == before {
            let failure = Failure::new(format!(
                "`{pattern}` matches no page of `{}`",
                source.set.root
            ));
            let names = endpoints.iter().map(|endpoint| endpoint.page.as_str());
            return Err(failure::similar(failure, pattern, names));
        }
    }
    for name in resources {
        let qualified = format!("microsoft.graph.{name}");
        let is_named = |it: &&Resource| it.name.value == *name || it.name.value == qualified;
        let Some(found) = source.model.resources.iter().find(is_named) else {
            let failure = Failure::new(format!("`{}` has no resource `{name}`", source.set.root));
            let names = source
                .model
                .resources
                .iter()
                .map(|it| it.name.value.trim_start_matches("microsoft.graph."));
            return Err(failure::similar(failure, name, names));
        };
        let methods: BTreeSet<&str> = found.methods.iter().map(|it| it.value.as_str()).collect();
        asked.extend(
            endpoints
                .iter()
                .filter(|it| methods.contains(it.page.as_str())),
        );
    }
    Ok(asked)
}

/// The pages with those of every type that they reach.
fn reached(source: &Docs, asked: Vec<&Endpoint>) -> BTreeSet<FileId> {
    let resources: BTreeMap<&str, &Resource> = source
        .model
        .resources
        .iter()
        .map(|resource| (resource.name.value.as_str(), resource))
        .collect();
    let enums = source.model.enums.iter();
    let enums: BTreeMap<&str, FileId> = enums.map(|it| (it.name.value.as_str(), it.file)).collect();
    let mut files = BTreeSet::new();
    let mut queue: Vec<&str> = Vec::new();
    for endpoint in asked {
        files.insert(endpoint.file);
        let rows = endpoint.parameters.iter().filter_map(|row| row.ty.as_ref());
        let examples = endpoint
            .examples
            .iter()
            .filter_map(|it| it.response.as_ref()?.ty.as_ref());
        let types = rows
            .chain(&endpoint.body)
            .chain(&endpoint.response.ty)
            .chain(examples);
        queue.extend(types.map(|ty: &TypeRef| ty.name.value.as_str()));
    }
    let mut seen = BTreeSet::new();
    while let Some(name) = queue.pop() {
        if !seen.insert(name) {
            continue;
        }
        files.extend(enums.get(name));
        if let Some(resource) = resources.get(name) {
            files.extend(resource.files.iter().copied());
            let rows = resource.properties.iter().chain(&resource.shown);
            queue.extend(rows.filter_map(|row| Some(row.ty.as_ref()?.name.value.as_str())));
            queue.extend(resource.base.iter().map(|base| base.value.as_str()));
        }
    }
    files
}
