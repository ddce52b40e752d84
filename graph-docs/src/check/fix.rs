//! Fixes put into a text.

use crate::diagnostic::Fix;

/// The text with fixes made; of fixes that overlap only the first is.
///
/// Fixes are of this text alone. Once the text is read anew, what was skipped is found again, so that
/// repeating ends with a text that stays as it is.
pub fn fixed<'f>(text: &str, fixes: impl IntoIterator<Item = &'f Fix>) -> String {
    let mut fixes: Vec<&Fix> = fixes.into_iter().collect();
    fixes.sort_by_key(|fix| (fix.span, &fix.replacement));
    let mut fixed = String::with_capacity(text.len());
    let mut done = 0;
    let mut last: Option<&Fix> = None;
    for fix in fixes {
        let (start, end) = (fix.span.start as usize, fix.span.end as usize);
        // Two insertions at one place are the same thing said twice, or a riddle.
        let overlaps = start < done || last.is_some_and(|last| last.span.start == fix.span.start);
        if overlaps || text.get(start..end).is_none() {
            continue;
        }
        fixed.push_str(&text[done..start]);
        fixed.push_str(&fix.replacement);
        (done, last) = (end, Some(fix));
    }
    fixed.push_str(&text[done..]);
    fixed
}

#[cfg(test)]
mod tests {
    use super::fixed;
    use crate::diagnostic::Fix;
    use crate::span::Span;

    fn fix(start: u32, end: u32, replacement: &str) -> Fix {
        let span = Span {
            start,
            end,
            ..Span::default()
        };
        Fix {
            span,
            replacement: replacement.to_owned(),
        }
    }

    #[test]
    fn puts_fixes_in_whatever_their_order() {
        let fixes = [fix(6, 11, "docs"), fix(0, 5, "good"), fix(11, 11, "!")];
        assert_eq!(fixed("hello world", &fixes), "good docs!");
    }

    #[test]
    fn skips_what_overlaps_or_lies_outside() {
        let fixes = [
            fix(0, 5, "good"),
            fix(4, 7, "?"),
            fix(0, 5, "twice"),
            fix(9, 99, "?"),
            fix(1, 1, "?"),
        ];
        assert_eq!(fixed("hello é", &fixes), "good é");
        assert_eq!(fixed("é", &[fix(1, 2, "e")]), "é");
    }
}
