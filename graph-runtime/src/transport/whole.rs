//! A body that is read whole: unpacked where it is compressed, and no larger than allowed.

use std::io::{self, Write};

use bytes::Bytes;
use flate2::write::MultiGzDecoder;
use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH};

/// A body of which more comes.
pub(super) enum Whole {
    Plain(Limited),
    Gzip(Box<MultiGzDecoder<Limited>>),
    /// Gzip of which nothing has come: a response without a body may say that it is compressed.
    Announced(Limited),
}

/// Bytes, and how many there may be.
pub(super) struct Limited {
    bytes: Vec<u8>,
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
        let bytes = Vec::with_capacity(announced.ok_or_else(|| too_large(limit))?);
        let body = Limited { bytes, limit };
        let encoding = headers.get(CONTENT_ENCODING);
        if !encoding.is_some_and(|it| it.as_bytes().eq_ignore_ascii_case(b"gzip")) {
            return Ok(Whole::Plain(body));
        }
        headers.remove(CONTENT_ENCODING);
        headers.remove(CONTENT_LENGTH);
        Ok(Whole::Announced(body))
    }

    /// Adds a piece.
    ///
    /// # Errors
    /// `FileTooLarge` beyond the limit; what is not gzip.
    pub(super) fn push(self, chunk: &[u8]) -> io::Result<Whole> {
        let mut whole = match self {
            Whole::Announced(body) => Whole::Gzip(Box::new(MultiGzDecoder::new(body))),
            other => other,
        };
        match &mut whole {
            Whole::Plain(body) | Whole::Announced(body) => body.write_all(chunk)?,
            Whole::Gzip(decoder) => decoder.write_all(chunk)?,
        }
        Ok(whole)
    }

    /// The body.
    ///
    /// # Errors
    /// As of a piece; gzip that ends too early.
    pub(super) fn end(self) -> io::Result<Bytes> {
        let body = match self {
            Whole::Plain(body) | Whole::Announced(body) => body,
            Whole::Gzip(decoder) => decoder.finish()?,
        };
        Ok(body.bytes.into())
    }
}

impl Write for Limited {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + piece.len() > self.limit {
            return Err(too_large(self.limit));
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
        body.chunks(7).try_fold(whole, Whole::push)?.end()
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
    fn what_is_cut_off_wrong_or_too_large() {
        let kind = |body: &[u8], limit| read(body, limit).unwrap_err().kind();
        let body = packed(&[0; 1_000_000]);
        assert_eq!(kind(&body, 999_999), io::ErrorKind::FileTooLarge);
        for body in [&body[..body.len() - 1], &body[..5], b"{\"value\":[]}"] {
            assert_ne!(kind(body, 1_000_000), io::ErrorKind::FileTooLarge);
        }
    }
}
