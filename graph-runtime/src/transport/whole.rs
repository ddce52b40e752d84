//! A body that is read whole: unpacked where it is compressed, and no larger than allowed.

use std::io::{self, Write};

use bytes::Bytes;
use flate2::write::MultiGzDecoder;
use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH};

/// A body of which more comes.
pub(super) enum Whole {
    /// Nothing has come: a response without a body may say that it is compressed.
    Begun {
        body: Limited,
        is_gzip: bool,
    },
    /// One piece, which is often all, and then need not be copied: 6 % of reading a list.
    One(Bytes, Limited),
    Many(Limited),
    Gzip(Box<MultiGzDecoder<Limited>>),
}

/// Bytes, and how many there may be.
pub(super) struct Limited {
    bytes: Vec<u8>,
    announced: usize,
    limit: usize,
}

impl Whole {
    /// The body of a response, whose headers say no longer that it is compressed.
    ///
    /// # Errors
    /// `FileTooLarge` of one that is announced to be.
    pub(super) fn new(headers: &mut HeaderMap, limit: usize, announced: u64) -> io::Result<Whole> {
        let announced = usize::try_from(announced).ok();
        let announced = announced.filter(|bytes| *bytes <= limit);
        let body = Limited {
            bytes: Vec::new(),
            announced: announced.ok_or_else(|| too_large(limit))?,
            limit,
        };
        let encoding = headers.get(CONTENT_ENCODING);
        let is_gzip = encoding.is_some_and(|it| it.as_bytes().eq_ignore_ascii_case(b"gzip"));
        if is_gzip {
            headers.remove(CONTENT_ENCODING);
            headers.remove(CONTENT_LENGTH);
        }
        Ok(Whole::Begun { body, is_gzip })
    }

    /// Adds a piece.
    ///
    /// # Errors
    /// `FileTooLarge` beyond the limit; what is not gzip.
    pub(super) fn push(self, piece: Bytes) -> io::Result<Whole> {
        Ok(match self {
            Whole::Begun {
                body,
                is_gzip: false,
            } => {
                body.check(&piece)?;
                Whole::One(piece, body)
            }
            Whole::Begun { body, .. } => unpacked(Box::new(MultiGzDecoder::new(body)), &piece)?,
            Whole::Gzip(decoder) => unpacked(decoder, &piece)?,
            Whole::One(first, body) => Whole::Many(body.with(&first)?.with(&piece)?),
            Whole::Many(body) => Whole::Many(body.with(&piece)?),
        })
    }

    /// The body.
    ///
    /// # Errors
    /// As of a piece; gzip that ends too early.
    pub(super) fn end(self) -> io::Result<Bytes> {
        Ok(match self {
            Whole::One(piece, _) => piece,
            Whole::Begun { body, .. } | Whole::Many(body) => body.bytes.into(),
            Whole::Gzip(decoder) => decoder.finish()?.bytes.into(),
        })
    }
}

fn unpacked(mut decoder: Box<MultiGzDecoder<Limited>>, piece: &[u8]) -> io::Result<Whole> {
    decoder.write_all(piece)?;
    Ok(Whole::Gzip(decoder))
}

impl Limited {
    fn check(&self, piece: &[u8]) -> io::Result<()> {
        match piece.len() <= self.limit - self.bytes.len() {
            true => Ok(()),
            false => Err(too_large(self.limit)),
        }
    }

    fn with(mut self, piece: &[u8]) -> io::Result<Limited> {
        self.write_all(piece)?;
        Ok(self)
    }
}

impl Write for Limited {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.check(piece)?;
        if self.bytes.is_empty() {
            self.bytes.reserve_exact(self.announced);
        }
        self.bytes.extend_from_slice(piece);
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn too_large(limit: usize) -> io::Error {
    let why = format!("the body is larger than {limit} bytes: `download` it, or set `body_limit`");
    io::Error::new(io::ErrorKind::FileTooLarge, why)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    fn read(body: &[u8], limit: usize) -> io::Result<Bytes> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_ENCODING, "GZip".parse().unwrap());
        headers.insert(CONTENT_LENGTH, body.len().into());
        let whole = Whole::new(&mut headers, limit, 0)?;
        assert!(headers.is_empty());
        let mut pieces = body.chunks(7).map(Bytes::copy_from_slice);
        pieces.try_fold(whole, Whole::push)?.end()
    }

    #[test]
    fn gzip_in_pieces() {
        let text = b"what was said ".repeat(1000);
        assert_eq!(read(&packed(&text), 20_000).unwrap(), text);
        let twice = [packed(b"a"), packed(b"b")].concat();
        assert_eq!(read(&twice, 2).unwrap(), "ab");
        assert_eq!(read(b"", 0).unwrap(), "");
    }

    #[test]
    fn pieces_without_gzip() {
        let read = |pieces: &[&'static str], limit, announced| {
            let whole = Whole::new(&mut HeaderMap::new(), limit, announced)?;
            let mut pieces = pieces
                .iter()
                .map(|piece| Bytes::from_static(piece.as_bytes()));
            pieces.try_fold(whole, Whole::push)?.end()
        };
        for pieces in [&["abcdef"][..], &["abc", "def"], &["a", "", "bcd", "ef"]] {
            for announced in [0, 6] {
                assert_eq!(read(pieces, 6, announced).unwrap(), "abcdef");
                let error = read(pieces, 5, announced).unwrap_err();
                assert_eq!(error.kind(), io::ErrorKind::FileTooLarge);
            }
        }
        assert_eq!(read(&[], 0, 0).unwrap(), "");
    }

    #[test]
    fn what_is_cut_off_wrong_or_too_large() {
        let kind = |body: &[u8], limit| read(body, limit).unwrap_err().kind();
        let body = packed(&[0; 1_000_000]);
        assert_eq!(kind(&body, 999_999), io::ErrorKind::FileTooLarge);
        for body in [&body[..body.len() - 1], &body[..5], b"{\"value\":[]}"] {
            assert_ne!(kind(body, 1_000_000), io::ErrorKind::FileTooLarge);
        }
    }
}
