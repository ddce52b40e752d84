//! The path of a request, step by step.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986 and those that user names and ids have and OData gives no meaning.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'@')
    .remove(b'=')
    .remove(b',')
    .remove(b'!');

/// What stands as it is between quotes, too: doubled quotes, and nothing else that ends a segment.
const QUOTED: &AsciiSet = &SEGMENT.remove(b'\'');

/// The path of a request below the base URL, with the client it came from.
#[derive(Clone)]
pub struct Path<C = ()> {
    pub(super) client: C,
    pub(super) text: String,
    /// What is wrong with the first value that cannot stand in a path.
    pub(super) fault: Option<String>,
}

impl<C> Path<C> {
    /// The empty path.
    pub fn new(client: C) -> Self {
        Path {
            client,
            // Room for most paths at once: they grow step by step.
            text: String::with_capacity(64),
            fault: None,
        }
    }

    /// Adds text from the documentation: `/messages`.
    #[must_use]
    pub fn then(mut self, literal: &'static str) -> Self {
        self.text.push_str(literal);
        self
    }

    /// Adds a value as one segment.
    #[must_use]
    pub fn id(mut self, value: &str) -> Self {
        self.text.push('/');
        self.bare(value)
    }

    /// Adds a value as OData's quoted text.
    #[must_use]
    pub fn quoted(mut self, value: &str) -> Self {
        let doubled = value.replace('\'', "''");
        self.text.push('\'');
        self.text.extend(utf8_percent_encode(&doubled, QUOTED));
        self.text.push('\'');
        self
    }

    /// Adds a value without quotes, such as a number.
    #[must_use]
    pub fn bare(mut self, value: &str) -> Self {
        self.check(value);
        self.text.extend(utf8_percent_encode(value, SEGMENT));
        self
    }

    /// Adds the path of a file, whose slashes stay.
    #[must_use]
    pub fn file_path(mut self, value: &str) -> Self {
        for (at, segment) in value.trim_matches('/').split('/').enumerate() {
            if at > 0 {
                self.text.push('/');
            }
            self = self.bare(segment);
        }
        self
    }

    /// An empty or dot segment would make another path of the request.
    fn check(&mut self, value: &str) {
        if self.fault.is_none() && matches!(value, "" | "." | "..") {
            self.fault = Some(format!(
                "`{value}` cannot stand in the path `{}`",
                self.text
            ));
        }
    }
}

impl<C> fmt::Debug for Path<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Path({})", self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_one_segment() {
        let path = |id| Path::new(()).then("/users").id(id).then("/messages").text;
        assert_eq!(path("a@b.c"), "/users/a@b.c/messages");
        assert_eq!(
            path("a/../b?c#d%2f\n"),
            "/users/a%2F..%2Fb%3Fc%23d%252f%0A/messages"
        );
        assert_eq!(path("ж=+ "), "/users/%D0%B6=%2B%20/messages");
    }

    #[test]
    fn values_that_make_another_path_are_faults() {
        for id in ["", ".", ".."] {
            assert!(Path::new(()).id(id).fault.is_some(), "{id}");
            assert!(Path::new(()).bare(id).fault.is_some(), "{id}");
        }
        for file in ["", "/", "a//b", "a/../b", "./a"] {
            assert!(Path::new(()).file_path(file).fault.is_some(), "{file}");
        }
        assert!(Path::new(()).id("...").fault.is_none());
    }

    #[test]
    fn quotes_are_doubled_and_slashes_of_files_stay() {
        let path = Path::new(())
            .then("/applications(appId=")
            .quoted("it's/ж")
            .then(")");
        assert_eq!(path.text, "/applications(appId='it''s%2F%D0%B6')");
        let path = Path::new(())
            .then(":/")
            .file_path("/Notes/a b#1.txt")
            .then(":/content");
        assert_eq!(path.text, ":/Notes/a%20b%231.txt:/content");
    }
}
