//! The JSON representation: its annotation and its keys.

use crate::annotation::{self, Annotation};
use crate::diagnostic::Diagnostics;
use crate::json::{self, findings};
use crate::markdown::BlockKind;
use crate::page::Page;
use crate::span::{Span, Spanned};
use crate::types::{RawType, words_of};

/// What the JSON representation says of the type.
#[derive(Default)]
pub(super) struct Representation {
    pub(super) ty: Option<Spanned<String>>,
    pub(super) base: Option<RawType>,
    pub(super) key: Option<Spanned<String>>,
    pub(super) open: bool,
    pub(super) is_abstract: bool,
    /// The keys of the JSON, in its order.
    pub(super) keys: Vec<String>,
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
                    let keys = keys(code, *code_span, diagnostics);
                    return Some(Representation {
                        keys,
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
        Spanned::new(value.value.trim_start_matches('#').to_string(), value.span)
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
        keys: Vec::new(),
    }
}

fn keys(code: &str, span: Span, diagnostics: &mut Diagnostics) -> Vec<String> {
    let json = match json::read(code) {
        Ok(json) => json,
        Err(fault) => {
            diagnostics.push(findings::unreadable(&fault, span));
            return Vec::new();
        }
    };
    findings::report(&json, code.len(), span, diagnostics);
    let keys = json.members().filter_map(|value| value.key.as_ref());
    keys.map(|key| key.text.to_string())
        .filter(|key| !key.starts_with("@odata."))
        .collect()
}
