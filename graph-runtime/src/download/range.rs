//! Bytes from one on, and to another.

use std::ops::{Bound, RangeBounds};

use http::HeaderMap;
use http::header::{CONTENT_RANGE, HeaderValue};

use crate::error::Error;

/// The bytes from the first to the one before the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) first: u64,
    pub(super) end: Option<u64>,
}

impl Range {
    pub(super) const WHOLE: Range = Range {
        first: 0,
        end: None,
    };

    pub(super) fn of(bytes: &impl RangeBounds<u64>) -> Range {
        Range {
            first: match bytes.start_bound() {
                Bound::Unbounded => 0,
                Bound::Included(first) => *first,
                Bound::Excluded(before) => before.saturating_add(1),
            },
            end: match bytes.end_bound() {
                Bound::Unbounded => None,
                Bound::Included(last) => Some(last.saturating_add(1)),
                Bound::Excluded(end) => Some(*end),
            },
        }
    }

    /// The value of the header `Range`.
    ///
    /// # Errors
    /// A range of nothing.
    pub(super) fn header(self) -> Result<HeaderValue, Error> {
        let Range { first, end } = self;
        let text = match end {
            None => format!("bytes={first}-"),
            Some(end) if first < end => format!("bytes={first}-{}", end - 1),
            Some(end) => {
                return Err(Error::request(format!(
                    "the range {first}..{end} of a download has no bytes"
                )));
            }
        };
        HeaderValue::try_from(text)
            .map_err(|error| Error::because("the range cannot be sent", error))
    }

    /// What a response of status 206 says that it has: `bytes 0-1023/2048`.
    pub(super) fn sent(headers: &HeaderMap) -> Option<Range> {
        let range = headers.get(CONTENT_RANGE)?.to_str().ok()?;
        let (range, _) = range.trim().strip_prefix("bytes ")?.split_once('/')?;
        let (first, last) = range.split_once('-')?;
        let last: u64 = last.parse().ok()?;
        Some(Range {
            first: first.parse().ok()?,
            end: Some(last.checked_add(1)?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_of_rust_are_ranges_of_http() {
        let header = |range: Range| {
            range
                .header()
                .map(|value| value.to_str().unwrap_or("").to_owned())
        };
        assert_eq!(header(Range::of(&(5..))).unwrap(), "bytes=5-");
        assert_eq!(header(Range::of(&(5..9))).unwrap(), "bytes=5-8");
        assert_eq!(header(Range::of(&(..=9))).unwrap(), "bytes=0-9");
        let error = header(Range::of(&(5..5))).unwrap_err().to_string();
        assert_eq!(error, "the range 5..5 of a download has no bytes");
        assert_eq!(Range::of(&..), Range::WHOLE);
    }

    #[test]
    fn what_was_sent() {
        let sent = |text: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_RANGE, HeaderValue::from_static(text));
            Range::sent(&headers).map(|range| (range.first, range.end))
        };
        assert_eq!(sent("bytes 5-8/20"), Some((5, Some(9))));
        assert_eq!(sent("bytes 5-8/*"), Some((5, Some(9))));
        for text in [
            "bytes */20",
            "items 5-8/20",
            "bytes 5-/20",
            "bytes 5-18446744073709551615/1",
            "",
        ] {
            assert_eq!(sent(text), None, "{text}");
        }
    }
}
