//! A docs set to its model: every page read, then every type looked up.

use crate::diagnostic::Diagnostics;
use crate::endpoint;
use crate::model::{Model, SourceFile};
use crate::page::{self, Page};
use crate::resolve;
use crate::resource;
use crate::source::{DocsSet, Source};
use crate::span::FileId;

/// Reads every page of a docs set.
pub fn read_model(set: &DocsSet, diagnostics: &mut Diagnostics) -> Model {
    read_model_and(set, diagnostics, |_, _| ()).0
}

/// Reads every page, and has a look at each that was just read.
pub(crate) fn read_model_and<T>(
    set: &DocsSet,
    diagnostics: &mut Diagnostics,
    look: impl Fn(&Page<'_>, &mut Diagnostics) -> T,
) -> (Model, Vec<T>) {
    let mut looks = Vec::new();
    let mut endpoints = Vec::new();
    let mut resources = Vec::new();
    for (file, source) in set.sources[..set.pages].iter().enumerate() {
        let views = page::views(FileId(file as u32), &source.text, diagnostics);
        let page = page::page(&source.path, &views, diagnostics);
        if source.path.starts_with("api/") {
            endpoints.push(endpoint::endpoint(set, &page, diagnostics));
        } else {
            resources.push(resource::resource_page(&page, diagnostics));
        }
        looks.push(look(&page, diagnostics));
    }
    let files = set.sources.iter().map(file).collect();
    (
        resolve::resolve(files, endpoints, resources, diagnostics),
        looks,
    )
}

fn file(source: &Source) -> SourceFile {
    let breaks = memchr::memchr_iter(b'\n', source.text.as_bytes()).map(|at| at as u32 + 1);
    SourceFile {
        path: source.path.clone(),
        lines: std::iter::once(0).chain(breaks).collect(),
    }
}
