//! Bytes from one on, and to another.

use std::ops::{Bound, RangeBounds};

use http::header::{CONTENT_LENGTH, CONTENT_RANGE, HeaderValue};
use http::{HeaderMap, Response, StatusCode};

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

    /// Where the content ends that was asked for, as the response to this range says. A response of status 206 may bring
    /// less: the service chooses how much it sends at a time.
    pub(super) fn end_by<B>(self, response: &Response<B>) -> Option<u64> {
        let headers = response.headers();
        if response.status() == StatusCode::PARTIAL_CONTENT
            && let Some((sent, total)) = Range::sent(headers)
        {
            let end = total.map(|total| self.end.map_or(total, |end| end.min(total)));
            return end.or(sent.end);
        }
        let length = headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()?;
        self.first.checked_add(length)
    }

    /// What a response of status 206 says that it has, and of how many bytes: `bytes 0-1023/2048`.
    pub(super) fn sent(headers: &HeaderMap) -> Option<(Range, Option<u64>)> {
        let range = headers.get(CONTENT_RANGE)?.to_str().ok()?;
        let (range, total) = range.trim().strip_prefix("bytes ")?.split_once('/')?;
        let (first, last) = range.split_once('-')?;
        let last: u64 = last.parse().ok()?;
        let total = match total {
            "*" => None,
            total => Some(total.parse().ok().filter(|total| *total > last)?),
        };
        let range = Range {
            first: first.parse().ok()?,
            end: Some(last.checked_add(1)?),
        };
        Some((range, total))
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
    fn the_end_of_what_was_asked_for() {
        let end = |asked: Range, sent: &str| {
            let response = Response::builder().status(206).header(CONTENT_RANGE, sent);
            asked.end_by(&response.header(CONTENT_LENGTH, 4).body(()).unwrap())
        };
        assert_eq!(end(Range::of(&(5..)), "bytes 5-8/20"), Some(20));
        assert_eq!(end(Range::of(&(5..15)), "bytes 5-8/20"), Some(15));
        assert_eq!(end(Range::of(&(5..90)), "bytes 5-8/20"), Some(20));
        assert_eq!(end(Range::of(&(5..90)), "bytes 5-8/*"), Some(9));
        let whole = Response::builder().header(CONTENT_LENGTH, 4);
        assert_eq!(Range::WHOLE.end_by(&whole.body(()).unwrap()), Some(4));
    }

    #[test]
    fn what_was_sent() {
        let sent = |text: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_RANGE, HeaderValue::from_static(text));
            Range::sent(&headers).map(|(range, total)| (range.first, range.end, total))
        };
        assert_eq!(sent("bytes 5-8/20"), Some((5, Some(9), Some(20))));
        assert_eq!(sent("bytes 5-8/*"), Some((5, Some(9), None)));
        for text in [
            "bytes */20",
            "items 5-8/20",
            "bytes 5-/20",
            "bytes 5-8/8",
            "bytes 5-8/",
            "bytes 5-18446744073709551615/1",
            "",
        ] {
            assert_eq!(sent(text), None, "{text}");
        }
    }
}
