//! The JSON representation: its annotation and its keys.

use smol_str::SmolStr;

use crate::annotation::{self, Annotation};
use crate::diagnostic::Diagnostics;
use crate::json::{self, Json, Kind, Value, findings};
use crate::markdown::BlockKind;
use crate::page::Page;
use crate::span::{Span, Spanned};
use crate::types::{RawType, words_of};

/// What the JSON representation says of the type.
#[derive(Default)]
pub(super) struct Representation {
    pub(super) ty: Option<Spanned<SmolStr>>,
    pub(super) base: Option<RawType>,
    pub(super) key: Option<Spanned<SmolStr>>,
    pub(super) open: bool,
    pub(super) is_abstract: bool,
    /// The members of the JSON, in its order.
    pub(super) members: Vec<Shown>,
}

/// A member of the JSON.
pub(super) struct Shown {
    pub(super) name: Spanned<SmolStr>,
    /// The type, as far as the value tells.
    pub(super) ty: Option<RawType>,
}

/// The page's first block that is annotated as a resource.
pub(super) fn representation(
    page: &Page<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Representation> {
    let mut annotated = None;
    for block in &page.document.blocks {
        match &block.kind {
            BlockKind::Comment { text, text_span } => {
                let found = annotation::read(text, *text_span, diagnostics);
                annotated = found
                    .filter(|found| found.block_type == "resource")
                    .or(annotated);
            }
            BlockKind::Fence {
                code, code_span, ..
            } => {
                if let Some(annotation) = &annotated {
                    let members = members(code, *code_span, diagnostics);
                    return Some(Representation {
                        members,
                        ..of_annotation(annotation)
                    });
                }
            }
            _ => {}
        }
    }
    annotated.as_ref().map(of_annotation)
}

fn of_annotation(annotation: &Annotation<'_>) -> Representation {
    let owned = |value: Spanned<&str>| {
        Spanned::new(
            SmolStr::new(value.value.trim_start_matches('#')),
            value.span,
        )
    };
    let ty = annotation
        .text("@odata.type")
        .or_else(|| annotation.text("@type"))
        .map(owned);
    let base = annotation.text("baseType").and_then(|base| {
        // Some pages write null as text.
        let name = base.value.trim_start_matches('#');
        words_of(name, base.span).filter(|_| name != "null")
    });
    Representation {
        ty: ty.filter(|ty| !ty.value.is_empty()),
        base,
        key: annotation.text("keyProperty").map(owned),
        open: annotation.is_true("openType"),
        is_abstract: annotation.is_true("abstract"),
        members: Vec::new(),
    }
}

fn members(code: &str, span: Span, diagnostics: &mut Diagnostics) -> Vec<Shown> {
    let json = match json::read(code) {
        Ok(json) => json,
        Err(fault) => {
            diagnostics.push(findings::unreadable(&fault, span));
            return Vec::new();
        }
    };
    findings::report(&json, code.len(), span, diagnostics);
    let named = json
        .members()
        .filter_map(|value| Some((value.key.as_ref()?, value)))
        .filter(|(key, _)| !key.text.starts_with("@odata."));
    let mut shown = Vec::with_capacity(json.values.len());
    shown.extend(named.map(|(key, value)| {
        let span = Span {
            start: span.start + key.at.start,
            end: span.start + key.at.end,
            ..span
        };
        Shown {
            ty: type_shown(&json, value, span),
            name: Spanned::new(key.text.into(), span),
        }
    }));
    shown
}

/// The type of a value such as `"String (identifier)"` or `[{"@odata.type": "microsoft.graph.recipient"}]`.
fn type_shown(json: &Json<'_>, value: &Value<'_>, span: Span) -> Option<RawType> {
    let inside = |value: &Value<'_>| json.values.iter().filter(|it| value.holds(it)).collect();
    let (value, collection) = match value.kind {
        Kind::Array => {
            let items: Vec<&Value<'_>> = inside(value);
            (*items.first()?, true)
        }
        _ => (value, false),
    };
    let word = match value.kind {
        Kind::Bool(_) => "Boolean",
        Kind::String(text) => match text.split([' ', '(']).next()? {
            "String" | "string" if !text.contains("timestamp") => "String",
            "Boolean" | "boolean" => "Boolean",
            _ => return None,
        },
        Kind::Object => {
            let is_type =
                |it: &&&Value<'_>| it.key.as_ref().is_some_and(|key| key.text == "@odata.type");
            let members: Vec<&Value<'_>> = inside(value);
            match members.iter().find(is_type)?.kind {
                Kind::String(name) => name.trim_start_matches('#'),
                _ => return None,
            }
        }
        _ => return None,
    };
    Some(RawType {
        collection,
        ..words_of(word, span)?
    })
}
