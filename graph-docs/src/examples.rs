//! Code blocks to examples: requests with their responses.
//!
//! A block is what its first line says: nearly half of the pages annotate their examples wrongly or
//! not at all. An annotation adds a name, the response's type and whether it is truncated.

mod message;

use crate::annotation::{self, Annotation};
use crate::check::example_without_first_line;
use crate::diagnostic::Diagnostics;
use crate::examples::message::Message;
use crate::markdown::{Block, BlockKind};
use crate::model::{Example, ExampleRequest, ExampleResponse};
use crate::page::Page;
use crate::span::{Span, Spanned};
use crate::types::{RawType, words_of};

/// The examples of a page, in its order; the request section's lines are none.
pub fn examples(page: &Page<'_>, diagnostics: &mut Diagnostics) -> Vec<Example<RawType>> {
    // Most pages have one.
    let mut examples = Vec::with_capacity(1);
    let mut annotation = None;
    let mut tab = None;
    for block in example_blocks(page) {
        match &block.kind {
            BlockKind::Comment { text, text_span } => {
                annotation = annotation::read(text, *text_span, diagnostics).or(annotation);
            }
            BlockKind::Tab { id } => tab = Some(id.as_ref()),
            BlockKind::Rule | BlockKind::Heading { .. } => tab = None,
            BlockKind::Fence {
                code, code_span, ..
            } => {
                let annotation = annotation.take();
                // The other tabs say the same in other languages.
                if tab.is_none_or(|tab| tab == "http") {
                    let message = message::read(code, *code_span, diagnostics);
                    add(&mut examples, message, annotation, block.span, diagnostics);
                }
            }
            _ => {}
        }
    }
    examples
}

/// The blocks outside the HTTP request sections; a page can show examples above its first heading.
fn example_blocks<'p, 't>(page: &'p Page<'t>) -> impl Iterator<Item = &'p Block<'t>> {
    let blocks = &page.document.blocks;
    let introduction = page
        .sections
        .first()
        .map_or(blocks.len(), |section| section.heading);
    let mut request_level = None;
    let sections = page.sections.iter().filter(move |section| {
        if request_level.is_some_and(|level| section.level > level) {
            // `### Request` below `## HTTP request` is an example again.
            return section.slug.starts_with("example");
        }
        let is_request = section.slug.starts_with("http-request");
        request_level = is_request.then_some(section.level);
        !is_request
    });
    let sections = sections.flat_map(|section| &blocks[section.heading..section.blocks.end]);
    blocks[..introduction].iter().chain(sections)
}

/// Adds a message: a request begins an example, a response ends it.
fn add(
    examples: &mut Vec<Example<RawType>>,
    message: Message,
    annotation: Option<Annotation<'_>>,
    span: Span,
    diagnostics: &mut Diagnostics,
) {
    let name = annotation
        .as_ref()
        .and_then(|annotation| annotation.text("name"));
    let name = name.map(|name| Spanned::new(name.value.into(), name.span));
    match message {
        Message::Request {
            method,
            url,
            headers,
            body,
        } => {
            let request = Some(ExampleRequest {
                method,
                url,
                headers,
                body,
            });
            examples.push(Example {
                name,
                span,
                request,
                response: None,
            });
        }
        Message::Response {
            status,
            headers,
            body,
        } => {
            let response = ExampleResponse {
                status,
                headers,
                body,
                ty: annotation.as_ref().and_then(response_type),
                truncated: annotation.is_some_and(|annotation| annotation.is_true("truncated")),
            };
            match examples.last_mut() {
                Some(example) if example.response.is_none() => example.response = Some(response),
                _ => examples.push(Example {
                    name,
                    span,
                    request: None,
                    response: Some(response),
                }),
            }
        }
        Message::Neither => {
            if let Some(annotation) = annotation
                && matches!(annotation.block_type, "request" | "response")
            {
                diagnostics.push(example_without_first_line::finding(
                    span,
                    annotation.block_type,
                ));
            }
        }
    }
}

fn response_type(annotation: &Annotation<'_>) -> Option<RawType> {
    let name = annotation
        .text("@odata.type")
        .or_else(|| annotation.text("@type"))?;
    // Older pages annotate a response without a body as `microsoft.graph.None`.
    let name = Some(name).filter(|name| !name.value.to_ascii_lowercase().ends_with("none"))?;
    let raw = words_of(name.value.trim_start_matches('#'), name.span)?;
    Some(RawType {
        collection: raw.collection || annotation.is_true("isCollection"),
        ..raw
    })
}
