//! Permission tables as they are written: account labels and names with what stands behind them.

use rapidfuzz::distance::osa;

use crate::check::subject::Subject;
use crate::endpoint::{Role, permission_names};
use crate::locale;
use crate::markdown::{Cell, InlineKind, Row};
use crate::span::Span;

/// The labels of the rows.
pub(super) const LABELS: [&str; 3] = [
    "Delegated (work or school account)",
    "Delegated (personal Microsoft account)",
    "Application",
];

/// A permission as it stands in a cell.
pub(super) struct Name<'p> {
    pub(super) value: &'p str,
    pub(super) span: Span,
    /// The place of its inline part in the page.
    pub(super) inline: usize,
    /// The rest of that part's text.
    rest: &'p str,
}

/// The tables of permissions by account type, with their heads.
pub(super) fn tables<'p>(subject: &Subject<'p, '_>) -> impl Iterator<Item = &'p [Row]> {
    let sections = subject
        .sections()
        .filter(|(_, role)| *role == Role::Permissions);
    let blocks: Vec<_> = sections
        .map(|(section, _)| section.blocks.clone())
        .collect();
    let tables: Vec<&[Row]> = blocks
        .into_iter()
        .flat_map(|blocks| subject.tables(blocks))
        .collect();
    let is_labelled = |table: &&[Row]| {
        // Other things are told by account type, too: `Context of the calling app | Response contains`.
        let head = table
            .first()
            .and_then(|row| subject.cells(row).first())
            .map(|cell| subject.words(cell).to_lowercase());
        let is_titled = head.is_some_and(|head| locale::begins(&head, &locale::PERMISSION_TYPE));
        let mut labels = table
            .iter()
            .skip(1)
            .filter_map(|row| subject.cells(row).first())
            .map(|cell| subject.words(cell));
        is_titled && labels.any(|label| LABELS.iter().any(|known| is_same(&label, known)))
    };
    let labelled: Vec<&[Row]> = tables.into_iter().filter(is_labelled).collect();
    labelled.into_iter()
}

/// Whether a label means an account type.
pub(super) fn is_same(label: &str, known: &str) -> bool {
    let label = label.to_lowercase();
    match known {
        "Application" => label.starts_with("application"),
        _ => {
            label.starts_with("delegate")
                && label.contains("personal") == known.contains("personal")
        }
    }
}

/// The label that another is but for case, blanks, a bracket or a word of one letter.
pub(super) fn nearly(label: &str) -> Option<&'static str> {
    let letters = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    let wanted = letters(label);
    LABELS
        .into_iter()
        .find(|known| osa::distance(letters(known).chars(), wanted.chars()) <= 2)
}

/// The published permissions that a cell names.
pub(super) fn names<'p>(subject: &Subject<'p, '_>, cell: &Cell) -> Vec<Name<'p>> {
    let mut names = Vec::new();
    for inline in cell.text.start as usize..cell.text.end as usize {
        let part = &subject.page.document.inlines[inline];
        let (InlineKind::Text(text) | InlineKind::Code(text)) = &part.kind else {
            continue;
        };
        // Where entities were decoded, no place is known.
        if (part.span.end - part.span.start) as usize != text.len() {
            continue;
        }
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        let mut at = 0;
        while let Some(start) = text[at..]
            .find(|c: char| c.is_ascii_alphabetic())
            .map(|offset| at + offset)
        {
            let end = text[start..]
                .find(|c: char| !is_part(c))
                .map_or(text.len(), |length| start + length);
            let word = text[start..end].trim_end_matches(|c: char| c == '.' || c.is_ascii_digit());
            if is_published(word) {
                let span = Span {
                    start: part.span.start + start as u32,
                    end: part.span.start + (start + word.len()) as u32,
                    ..part.span
                };
                let (value, rest) = (
                    &text[start..start + word.len()],
                    &text[start + word.len()..],
                );
                names.push(Name {
                    value,
                    span,
                    inline,
                    rest,
                });
            }
            at = end;
        }
    }
    names
}

fn is_published(word: &str) -> bool {
    // The list is sorted, but short enough to be walked by those few words that have a dot.
    word.contains('.') && permission_names().any(|name| name == word)
}

impl Name<'_> {
    /// The character right behind the name.
    pub(super) fn behind(&self) -> Option<char> {
        self.rest.chars().next()
    }
}
