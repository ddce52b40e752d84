//! The index of a docs set from what all of its pages say, as far as nothing less will do.

use std::collections::BTreeMap;
use std::ops::Range;

use super::cache::{Cache, Value};
use super::files::Files;
use super::findings::Findings;
use super::{Resolved, count};
use crate::check::inheritance_cycle;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::index;
use crate::model::{Model, SourceFile};
use crate::overrides;
use crate::parts;
use crate::resolve::{self, inferred, types::Types};
use crate::set::Pages;

/// The index of all pages; `None` if the cache is damaged.
pub(super) fn resolve(
    files: &Files,
    mut values: BTreeMap<usize, Value>,
    id: u64,
    old: Option<&Cache<'_>>,
) -> Option<Resolved<'static>> {
    let files_at = 0..files.list.len();
    let missing: Vec<usize> = files_at.filter(|at| !values.contains_key(at)).collect();
    let decode = |part: Range<usize>| {
        let decode = |at: &usize| Some((*at, old?.value(files.list[*at].then?)?));
        missing[part].iter().map(decode).collect::<Option<Vec<_>>>()
    };
    for part in parts::in_parts(missing.len(), parts::cores(), decode) {
        values.extend(part?);
    }
    let mut pages = Pages::default();
    let mut sources = Vec::with_capacity(values.len());
    for (value, source) in values.into_values().zip(&files.set.sources) {
        let path = source.path.clone();
        let lines = value.lines;
        sources.push(SourceFile { path, lines });
        value.said.into_iter().for_each(|said| pages.push(said));
    }
    let mut diagnostics = Diagnostics::default();
    let overrides = overrides::read(&files.set, &mut diagnostics);
    overrides::apply(&overrides, &mut pages, true, &mut diagnostics);
    let types = Types::of(&pages.resources);
    let Pages {
        endpoints,
        resources,
    } = pages;
    let mut model = resolve::resolve_among(
        parts::cores(),
        &types,
        endpoints,
        resources,
        &mut diagnostics,
    );
    inferred::infer(&mut model);
    let model = Model {
        files: sources,
        ..model
    };
    let mut findings = (0..files.list.len())
        .map(|at| (at, Findings::default()))
        .collect();
    count(&diagnostics, &mut findings);
    let cycle = |it: &Diagnostic| it.code == inheritance_cycle::CHECK.code;
    let kinds = [
        model.endpoints.len(),
        model.resources.len(),
        model.enums.len(),
    ];
    Some(Resolved {
        is_empty: kinds == [0; 3],
        index: vec![index::write_with(id, &files.set.root, &model).into()],
        findings,
        types: Some(types),
        is_cyclic: diagnostics.list.iter().any(cycle),
    })
}
