//! A docs set to its model: every page read, then every type looked up.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostics;
use crate::endpoint;
use crate::markdown::Document;
use crate::model::{Endpoint, Model, SourceFile};
use crate::overrides;
use crate::page::{self, Page, Views};
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
        let sources = &set.sources[pages.clone()];
        let files: Vec<_> = sources.iter().map(file).collect();
        let ids = pages.map(|at| FileId(at as u32));
        let views = ids.zip(sources).zip(&files);
        let views: Vec<_> = views
            .map(|((id, source), file)| page::views(id, &source.text, &file.lines))
            .collect();
        let mut empty = Document::with_room();
        let read = |views| read_page(set, views, &mut empty, &mut diagnostics, &look);
        let (said, looks): (Vec<_>, Vec<_>) = views.iter().map(read).unzip();
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
    let model = resolve::resolve(
        threads,
        files,
        pages.endpoints,
        pages.resources,
        diagnostics,
    );
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

/// Reads a page, and has a look at it; the empty document is that of the page before.
pub(crate) fn read_page<'v, T>(
    set: &'v DocsSet,
    views: &'v Views<'_>,
    empty: &mut Document<'v>,
    diagnostics: &mut Diagnostics,
    look: impl Fn(&Page<'_>, &mut Diagnostics) -> T,
) -> (Said, T) {
    let source = &set.sources[views.file.0 as usize];
    let page = page::page(&source.path, views, std::mem::take(empty), diagnostics);
    let said = match source.path.starts_with("api/") {
        true => Said::Endpoint(endpoint::endpoint(set, &page, diagnostics)),
        false => Said::Resource(resource::resource_page(&page, diagnostics)),
    };
    let looked = look(&page, diagnostics);
    *empty = page.document;
    empty.clear();
    (said, looked)
}

/// The path and lines of a file.
pub(crate) fn file(source: &Source) -> SourceFile {
    SourceFile {
        path: source.path.clone(),
        lines: view::lines(&source.text),
    }
}
