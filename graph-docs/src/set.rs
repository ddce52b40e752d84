//! A docs set to its model: every page read, then every type looked up.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostics;
use crate::endpoint;
use crate::model::{Endpoint, Model, SourceFile};
use crate::overrides;
use crate::page::{self, Page};
use crate::parts;
use crate::resolve;
use crate::resource::{self, ResourcePage};
use crate::source::{DocsSet, Source};
use crate::span::FileId;
use crate::types::RawType;
use crate::view;

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
    let parts = parts::in_parts(set.pages, threads, |pages| {
        let mut diagnostics = Diagnostics::default();
        let files: Vec<_> = set.sources[pages.clone()].iter().map(file).collect();
        let read = |(at, file): (usize, &SourceFile)| {
            read_page(set, FileId(at as u32), &file.lines, &mut diagnostics, &look)
        };
        let (said, looks): (Vec<_>, Vec<_>) = pages.zip(&files).map(read).unzip();
        (files, said, looks, diagnostics)
    });
    let (mut pages, mut looked) = (Pages::default(), Vec::new());
    let mut files = Vec::with_capacity(set.sources.len());
    for (lines, said, looks, found) in parts {
        files.extend(lines);
        said.into_iter().for_each(|said| pages.push(said));
        looked.extend(looks);
        diagnostics.list.extend(found.list);
    }
    let overrides = overrides::read(set, diagnostics);
    overrides::apply(&overrides, &mut pages, true, diagnostics);
    files.extend(set.sources[set.pages..].iter().map(file));
    let model = resolve::resolve(files, pages.endpoints, pages.resources, diagnostics);
    (model, looked)
}

/// What a page says, types not yet looked up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Said {
    /// A page of `api/`.
    Endpoint(Endpoint<RawType>),
    /// A page of `resources/`.
    Resource(ResourcePage),
}

/// What pages say, by kind.
#[derive(Clone, Default)]
pub(crate) struct Pages {
    pub(crate) endpoints: Vec<Endpoint<RawType>>,
    pub(crate) resources: Vec<ResourcePage>,
}

impl Pages {
    pub(crate) fn push(&mut self, said: Said) {
        match said {
            Said::Endpoint(endpoint) => self.endpoints.push(endpoint),
            Said::Resource(resource) => self.resources.push(resource),
        }
    }
}

/// Reads a page, whose lines begin at these bytes, and has a look at it.
pub(crate) fn read_page<T>(
    set: &DocsSet,
    file: FileId,
    lines: &[u32],
    diagnostics: &mut Diagnostics,
    look: impl Fn(&Page<'_>, &mut Diagnostics) -> T,
) -> (Said, T) {
    let source = &set.sources[file.0 as usize];
    let views = page::views(file, &source.text, lines, diagnostics);
    let page = page::page(&source.path, &views, diagnostics);
    let said = match source.path.starts_with("api/") {
        true => Said::Endpoint(endpoint::endpoint(set, &page, diagnostics)),
        false => Said::Resource(resource::resource_page(&page, diagnostics)),
    };
    let looked = look(&page, diagnostics);
    (said, looked)
}

/// The path and lines of a file.
pub(crate) fn file(source: &Source) -> SourceFile {
    SourceFile {
        path: source.path.clone(),
        lines: view::lines(&source.text),
    }
}
