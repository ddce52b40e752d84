//! Parameter tables: path, function, query, header and body.

use std::borrow::Cow;
use std::ops::Range;

use crate::endpoint::Role;
use crate::locale;
use crate::markdown::{BlockKind, InlineKind, Inlines, Row};
use crate::model::{Parameter, Place};
use crate::page::Page;
use crate::span::Spanned;
use crate::types::{RawType, type_of_cell, words_of};

/// The parameters of every table of the page that is one of parameters, in the page's order.
pub(super) fn parameters(page: &Page<'_>, roles: &[Role]) -> Vec<Parameter<RawType>> {
    let mut parameters = Vec::new();
    for (section, role) in page.sections.iter().zip(roles) {
        let place = match role {
            Role::Path => Place::Path,
            Role::Function => Place::Function,
            Role::Query => Place::Query,
            Role::Headers => Place::Header,
            Role::Body => Place::Body,
            _ => continue,
        };
        let mut object = None;
        for at in section.blocks.clone() {
            match &page.document.blocks[at].kind {
                BlockKind::Paragraph { text, .. } if place == Place::Body => {
                    object = object_of(page, at, text);
                }
                // The rows are the properties of one parameter.
                BlockKind::Table { .. } if object.is_some() => parameters.extend(object.take()),
                BlockKind::Table { rows } => table(page, place, rows.clone(), &mut parameters),
                _ => {}
            }
        }
    }
    parameters
}

/// "Provide an optional `passwordCredential` object with the following properties": the one parameter, named like its type.
/// "Supply an array of JSON objects with the id parameter": what OData puts into `value`.
fn object_of(page: &Page<'_>, block: usize, text: &Inlines) -> Option<Parameter<RawType>> {
    let words = page.plain(text);
    if words.contains("array of JSON objects") {
        let span = page.document.blocks[block].span;
        return Some(Parameter {
            place: Place::Body,
            name: Spanned::new("value".into(), span),
            ty: words_of("Untyped collection", span),
            required: Some(true),
            description: page.text_of_block(block),
        });
    }
    let inlines = &page.document.inlines[text.start as usize..text.end as usize];
    let (name, span) =
        inlines
            .windows(2)
            .find_map(|pair| match (&pair[0].kind, &pair[1].kind) {
                (InlineKind::Code(name), InlineKind::Text(behind))
                    if behind.starts_with(" object with the following") =>
                {
                    Some((name, pair[0].span))
                }
                _ => None,
            })?;
    Some(Parameter {
        place: Place::Body,
        name: Spanned::new(name.as_ref().into(), span),
        ty: words_of(name, span),
        required: Some(!words.contains(" optional ")),
        description: page.text_of_block(block),
    })
}

/// Which column says what.
struct Columns {
    ty: Option<u32>,
    required: Option<u32>,
    description: Option<u32>,
}

fn table(
    page: &Page<'_>,
    place: Place,
    rows: Range<u32>,
    parameters: &mut Vec<Parameter<RawType>>,
) {
    let rows = &page.document.rows[rows.start as usize..rows.end as usize];
    let Some((head, rows)) = rows.split_first() else {
        return;
    };
    let Some(columns) = columns(page, place, head) else {
        return;
    };
    parameters.reserve(rows.len());
    parameters.extend(
        rows.iter()
            .filter_map(|row| parameter(page, place, row, &columns)),
    );
}

/// The columns of a table of parameters; `None` of any other, such as a list of `$filter` keywords.
fn columns(page: &Page<'_>, place: Place, head: &Row) -> Option<Columns> {
    let heads: Vec<_> = head.cells.clone().map(|cell| words(page, cell)).collect();
    let first = heads.first()?;
    if !locale::is_one_of(trimmed(first), &locale::PARAMETER) {
        return None;
    }
    let required = heads
        .iter()
        .skip(1)
        .position(|head| locale::begins(trimmed(head), &locale::REQUIRED_HEAD))
        .map(|at| at as u32 + 1);
    let mut others = (1..heads.len() as u32).filter(|at| Some(*at) != required);
    let (ty, description) = match (place, heads.len() - usize::from(required.is_some())) {
        (_, 0 | 1) => (None, None),
        (_, 2) => (None, others.next()),
        _ => (others.next(), others.next_back()),
    };
    // The type of a header is always a string, written in a third of the tables.
    let ty = ty.filter(|_| place != Place::Header);
    Some(Columns {
        ty,
        required,
        description,
    })
}

fn parameter(
    page: &Page<'_>,
    place: Place,
    row: &Row,
    columns: &Columns,
) -> Option<Parameter<RawType>> {
    let cell = |column: Option<u32>| row.cells.clone().nth(column? as usize);
    let mut cells = row.cells.clone();
    let first = cells.next()?;
    let name = words(page, first);
    let mut name = trimmed(&name).trim_matches(['*', '`', '"']).trim();
    if place == Place::Header {
        let found = locale::HEADERS
            .iter()
            .find(|(local, _)| locale::is_one_of(name, &[local]));
        if let Some((_, original)) = found {
            name = original;
        }
    }
    // A label over the rows that follow has nothing beside it.
    let is_label = cells.all(|cell| is_empty(page, cell));
    if name.is_empty() || is_label || (place != Place::Header && name.contains(char::is_whitespace))
    {
        return None;
    }
    let description = cell(columns.description)
        .map(|cell| page.text_of_cell(cell as usize))
        .unwrap_or_default();
    let said = |cell: Option<u32>| cell.and_then(|cell| required(trimmed(&words(page, cell))));
    Some(Parameter {
        place,
        name: Spanned::new(name.into(), page.document.cells[first as usize].span),
        ty: cell(columns.ty).and_then(|cell| type_of_cell(page, cell as usize)),
        required: said(cell(columns.required))
            .or_else(|| said(cell(columns.description)))
            .or_else(|| said(cell(columns.ty))),
        description,
    })
}

/// What a text says of being required: only a sentence or bracket of that word alone says it.
pub(crate) fn required(text: &str) -> Option<bool> {
    let ends = |c: char| match c {
        '\0'..='\x7f' => matches!(c, '.' | ';' | '(' | ')' | ','),
        _ => matches!(c, '。' | '；' | '（' | '）' | '、'),
    };
    let mut required = ends_with_required(text).then_some(true);
    for sentence in text.split(ends).map(str::trim) {
        if sentence.len() > LONGEST || (sentence.is_ascii() && sentence.len() > LONGEST_ASCII) {
            continue;
        }
        if locale::is_one_of(sentence, &locale::OPTIONAL) {
            return Some(false);
        }
        if locale::is_one_of(sentence, &locale::REQUIRED) {
            required = Some(true);
        }
    }
    required
}

/// No sentence about being required has more bytes.
const LONGEST: usize = 64;
/// Nor of ASCII letters alone: `nicht erforderlich`.
const LONGEST_ASCII: usize = 18;

/// `Bearer <token> Required.`: no full stop before the word.
fn ends_with_required(text: &str) -> bool {
    let text = text.trim_end_matches(['.', ' ']).as_bytes();
    text.last_chunk::<10>().is_some_and(|end| {
        end.eq_ignore_ascii_case(b"> required") || end.eq_ignore_ascii_case(b"} required")
    })
}

/// Whether a cell has no words.
fn is_empty(page: &Page<'_>, cell: u32) -> bool {
    let text = &page.document.cells[cell as usize].text;
    let mut inlines = page.document.inlines[text.start as usize..text.end as usize].iter();
    !inlines.any(|inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => !trimmed(text).is_empty(),
        kind => *kind == InlineKind::Break,
    })
}

fn words<'p>(page: &'p Page<'_>, cell: u32) -> Cow<'p, str> {
    let Some(cell) = page.document.cells.get(cell as usize) else {
        return Cow::Borrowed("");
    };
    let mut words = Cow::Borrowed("");
    for inline in &page.document.inlines[cell.text.start as usize..cell.text.end as usize] {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => words += text.as_ref(),
            InlineKind::Break => words += " . ",
            _ => {}
        }
    }
    words
}

fn trimmed(words: &str) -> &str {
    words.trim_matches(|c: char| c.is_whitespace() || c == '\u{200b}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_for_required_is_longer() {
        for word in locale::REQUIRED.iter().chain(&locale::OPTIONAL) {
            let limit = if word.is_ascii() {
                LONGEST_ASCII
            } else {
                LONGEST
            };
            assert!(word.len() <= limit, "{word}");
        }
    }
}
