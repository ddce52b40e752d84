//! Enumerations: pages of their own, `x values` tables, and values listed in a description.

use smol_str::{SmolStr, format_smolstr};

use crate::locale;
use crate::markdown::{BlockKind, InlineKind, Row};
use crate::model::{Enum, Member};
use crate::page::{Page, Section};
use crate::resource::{RawProperty, name};
use crate::span::{Span, Spanned};

/// What begins a list of values in a description, in the languages of the reference; the first three are of ASCII letters.
const LISTS: [&str; 14] = [
    "possible values",
    "possible value",
    "allowed values",
    "возможные значения",
    "допустимые значения",
    "возможные варианты",
    "可能的值",
    "可能值",
    "可取值",
    "valores possíveis",
    "possíveis valores",
    "使用可能な値",
    "可能な値",
    "mögliche werte",
];

/// Words that join the values of a list and are none.
const JOINTS: [&str; 14] = [
    "are", "is", "include", "and", "or", "и", "или", "e", "ou", "und", "oder", "null", "the",
    "sind",
];

/// Whether a section is of an enumeration: `printquality-values`.
pub(super) fn is_enum(slug: &str) -> bool {
    slug.ends_with("-values")
}

/// The enumerations that a page has tables of.
pub(super) fn enums(page: &Page<'_>, namespace: &str) -> Vec<Enum> {
    page.sections
        .iter()
        .filter_map(|section| {
            let name = enum_name(page, section, namespace)?;
            let members = members(page, section);
            (!members.is_empty()).then_some(Enum {
                name,
                file: page.file,
                members,
            })
        })
        .collect()
}

fn enum_name(page: &Page<'_>, section: &Section, namespace: &str) -> Option<Spanned<SmolStr>> {
    if section.slug == "members" {
        return Some(name::of_title(page, namespace));
    }
    let slug = section.slug.strip_suffix("-values")?;
    let heading = page.text_of_block(section.heading);
    // A slug has the name in lower case, the heading has it in full.
    let name = name::named_like(heading.english_or_local(), slug).unwrap_or(slug);
    let is_name = !name.contains('-');
    is_name.then(|| Spanned::new(format_smolstr!("{namespace}.{name}"), section.span))
}

/// Gives properties the values that a section named after them has a table of: "Scope options".
pub(super) fn add_options(page: &Page<'_>, properties: &mut [RawProperty]) {
    for section in page
        .sections
        .iter()
        .filter(|section| !is_enum(&section.slug))
    {
        let slug = section.slug.as_str();
        let slug = ["-options", "-enumeration"]
            .iter()
            .find_map(|end| slug.strip_suffix(end))
            .unwrap_or(slug);
        // `group-visibility-options` is of `visibility`.
        let name = slug.rsplit('-').next().unwrap_or(slug);
        let named = |raw: &&mut RawProperty| raw.property.name.value.eq_ignore_ascii_case(name);
        if let Some(property) = properties
            .iter_mut()
            .filter(|raw| raw.values.is_empty())
            .find(named)
        {
            property.values = members(page, section);
        }
    }
}

fn members(page: &Page<'_>, section: &Section) -> Vec<Member> {
    let blocks = &page.document.blocks[section.blocks.clone()];
    let tables = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Table { rows } => {
            Some(&page.document.rows[rows.start as usize..rows.end as usize])
        }
        _ => None,
    });
    tables
        .flat_map(|rows| rows.iter().skip(1))
        .filter_map(|row| member(page, row))
        .collect()
}

/// A row `Member | Value | Description`, where the value or both others can be missing.
fn member(page: &Page<'_>, row: &Row) -> Option<Member> {
    let cell = |column: u32| {
        let cell = row.cells.start + column;
        (cell < row.cells.end).then_some(cell as usize)
    };
    let spanned = |cell: usize| {
        let cell = &page.document.cells[cell];
        let name: SmolStr = page.plain(&cell.text).trim().into();
        Spanned::new(name, cell.span)
    };
    let name = cell(0).map(spanned)?;
    // The head may be translated in any way; a number is a number.
    let value = cell(1).map(spanned).filter(|value| is_number(&value.value));
    let description = if value.is_some() {
        cell(2)
    } else {
        cell(2).or(cell(1))
    };
    let is_name = !name.value.is_empty() && !name.value.contains(char::is_whitespace);
    is_name.then(|| Member {
        name,
        value,
        description: description
            .map(|cell| page.text_of_cell(cell))
            .unwrap_or_default(),
    })
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let digits = digits.strip_prefix("0x").unwrap_or(digits);
    !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        && digits.starts_with(|c: char| c.is_ascii_digit())
}

/// The values that a cell lists behind `Possible values are:`, up to the end of the sentence.
pub(super) fn listed(page: &Page<'_>, cell: usize) -> Vec<Member> {
    let cell = &page.document.cells[cell];
    let mut code = Vec::new();
    let mut words = Vec::new();
    let mut inside = false;
    for inline in &page.document.inlines[cell.text.start as usize..cell.text.end as usize] {
        match &inline.kind {
            InlineKind::Text(text) => {
                let rest = if inside {
                    Some(text.as_ref())
                } else {
                    behind_list_words(text)
                };
                if let Some(rest) = rest {
                    inside = add_words(rest, inline.span, &mut words);
                    if !inside {
                        break;
                    }
                }
            }
            InlineKind::Code(text) if inside && is_value(text) => {
                code.push(value(text, inline.span))
            }
            _ => {}
        }
    }
    // Names between commas are values only where no value is marked as code.
    let values = if code.is_empty() { words } else { code };
    if values.len() < 2 { Vec::new() } else { values }
}

fn behind_list_words(text: &str) -> Option<&str> {
    let lists = match text.is_ascii() {
        true => locale::holds_ascii(text, "value").then_some(&LISTS[..3])?,
        false => &LISTS,
    };
    let lower = text.to_lowercase();
    let end = lists
        .iter()
        .find_map(|words| Some(lower.find(words)? + words.len()))?;
    // Lower case can have another length than the text; then the list is as good as absent.
    text.get(end..)
}

/// Adds the single words between commas; gives whether the list goes on.
fn add_words(text: &str, span: Span, words: &mut Vec<Member>) -> bool {
    let sentence_end = text
        .find(". ")
        .or_else(|| text.find('。'))
        .or_else(|| text.ends_with('.').then(|| text.len() - 1));
    let sentence = &text[..sentence_end.unwrap_or(text.len())];
    for part in sentence.split([',', ':', '、', '，', ';', '：']) {
        let mut parts = part
            .split_whitespace()
            .filter(|word| !JOINTS.contains(&word.to_lowercase().as_str()));
        if let (Some(word), None) = (parts.next(), parts.next())
            && is_value(word)
        {
            words.push(value(word, span));
        }
    }
    sentence_end.is_none()
}

fn value(name: &str, span: Span) -> Member {
    Member {
        name: Spanned::new(name.trim().into(), span),
        ..Member::default()
    }
}

fn is_value(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !matches!(text, "null" | "true" | "false")
}
