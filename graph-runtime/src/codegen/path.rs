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

    /// Adds text from the documentation with the values in it: `{}` is a value as a segment or a part of one, `'{}'` OData's
    /// quoted text, `{/}` the path of a file, whose slashes stay.
    ///
    /// One call, since every step of a chain of calls is more work for the compiler than all of this.
    #[must_use]
    pub fn then(mut self, template: &'static str, values: &[&str]) -> Self {
        let mut rest = template;
        for value in values {
            let Some((before, style, behind)) = placeholder(rest) else {
                self.fault = Some(format!("`{value}` has no place in `{template}`"));
                break;
            };
            self.text.push_str(before);
            match style {
                Style::Bare => self.bare(value),
                Style::Quoted => self.quoted(value),
                Style::FilePath => self.file_path(value),
            }
            rest = behind;
        }
        self.text.push_str(rest);
        self
    }

    /// Adds a value as OData's quoted text.
    fn quoted(&mut self, value: &str) {
        let doubled = value.replace('\'', "''");
        self.text.push('\'');
        self.text.extend(utf8_percent_encode(&doubled, QUOTED));
        self.text.push('\'');
    }

    /// Adds a value without quotes: a segment, or such as a number.
    fn bare(&mut self, value: &str) {
        self.check(value);
        self.text.extend(utf8_percent_encode(value, SEGMENT));
    }

    /// Adds the path of a file, whose slashes stay.
    fn file_path(&mut self, value: &str) {
        for (at, segment) in value.trim_matches('/').split('/').enumerate() {
            if at > 0 {
                self.text.push('/');
            }
            self.bare(segment);
        }
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

/// How a value is written.
enum Style {
    Bare,
    Quoted,
    FilePath,
}

/// The text before the first placeholder, how its value is written, and the text behind it.
fn placeholder(template: &str) -> Option<(&str, Style, &str)> {
    let (before, behind) = template.split_once('{')?;
    if let Some(behind) = behind.strip_prefix("/}") {
        return Some((before, Style::FilePath, behind));
    }
    let behind = behind.strip_prefix('}')?;
    Some(
        match (before.strip_suffix('\''), behind.strip_prefix('\'')) {
            (Some(before), Some(behind)) => (before, Style::Quoted, behind),
            _ => (before, Style::Bare, behind),
        },
    )
}

impl<C> fmt::Debug for Path<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Path({})", self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(template: &'static str, value: &str) -> Path {
        Path::new(()).then(template, &[value])
    }

    #[test]
    fn an_id_is_one_segment() {
        let path = |id| path("/users/{}/messages", id).text;
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
            assert!(path("/{}", id).fault.is_some(), "{id}");
            assert!(path("/range(row={})", id).fault.is_some(), "{id}");
        }
        for file in ["", "/", "a//b", "a/../b", "./a"] {
            assert!(path(":/{/}", file).fault.is_some(), "{file}");
        }
        assert!(path("/{}", "...").fault.is_none());
    }

    #[test]
    fn quotes_are_doubled_and_slashes_of_files_stay() {
        let app = path("/applications(appId='{}')", "it's/ж");
        assert_eq!(app.text, "/applications(appId='it''s%2F%D0%B6')");
        let file = path(":/{/}:/content", "/Notes/a b#1.txt");
        assert_eq!(file.text, ":/Notes/a%20b%231.txt:/content");
    }

    #[test]
    fn each_value_has_its_place() {
        let path = Path::new(()).then("/users/{}/range(a='{}',b={})", &["1", "{}", "3"]);
        assert_eq!(path.text, "/users/1/range(a='%7B%7D',b=3)");
        let path = path.then("/messages", &[]);
        assert_eq!(path.text, "/users/1/range(a='%7B%7D',b=3)/messages");
        assert_eq!(path.fault, None);
        assert!(path.then("/{}/more", &["4", "5"]).fault.is_some());
    }
}
