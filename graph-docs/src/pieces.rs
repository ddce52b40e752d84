//! Bytes in pieces, so that what is the same as in other bytes is not copied before it is written.

use std::borrow::Cow;

/// Bytes in pieces.
pub(crate) type Pieces<'b> = Vec<Cow<'b, [u8]>>;

/// Pieces that are being put together.
#[derive(Default)]
pub(crate) struct Draft<'b> {
    done: Pieces<'b>,
    /// The length of what is done.
    length: usize,
    /// What is added to at the end.
    pub(crate) end: Vec<u8>,
}

impl<'b> Draft<'b> {
    pub(crate) fn len(&self) -> usize {
        self.length + self.end.len()
    }

    /// Adds bytes that are somewhere else already.
    pub(crate) fn borrow(&mut self, bytes: &'b [u8]) {
        let end = std::mem::take(&mut self.end);
        self.length += end.len() + bytes.len();
        self.done.extend([Cow::Owned(end), Cow::Borrowed(bytes)]);
    }

    pub(crate) fn finish(mut self) -> Pieces<'b> {
        self.done.push(Cow::Owned(self.end));
        self.done
    }
}
