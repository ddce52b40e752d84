//! Tables of properties and relationships: name, type, description.

use std::collections::BTreeSet;

use crate::check::translated_name;
use crate::diagnostic::Diagnostics;
use crate::markdown::{BlockKind, Row};
use crate::model::Property;
use crate::page::Page;
use crate::resource::RawProperty;
use crate::resource::enums;
use crate::span::Spanned;
use crate::types::type_of_cell;

/// The heads of a column of types, in the languages of the reference.
const TYPE_HEADS: [&str; 8] = [
    "type",
    "тип",
    "类型",
    "tipo",
    "型",
    "種類",
    "typ",
    "data type",
];

/// The properties in the tables of a section and its sub-sections.
pub(super) fn properties(page: &Page<'_>, slug: &str) -> Vec<RawProperty> {
    let mut properties = Vec::new();
    tables(page, slug).for_each(|rows| add_table(page, rows, &mut properties));
    properties
}

/// The tables of a section and its sub-sections, those of enumerations left out.
pub(super) fn tables<'p>(page: &'p Page<'_>, slug: &'p str) -> impl Iterator<Item = &'p [Row]> {
    // A heading can stand there twice, the first time with nothing behind it.
    let named = (0..page.sections.len()).filter(move |&at| page.sections[at].slug == slug);
    let sections = named
        .flat_map(|first| page.sections_under(first))
        .map(|at| &page.sections[at])
        .filter(|section| !enums::is_enum(&section.slug));
    let blocks = sections.flat_map(|section| &page.document.blocks[section.blocks.clone()]);
    blocks.filter_map(|block| match &block.kind {
        BlockKind::Table { rows } => {
            Some(&page.document.rows[rows.start as usize..rows.end as usize])
        }
        _ => None,
    })
}

fn add_table(page: &Page<'_>, rows: &[Row], properties: &mut Vec<RawProperty>) {
    let Some((head, rows)) = rows.split_first() else {
        return;
    };
    let is_type = |cell: &u32| {
        let text = page
            .plain(&page.document.cells[*cell as usize].text)
            .to_lowercase();
        TYPE_HEADS.contains(&text.trim())
    };
    let named = head
        .cells
        .clone()
        .find(is_type)
        .map(|cell| cell - head.cells.start);
    // A page that translates the head in another way has the type second of three all the same. An
    // English table without types is of something else, such as the lifetimes of subscriptions.
    let Some(column) = named.or((page.is_localized() && head.cells.len() >= 3).then_some(1)) else {
        return;
    };
    properties.reserve(rows.len());
    let found = rows.iter().filter_map(|row| of_row(page, row, column));
    properties.extend(found);
}

fn of_row(page: &Page<'_>, row: &Row, type_column: u32) -> Option<RawProperty> {
    let cell = |column: u32| {
        let cell = row.cells.start + column;
        (cell < row.cells.end).then_some(cell as usize)
    };
    let name_cell = cell(0)?;
    let name = page.plain(&page.document.cells[name_cell].text);
    let name = name_of(&name);
    let ty = cell(type_column).and_then(|cell| type_of_cell(page, cell));
    // A row without a type is a heading of its own (`**Device configuration**`), unless named like a property.
    if name.is_empty() || (ty.is_none() && !is_property_name(name)) {
        return None;
    }
    let description = cell(type_column + 1);
    Some(RawProperty {
        property: Property {
            name: Spanned::new(name.into(), page.document.cells[name_cell].span),
            ty,
            description: description
                .map(|cell| page.text_of_cell(cell))
                .unwrap_or_default(),
        },
        values: description
            .map(|cell| enums::listed(page, cell))
            .unwrap_or_default(),
    })
}

/// The name in a cell: `id (deprecated)`, `displayName*`.
fn name_of(cell: &str) -> &str {
    let cell = cell.trim().trim_end_matches([';', ',']);
    let first = cell.split(['(', '*']).next().unwrap_or(cell).trim();
    if first.is_empty() { cell } else { first }
}

fn is_property_name(name: &str) -> bool {
    name.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'@' | b'-'))
}

/// Puts back the names that a translation lost, where the JSON representation has as many keys that
/// the tables lack.
pub(super) fn restore_names<'k>(
    properties: &mut [RawProperty],
    relationships: &[RawProperty],
    keys: impl Iterator<Item = &'k str>,
    diagnostics: &mut Diagnostics,
) {
    if properties
        .iter()
        .all(|raw| is_property_name(&raw.property.name.value))
    {
        return;
    }
    let known: BTreeSet<&str> = properties
        .iter()
        .chain(relationships)
        .map(|raw| raw.property.name.value.as_str())
        .collect();
    let missing: Vec<String> = keys
        .filter(|key| !known.contains(key))
        .map(str::to_owned)
        .collect();
    let mut lost: Vec<&mut RawProperty> = properties
        .iter_mut()
        .filter(|raw| !is_property_name(&raw.property.name.value))
        .collect();
    let restorable = lost.len() == missing.len();
    for (at, raw) in lost.iter_mut().enumerate() {
        let name = &mut raw.property.name;
        let restored = missing.get(at).filter(|_| restorable);
        diagnostics.push(translated_name::finding(
            name.span,
            &name.value,
            restored.map(String::as_str),
        ));
        if let Some(restored) = restored {
            name.value = restored.into();
        }
    }
}
