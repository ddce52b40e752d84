//! A docs set to its model: every page read, then every type looked up.

use std::ops::Range;

use crate::diagnostic::Diagnostics;
use crate::endpoint;
use crate::model::{Endpoint, Model, SourceFile};
use crate::page::{self, Page};
use crate::parts;
use crate::resolve;
use crate::resource::{self, ResourcePage};
use crate::source::{DocsSet, Source};
use crate::span::FileId;
use crate::types::RawType;

/// Reads every page of a docs set, on all cores.
pub fn read_model(set: &DocsSet, diagnostics: &mut Diagnostics) -> Model {
    read_model_on(parts::cores(), set, diagnostics)
}

/// Reads every page of a docs set on so many threads; what it gives is the same for any number of them.
pub fn read_model_on(threads: usize, set: &DocsSet, diagnostics: &mut Diagnostics) -> Model {
    read_model_and(threads, set, diagnostics, |_, _| ()).0
}

/// Reads every page, and has a look at each that was just read.
pub(crate) fn read_model_and<T: Send>(
    threads: usize,
    set: &DocsSet,
    diagnostics: &mut Diagnostics,
    look: impl Fn(&Page<'_>, &mut Diagnostics) -> T + Sync,
) -> (Model, Vec<T>) {
    let parts = parts::in_parts(set.pages, threads, |pages| part(set, pages, &look));
    let mut whole = Part::default();
    for part in parts {
        whole.endpoints.extend(part.endpoints);
        whole.resources.extend(part.resources);
        whole.looks.extend(part.looks);
        diagnostics.list.extend(part.diagnostics.list);
    }
    let Part {
        endpoints,
        resources,
        looks,
        ..
    } = whole;
    let files = set.sources.iter().map(file).collect();
    let model = resolve::resolve(files, endpoints, resources, diagnostics);
    (model, looks)
}

/// What some of the pages say.
struct Part<T> {
    endpoints: Vec<Endpoint<RawType>>,
    resources: Vec<ResourcePage>,
    looks: Vec<T>,
    diagnostics: Diagnostics,
}

impl<T> Default for Part<T> {
    fn default() -> Self {
        Part {
            endpoints: Vec::new(),
            resources: Vec::new(),
            looks: Vec::new(),
            diagnostics: Diagnostics::default(),
        }
    }
}

fn part<T>(
    set: &DocsSet,
    pages: Range<usize>,
    look: impl Fn(&Page<'_>, &mut Diagnostics) -> T,
) -> Part<T> {
    let mut part = Part::default();
    let diagnostics = &mut part.diagnostics;
    for (file, source) in pages.clone().zip(&set.sources[pages]) {
        let views = page::views(FileId(file as u32), &source.text, diagnostics);
        let page = page::page(&source.path, &views, diagnostics);
        if source.path.starts_with("api/") {
            part.endpoints
                .push(endpoint::endpoint(set, &page, diagnostics));
        } else {
            part.resources
                .push(resource::resource_page(&page, diagnostics));
        }
        part.looks.push(look(&page, diagnostics));
    }
    part
}

fn file(source: &Source) -> SourceFile {
    let breaks = memchr::memchr_iter(b'\n', source.text.as_bytes()).map(|at| at as u32 + 1);
    SourceFile {
        path: source.path.clone(),
        lines: std::iter::once(0).chain(breaks).collect(),
    }
}
