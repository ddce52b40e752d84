//! A page of `resources/` to the types it describes: an entity or complex type, enumerations, or none.

pub mod enums;
mod inheritance;
mod json;
mod name;
mod properties;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use crate::diagnostic::Diagnostics;
use crate::markdown::InlineKind;
use crate::model::{Enum, Member, Property, Text};
use crate::page::Page;
use crate::resource::json::{Representation, Shown};
use crate::span::{FileId, Spanned};
use crate::types::{RawType, page_of_link, words_of};

/// What a page describes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResourcePage {
    /// The page's file.
    pub file: FileId,
    /// Its path below the docs set.
    pub path: String,
    /// Its namespace: `microsoft.graph`.
    pub namespace: String,
    /// The entity or complex type, unless the page is of enumerations or of prose.
    pub resource: Option<RawResource>,
    /// The enumerations with a table of their own.
    pub enums: Vec<Enum>,
}

impl ResourcePage {
    /// The names of the types that it describes, the resource's first.
    pub(crate) fn names(&self) -> impl Iterator<Item = &SmolStr> {
        let resource = self.resource.iter().map(|it| &it.name.value);
        resource.chain(self.enums.iter().map(|it| &it.name.value))
    }
}

/// An entity or complex type as one page has it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RawResource {
    /// The qualified name.
    pub name: Spanned<SmolStr>,
    /// The page's first paragraph.
    pub summary: Text,
    /// The annotation's `baseType`.
    pub annotated_base: Option<RawType>,
    /// The type that the introduction says this one inherits from.
    pub inherits_from: Option<RawType>,
    /// The types that the introduction says inherit from this one.
    pub heirs: Vec<RawType>,
    /// Whether only derived types exist.
    pub is_abstract: bool,
    /// Whether instances have properties beyond the documented ones.
    pub open: bool,
    /// The key property.
    pub key: Option<Spanned<SmolStr>>,
    /// The structural properties, in the page's order.
    pub properties: Vec<RawProperty>,
    /// The navigation properties, in the page's order.
    pub relationships: Vec<RawProperty>,
    /// The properties that only the JSON representation shows.
    pub shown: Vec<Property<RawType>>,
    /// The pages its Methods table links to, by name.
    pub methods: Vec<Spanned<SmolStr>>,
}

/// A property with the values that its description lists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RawProperty {
    /// The property.
    pub property: Property<RawType>,
    /// The values behind `Possible values are:`; empty where there are none.
    pub values: Vec<Member>,
}

/// Reads what a page describes.
pub fn resource_page(page: &Page<'_>, diagnostics: &mut Diagnostics) -> ResourcePage {
    let namespace = name::namespace(page);
    let representation = json::representation(page, diagnostics);
    ResourcePage {
        file: page.file,
        path: page.path.to_string(),
        resource: resource(page, namespace, representation, diagnostics),
        enums: enums::enums(page, namespace),
        namespace: namespace.to_string(),
    }
}

fn resource(
    page: &Page<'_>,
    namespace: &str,
    representation: Option<Representation>,
    diagnostics: &mut Diagnostics,
) -> Option<RawResource> {
    let mut properties = properties::properties(page, "properties");
    let relationships = properties::properties(page, "relationships");
    if representation.is_none() && properties.is_empty() && relationships.is_empty() {
        return None;
    }
    let representation = representation.unwrap_or_default();
    properties::restore_names(
        &mut properties,
        &relationships,
        representation.members.iter().map(|it| &*it.name.value),
        diagnostics,
    );
    enums::add_options(page, &mut properties);
    let methods = methods(page);
    let mut shown = shown(representation.members, &properties, &relationships);
    if representation.key.is_none() && !methods.is_empty() {
        shown.extend(id(page, &properties, &shown));
    }
    Some(RawResource {
        name: name::qualified(page, namespace, representation.ty),
        summary: page.summary.clone(),
        annotated_base: representation.base,
        inherits_from: inheritance::inherits_from(page),
        heirs: inheritance::heirs(page),
        is_abstract: representation.is_abstract,
        open: representation.open || says_open(page),
        key: representation.key,
        properties,
        relationships,
        shown,
        methods,
    })
}

/// "This type is an open type", in the title or the first paragraph.
fn says_open(page: &Page<'_>) -> bool {
    let says = |text: &Text, words: &str| text.english.to_lowercase().contains(words);
    says(&page.title, "(open type)") || says(&page.summary, "is an open type")
}

/// The `id` that every entity has; what has methods is one.
fn id(
    page: &Page<'_>,
    properties: &[RawProperty],
    shown: &[Property<RawType>],
) -> Option<Property<RawType>> {
    let mut names = properties
        .iter()
        .map(|raw| &raw.property)
        .chain(shown)
        .map(|it| it.name.value.as_str());
    let span = page.title.span;
    (!names.any(|name| name == "id")).then(|| Property {
        name: Spanned::new("id".into(), span),
        ty: words_of("String", span),
        description: Text {
            span,
            ..Text::default()
        },
    })
}

/// The members of the JSON that have no row; what their values are is a guess, so that none is reported.
fn shown(
    members: Vec<Shown>,
    properties: &[RawProperty],
    relationships: &[RawProperty],
) -> Vec<Property<RawType>> {
    let rows = properties.iter().chain(relationships);
    let known: BTreeSet<&str> = rows.map(|raw| &*raw.property.name.value).collect();
    let new = members
        .into_iter()
        .filter(|it| !known.contains(&*it.name.value));
    new.map(|Shown { name, ty }| Property {
        description: Text {
            span: name.span,
            ..Text::default()
        },
        name,
        ty,
    })
    .collect()
}

/// The pages of `api/` that the first cells of the Methods table link to.
fn methods(page: &Page<'_>) -> Vec<Spanned<SmolStr>> {
    let rows = properties::tables(page, "methods").flat_map(|rows| rows.iter().skip(1));
    let first_cells = rows.filter_map(|row| page.document.cells.get(row.cells.start as usize));
    let first_links = first_cells.filter_map(|cell| {
        let inlines = &page.document.inlines[cell.text.start as usize..cell.text.end as usize];
        inlines.iter().find_map(|inline| match &inline.kind {
            InlineKind::LinkStart(target) => {
                let name = page_of_link(page.path, target, "api")?;
                Some(Spanned::new(name, cell.span))
            }
            _ => None,
        })
    });
    first_links.collect()
}
