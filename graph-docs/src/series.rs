//! Byte strings one behind the other, each found by its number, none of them decoded.
//!
//! ```text
//! where each ends, from where the first begins · the strings
//! ```
//!
//! With another string in place of one, all that changes is the string and where it and those behind it
//! end. That is copied and counted in long runs, for build scripts are compiled without optimisation.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::pieces::Draft;

/// A series that is read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Series<'b> {
    /// Little-endian numbers.
    ends: &'b [[u8; 4]],
    strings: &'b [u8],
}

impl<'b> Series<'b> {
    /// So many strings at the beginning of bytes, and what stands behind them.
    pub(crate) fn split(bytes: &'b [u8], count: usize) -> Option<(Self, &'b [u8])> {
        let (ends, bytes) = bytes.split_at_checked(count.checked_mul(4)?)?;
        let (ends, _) = ends.as_chunks();
        let length = ends.last().map_or(0, |end| u32::from_le_bytes(*end));
        let (strings, rest) = bytes.split_at_checked(length as usize)?;
        Some((Series { ends, strings }, rest))
    }

    /// How many strings there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A string; `None` if there are not so many, or the series is damaged.
    pub(crate) fn get(&self, at: usize) -> Option<&'b [u8]> {
        self.strings.get(self.place(at)?)
    }

    fn place(&self, at: usize) -> Option<Range<usize>> {
        let start = at
            .checked_sub(1)
            .map_or(Some(&[0; 4]), |at| self.ends.get(at));
        let [start, end] = [start?, self.ends.get(at)?].map(|it| u32::from_le_bytes(*it) as usize);
        Some(start..end)
    }

    /// Appends the series with other strings in place of some; `None` if there are not so many, or it is
    /// damaged.
    pub(crate) fn append_with(
        &self,
        others: &BTreeMap<usize, Vec<u8>>,
        draft: &mut Draft<'b>,
    ) -> Option<()> {
        let (mut done, mut moved) = (0, 0);
        for (at, other) in others {
            append_ends(self.ends.get(done..*at)?, moved, draft);
            let old = self.place(*at)?.len();
            // Backwards is forwards around the end of the numbers.
            moved = moved
                .wrapping_add(other.len() as u32)
                .wrapping_sub(old as u32);
            done = *at;
        }
        append_ends(self.ends.get(done..)?, moved, draft);
        let mut done = 0;
        for (at, other) in others {
            let place = self.place(*at)?;
            draft.borrow(self.strings.get(done..place.start)?);
            draft.end.extend_from_slice(other);
            done = place.end;
        }
        draft.borrow(self.strings.get(done..)?);
        Some(())
    }
}

fn append_ends<'b>(ends: &'b [[u8; 4]], moved: u32, draft: &mut Draft<'b>) {
    if moved == 0 {
        return draft.borrow(ends.as_flattened());
    }
    for end in ends {
        let end = u32::from_le_bytes(*end).wrapping_add(moved);
        draft.end.extend_from_slice(&end.to_le_bytes());
    }
}

/// Appends strings as a series.
pub(crate) fn append<'s>(strings: impl Iterator<Item = &'s [u8]> + Clone, bytes: &mut Vec<u8>) {
    let mut end = 0;
    for string in strings.clone() {
        end += string.len() as u32;
        bytes.extend_from_slice(&end.to_le_bytes());
    }
    for string in strings {
        bytes.extend_from_slice(string);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(strings: &[&str]) -> Vec<u8> {
        let mut bytes = Vec::new();
        append(strings.iter().map(|it| it.as_bytes()), &mut bytes);
        bytes
    }

    #[test]
    fn strings_are_found_by_number() {
        for strings in [&["one", "", "three"][..], &[""], &[]] {
            let bytes = [&series(strings)[..], b"more"].concat();
            let (series, rest) = Series::split(&bytes, strings.len()).unwrap();
            assert_eq!(rest, b"more");
            assert_eq!(series.len(), strings.len());
            for (at, string) in strings.iter().enumerate() {
                assert_eq!(series.get(at), Some(string.as_bytes()));
            }
            assert_eq!(series.get(strings.len()), None);
        }
    }

    #[test]
    fn with_others_it_is_that_of_the_others() {
        let old = ["one", "two", "", "four", "five"];
        let bytes = series(&old);
        let (read, _) = Series::split(&bytes, old.len()).unwrap();
        for others in [
            &[][..],
            &[(0, "longer"), (1, "")],
            &[(2, "three"), (4, "5")],
            &[(0, ""), (1, ""), (2, "x"), (3, "yyyyy"), (4, "")],
        ] {
            let mut expected = old;
            others.iter().for_each(|(at, other)| expected[*at] = other);
            let others = others
                .iter()
                .map(|(at, other)| (*at, other.as_bytes().to_vec()));
            let mut draft = Draft::default();
            read.append_with(&others.collect(), &mut draft).unwrap();
            assert_eq!(draft.len(), series(&expected).len());
            assert_eq!(draft.finish().concat(), series(&expected));
        }
        let none = BTreeMap::from([(5, Vec::new())]);
        assert_eq!(read.append_with(&none, &mut Draft::default()), None);
    }

    #[test]
    fn damage_is_none() {
        let bytes = series(&["one", "two"]);
        for cut in 0..bytes.len() {
            assert!(Series::split(&bytes[..cut], 2).is_none());
        }
        // The first ends behind the second.
        let bytes = [&[9, 0, 0, 0], &bytes[4..]].concat();
        let (series, _) = Series::split(&bytes, 2).unwrap();
        assert_eq!((series.get(0), series.get(1)), (None, None));
        let others = BTreeMap::from([(1, vec![0])]);
        assert_eq!(series.append_with(&others, &mut Draft::default()), None);
    }
}
