//! An index with some of its records replaced: all else is copied, and what stands behind is found there.

use std::collections::BTreeMap;

use super::{ENTRY, FIXED, HEADER, Index, MAGIC, PLACE, lines, listed, number, numbers, records};
use crate::model::{Endpoint, Model};

/// The index with the records of `changes` in place of those of the same names, and another id; files
/// are known by their numbers. `None` if a name is new, or the index damaged.
pub(crate) fn patch(
    index: &Index<'_>,
    id: u64,
    changes: &Model,
    files: impl Iterator<Item = usize>,
) -> Option<Vec<u8>> {
    let mut cuts = Vec::new();
    for (at, file) in files.zip(&changes.files) {
        cuts.push(Cut::of(index.files, at * ENTRY, lines(file))?);
    }
    for (list, records) in [
        (index.endpoints, records(&changes.endpoints, |it| &it.page)),
        (
            index.resources,
            records(&changes.resources, |it| it.name.value.as_str()),
        ),
        (
            index.enums,
            records(&changes.enums, |it| it.name.value.as_str()),
        ),
    ] {
        for (name, record) in records {
            let entry = index.entry(list, name).ok()??;
            cuts.push(Cut::of(list, entry, record)?);
        }
    }
    cuts.extend(permissions(index, &changes.endpoints)?);
    cuts.sort_by_key(|cut| cut.start);
    let mut bytes = replaced(index.bytes, &mut cuts)?;

    let head = MAGIC.len() + FIXED;
    for list in 0..6 {
        move_place(&mut bytes, head + list * PLACE, &cuts)?;
    }
    for list in 1..6 {
        let start = number(&bytes, head + list * PLACE)? as usize;
        let end = start + number(&bytes, head + list * PLACE + 4)? as usize;
        for entry in (start..end).step_by(ENTRY) {
            move_place(&mut bytes, entry, &cuts)?;
            let old = move_place(&mut bytes, entry + PLACE, &cuts)?;
            if let Ok(at) = cuts.binary_search_by_key(&old, |cut| cut.start) {
                put(&mut bytes, entry + PLACE + 4, cuts[at].record.len() as u32)?;
            }
        }
    }
    let length = bytes.len() as u32;
    put(&mut bytes, MAGIC.len() + 4, length)?;
    let slot = bytes.get_mut(MAGIC.len() + 8..HEADER)?.first_chunk_mut()?;
    *slot = id.to_le_bytes();
    Some(bytes)
}

/// How often permissions are listed, where that changes; `None` if one comes or goes.
fn permissions(index: &Index<'_>, changed: &[Endpoint]) -> Option<Vec<Cut>> {
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
    let cut = |(name, more): (&String, &[i64; 3])| {
        let entry = index.entry(index.permissions, name).ok()??;
        let mut counts = index.counts(name).ok()??;
        for (count, more) in counts.iter_mut().zip(more) {
            *count = u32::try_from(i64::from(*count) + more).ok()?;
        }
        (counts != [0; 3]).then(|| Cut::of(index.permissions, entry, numbers(counts)))?
    };
    more.iter().map(cut).collect()
}

/// A record in place of an old one.
struct Cut {
    /// Where the old one begins, and its length.
    start: u32,
    length: u32,
    record: Vec<u8>,
    /// How far the bytes behind it move, by it and those before it.
    moved: u32,
}

impl Cut {
    fn of(list: &[u8], entry: usize, record: Vec<u8>) -> Option<Cut> {
        Some(Cut {
            start: number(list, entry + PLACE)?,
            length: number(list, entry + PLACE + 4)?,
            record,
            moved: 0,
        })
    }
}

/// The bytes with the records replaced.
fn replaced(old: &[u8], cuts: &mut [Cut]) -> Option<Vec<u8>> {
    let more: usize = cuts.iter().map(|cut| cut.record.len()).sum();
    let mut bytes = Vec::with_capacity(old.len() + more);
    let mut copied = 0;
    for cut in cuts {
        bytes.extend_from_slice(old.get(copied..cut.start as usize)?);
        bytes.extend_from_slice(&cut.record);
        copied = cut.start.checked_add(cut.length)? as usize;
        // Backwards is forwards around the end of the numbers.
        cut.moved = (bytes.len() as u32).wrapping_sub(copied as u32);
    }
    bytes.extend_from_slice(old.get(copied..)?);
    Some(bytes)
}

/// Writes to a place where its bytes are now; gives where they were.
fn move_place(bytes: &mut [u8], place: usize, cuts: &[Cut]) -> Option<u32> {
    let old = number(bytes, place)?;
    let before = cuts.partition_point(|cut| cut.start < old);
    if let Some(cut) = before.checked_sub(1).and_then(|last| cuts.get(last)) {
        put(bytes, place, old.wrapping_add(cut.moved))?;
    }
    Some(old)
}

fn put(bytes: &mut [u8], at: usize, number: u32) -> Option<()> {
    *bytes.get_mut(at..)?.first_chunk_mut()? = number.to_le_bytes();
    Some(())
}
