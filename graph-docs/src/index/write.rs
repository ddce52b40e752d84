//! The index of a model.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use super::{HEADER, MAGIC, VERSION};
use crate::model::{Account, Endpoint, Model, SourceFile};
use crate::pieces::{Draft, Pieces};
use crate::series;

/// The index of a model; `root` is the docs set's folder as messages name it.
///
/// Of two types of one name the first is kept.
pub fn write(root: &str, model: &Model) -> Vec<u8> {
    write_with(0, root, model)
}

/// The same, with an id that tells the texts that the model was read from.
pub(crate) fn write_with(id: u64, root: &str, model: &Model) -> Vec<u8> {
    let files = model.files.iter();
    let mut lists = [
        files
            .map(|file| (file.path.as_str(), lines(file)))
            .collect(),
        records(&model.endpoints, |endpoint| &endpoint.page),
        records(&model.resources, |resource| resource.name.value.as_str()),
        records(&model.enums, |enumeration| enumeration.name.value.as_str()),
        permissions(&model.endpoints),
    ];
    for list in &mut lists[1..] {
        list.sort_by_key(|(name, _)| *name);
        list.dedup_by_key(|(name, _)| *name);
    }
    let mut index = IndexDraft::new(root);
    for list in &lists {
        let bytes = &mut index.list(list.len()).end;
        series::append(list.iter().map(|(name, _)| name.as_bytes()), bytes);
        series::append(list.iter().map(|(_, record)| &record[..]), bytes);
    }
    index.finish(id).concat()
}

/// Names and records.
pub(super) type List<'b> = Vec<(&'b str, Vec<u8>)>;

/// An index that is being written, list by list.
pub(super) struct IndexDraft<'b> {
    draft: Draft<'b>,
    places: Vec<[u32; 2]>,
}

impl<'b> IndexDraft<'b> {
    pub(super) fn new(root: &str) -> Self {
        let mut draft = Draft::default();
        draft.end.resize(HEADER, 0);
        draft.end.extend_from_slice(root.as_bytes());
        IndexDraft {
            draft,
            places: vec![[HEADER as u32, root.len() as u32]],
        }
    }

    /// Where the next list, of so many names, is to be written.
    pub(super) fn list(&mut self, count: usize) -> &mut Draft<'b> {
        self.places.push([self.draft.len() as u32, count as u32]);
        &mut self.draft
    }

    pub(super) fn finish(self, id: u64) -> Pieces<'b> {
        let length = self.draft.len() as u32;
        let head = MAGIC
            .into_iter()
            .chain(VERSION.to_le_bytes())
            .chain(length.to_le_bytes())
            .chain(id.to_le_bytes())
            .chain(self.places.into_iter().flatten().flat_map(u32::to_le_bytes));
        let mut pieces = self.draft.finish();
        let slots = pieces.first_mut().map(Cow::to_mut);
        for (slot, byte) in slots.into_iter().flatten().zip(head) {
            *slot = byte;
        }
        pieces
    }
}

/// How far each line begins behind the one before: small numbers, which take a byte.
pub(super) fn lines(file: &SourceFile) -> Vec<u8> {
    let before = [0].iter().chain(&file.lines);
    let lengths = file
        .lines
        .iter()
        .zip(before)
        .map(|(line, before)| line - before);
    let lengths: Vec<u32> = lengths.collect();
    postcard::to_allocvec(&lengths).unwrap_or_default()
}

/// Every permission that a page lists, with how often it is listed for each account type.
fn permissions(endpoints: &[Endpoint]) -> List<'_> {
    let mut found: BTreeMap<&str, [u32; 3]> = BTreeMap::new();
    for (name, account) in endpoints.iter().flat_map(listed) {
        found.entry(name).or_default()[account] += 1;
    }
    let found = found.into_iter();
    found
        .map(|(name, counts)| (name, numbers(counts)))
        .collect()
}

/// The permissions of an endpoint, each with the place of its account type.
pub(super) fn listed(endpoint: &Endpoint) -> impl Iterator<Item = (&str, usize)> {
    let tables = endpoint.permissions.iter().flatten();
    let lists = tables.flat_map(|table| {
        let lists = Account::ALL.map(|account| table.of(account));
        lists.into_iter().enumerate()
    });
    lists.flat_map(|(account, list)| {
        let names = list.into_iter().flatten().flatten();
        names.map(move |name| (name.value.as_str(), account))
    })
}

pub(super) fn numbers(counts: [u32; 3]) -> Vec<u8> {
    counts.into_iter().flat_map(u32::to_le_bytes).collect()
}

pub(super) fn records<T: Serialize>(items: &[T], name: fn(&T) -> &str) -> List<'_> {
    // Plain data of strings and numbers into memory: nothing that postcard could refuse.
    let record = |item| postcard::to_allocvec(item).unwrap_or_default();
    items
        .iter()
        .map(|item| (name(item), record(item)))
        .collect()
}
