//! An index with some of its records replaced: all else is where it was.

use std::collections::BTreeMap;

use super::write::{IndexDraft, lines, listed, numbers, records};
use super::{ENDPOINTS, ENUMS, FILES, Index, PERMISSIONS, RESOURCES};
use crate::model::{Endpoint, Model};
use crate::pieces::Pieces;

/// The index with the records of `changes` in place of those of the same names, and another id; files
/// are known by their numbers. `None` if a name is new, or the index damaged.
pub(crate) fn patch<'b>(
    index: &Index<'b>,
    id: u64,
    changes: &Model,
    files: impl Iterator<Item = usize>,
) -> Option<Pieces<'b>> {
    let mut others: [BTreeMap<usize, Vec<u8>>; 5] = Default::default();
    others[FILES] = files.zip(changes.files.iter().map(lines)).collect();
    others[PERMISSIONS] = permissions(index, &changes.endpoints)?;
    for (list, records) in [
        (ENDPOINTS, records(&changes.endpoints, |it| &it.page)),
        (
            RESOURCES,
            records(&changes.resources, |it| it.name.value.as_str()),
        ),
        (ENUMS, records(&changes.enums, |it| it.name.value.as_str())),
    ] {
        for (name, record) in records {
            others[list].insert(index.lists[list].position(name).ok()??, record);
        }
    }
    let mut new = IndexDraft::new(index.root);
    for (list, others) in index.lists.iter().zip(&others) {
        let draft = new.list(list.names.len());
        list.names.append_with(&BTreeMap::new(), draft)?;
        list.records.append_with(others, draft)?;
    }
    Some(new.finish(id))
}

/// How often permissions are listed, where that changes; `None` if one comes or goes.
fn permissions(index: &Index<'_>, changed: &[Endpoint]) -> Option<BTreeMap<usize, Vec<u8>>> {
    let mut more: BTreeMap<String, [i64; 3]> = BTreeMap::new();
    for endpoint in changed {
        let old = index.endpoint(&endpoint.page).ok()??;
        for (endpoint, by) in [(&old, -1), (endpoint, 1)] {
            for (name, account) in listed(endpoint) {
                more.entry(name.to_owned()).or_default()[account] += by;
            }
        }
    }
    more.retain(|_, more| *more != [0; 3]);
    let record = |(name, more): (&String, &[i64; 3])| {
        let at = index.lists[PERMISSIONS].position(name).ok()??;
        let mut counts = index.counts(name).ok()??;
        for (count, more) in counts.iter_mut().zip(more) {
            *count = u32::try_from(i64::from(*count) + more).ok()?;
        }
        (counts != [0; 3]).then(|| (at, numbers(counts)))
    };
    more.iter().map(record).collect()
}
