//! The `key: value` lines between two `---` lines at the top of a page.
//!
//! The reference uses no nested YAML, so the lines are read as they are: a line that is no
//! `key: value` is a finding, not the end of the reading.

use crate::check::front_matter_line;
use crate::diagnostic::Diagnostics;
use crate::span::Spanned;
use crate::view::View;

/// The front matter, and where the page behind it begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrontMatter<'t> {
    /// The keys and values, quotes removed.
    pub pairs: Vec<(Spanned<&'t str>, Spanned<&'t str>)>,
    /// The byte of the view behind the closing `---` line.
    pub end: usize,
}

/// Reads the front matter; a page without any has no pairs and begins at 0.
pub fn parse<'t>(view: &'t View<'_>, diagnostics: &mut Diagnostics) -> FrontMatter<'t> {
    let text: &'t str = &view.text;
    let mut front = FrontMatter {
        pairs: Vec::new(),
        end: text.len() - text.trim_start_matches('\u{feff}').len(),
    };
    // The delimiters may carry trailing blanks: 5 resource pages of v1.0.
    if text[front.end..view.line(0).end.max(front.end)].trim_end() != "---" {
        return front;
    }
    let mut pairs = Vec::with_capacity(8);
    let mut odd = Vec::new();
    for number in 1..view.lines.len() {
        let at = view.line(number);
        let (start, line) = (at.start, &text[at.clone()]);
        let content = line.trim();
        if content == "---" {
            front.end = at.end;
            for span in odd {
                diagnostics.push(front_matter_line::finding(span));
            }
            front.pairs = pairs;
            return front;
        }
        match pair(view, start, line) {
            Some(pair) => pairs.push(pair),
            None if content.is_empty() || content.starts_with('#') => {}
            None => odd.push(view.span(start..start + line.trim_end().len())),
        }
    }
    // No closing line: what looked like front matter is the page.
    front
}

fn pair<'t>(
    view: &'t View<'_>,
    start: usize,
    line: &'t str,
) -> Option<(Spanned<&'t str>, Spanned<&'t str>)> {
    let (key, value) = line.split_once(':')?;
    if key.is_empty() || key.contains(char::is_whitespace) {
        return None;
    }
    let begin = start + key.len() + 1;
    let trimmed = value.trim();
    let quoted = ['"', '\'']
        .into_iter()
        .find_map(|quote| trimmed.strip_prefix(quote)?.strip_suffix(quote));
    let value = quoted.unwrap_or(trimmed);
    let begin =
        begin + (value.as_ptr() as usize).saturating_sub(line[key.len() + 1..].as_ptr() as usize);
    let key = Spanned::new(key, view.span(start..start + key.len()));
    Some((
        key,
        Spanned::new(value, view.span(begin..begin + value.len())),
    ))
}
