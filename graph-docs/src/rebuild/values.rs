//! What files said, in a file of its own that builds only add to: what a value says no more stays there as
//! waste, until there is more of it than of use, and all is written anew.
//!
//! Every value has its checksum where its place is kept. Whatever becomes of the file, be it cut, damaged, or
//! written by two builds at once, a value that is found is the one that was written.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::write;

/// Where a value stands, and its checksum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct Place {
    pub(super) start: u64,
    pub(super) length: u64,
    pub(super) sum: u64,
}

/// The values of the last build; none of them has been read.
#[derive(Debug, Default)]
pub(super) struct Values {
    path: PathBuf,
    pub(super) length: u64,
}

impl Values {
    pub(super) fn at(path: &Path) -> Values {
        Values {
            path: path.to_owned(),
            length: path.metadata().map_or(0, |metadata| metadata.len()),
        }
    }

    pub(super) fn get<T: DeserializeOwned>(&self, place: Place) -> Option<T> {
        postcard::from_bytes(&self.encoded(place)?.bytes).ok()
    }

    pub(super) fn encoded(&self, place: Place) -> Option<Encoded> {
        let mut file = File::open(&self.path).ok()?;
        file.seek(SeekFrom::Start(place.start)).ok()?;
        let mut bytes = Vec::new();
        file.take(place.length).read_to_end(&mut bytes).ok()?;
        (hash(&bytes) == place.sum).then_some(Encoded {
            bytes,
            sum: place.sum,
        })
    }
}

/// A value as bytes, with their checksum.
pub(super) struct Encoded {
    bytes: Vec<u8>,
    sum: u64,
}

impl Encoded {
    /// Plain data of strings and numbers into memory: nothing that postcard could refuse.
    pub(super) fn of<T: Serialize>(value: &T) -> Encoded {
        let bytes = postcard::to_allocvec(value).unwrap_or_default();
        let sum = hash(&bytes);
        Encoded { bytes, sum }
    }
}

/// Values that are to be written behind those that are there, or in place of them.
#[derive(Clone, Debug, Default)]
pub(super) struct New {
    /// Where they begin.
    pub(super) start: u64,
    bytes: Vec<u8>,
}

impl New {
    pub(super) fn behind(start: u64) -> New {
        New {
            start,
            bytes: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, value: &Encoded) -> Place {
        let start = self.start + self.bytes.len() as u64;
        self.bytes.extend_from_slice(&value.bytes);
        Place {
            start,
            length: value.bytes.len() as u64,
            sum: value.sum,
        }
    }

    /// Another build may have added values since: then these are not found where they are thought to be.
    pub(super) fn write(&self, path: &Path) -> io::Result<()> {
        match self.start {
            0 => write(path, &[&self.bytes]),
            _ => File::options()
                .append(true)
                .open(path)?
                .write_all(&self.bytes),
        }
    }
}

/// The hash of a file or of a part of the cache: word by word, multiplied to twice the length and folded.
///
/// Build scripts are compiled without optimisation, and what they use as well: 8 MB take 4.5 ms so, 20 with
/// the standard library's hasher, 12 and more with those of crates.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let mut sum = bytes.len() as u64;
    for word in words {
        sum = fold(sum, *word);
    }
    fold(sum, last)
}

fn fold(sum: u64, word: [u8; 8]) -> u64 {
    // The golden ratio: odd, and its bits are like those of chance.
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let product = u128::from(sum ^ u64::from_le_bytes(word)) * u128::from(FACTOR);
    (product >> 64) as u64 ^ product as u64
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Texts that differ little, as edits do: one bit, two bits, a word more, a length more.
    #[test]
    fn what_differs_has_another_hash() {
        let text = b"|Application|Mail.Read, Mail.ReadWrite, User.Read.All|";
        let mut hashes = BTreeSet::from([hash(text)]);
        let bits = 8 * text.len();
        let mut count = 1;
        for one in 0..bits {
            for other in one..bits {
                let mut text = *text;
                text[one / 8] ^= 1 << (one % 8);
                if other > one {
                    text[other / 8] ^= 1 << (other % 8);
                }
                hashes.insert(hash(&text));
                count += 1;
            }
        }
        for length in 0..100 {
            hashes.insert(hash(&vec![0; length]));
            hashes.insert(hash(&[&vec![0; length], &text[..]].concat()));
            count += 2;
        }
        // The second of no zeros at all is the text.
        assert_eq!(hashes.len(), count - 1);
    }
}
