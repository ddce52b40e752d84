//! The request lines: `POST /users/{id | userPrincipalName}/sendMail`.

use std::borrow::Cow;

use smol_str::format_smolstr;

use crate::endpoint::Role;
use crate::markdown::{Block, BlockKind};
use crate::model::{Method, Request};
use crate::page::Page;
use crate::span::{Span, Spanned};

/// The request lines of the HTTP request sections, of all their code blocks, in the page's order.
///
/// Three v1.0 pages have no such section; there the blocks outside the examples serve.
pub(super) fn requests(page: &Page<'_>, roles: &[Role]) -> Vec<Request> {
    let found = of_sections(page, roles, |role| role == Role::Request);
    if found.is_empty() {
        return of_sections(page, roles, |role| {
            matches!(role, Role::Permissions | Role::Other)
        });
    }
    found
}

fn of_sections(page: &Page<'_>, roles: &[Role], wanted: fn(Role) -> bool) -> Vec<Request> {
    let mut requests = Vec::with_capacity(2);
    for (section, role) in page.sections.iter().zip(roles) {
        if !wanted(*role) {
            continue;
        }
        for block in &page.document.blocks[section.blocks.clone()] {
            of_block(block, &mut requests);
        }
    }
    requests
}

fn of_block(block: &Block<'_>, requests: &mut Vec<Request>) {
    let BlockKind::Fence {
        code, code_span, ..
    } = &block.kind
    else {
        return;
    };
    // Only code that is a slice of the page knows where its lines stand.
    let exact = matches!(code, Cow::Borrowed(_));
    let mut start = 0;
    for line in code.split('\n') {
        let place = match exact {
            true => Span {
                start: code_span.start + start as u32,
                ..*code_span
            },
            false => *code_span,
        };
        requests.extend(of_line(line, place, exact));
        start += line.len() + 1;
    }
}

/// A line `METHOD target`; anything else is none, such as a body that follows the line.
fn of_line(line: &str, place: Span, exact: bool) -> Option<Request> {
    let content = line.trim();
    let (method, rest) = method(content)?;
    let target = rest.trim();
    let target = target
        .strip_suffix("HTTP/1.1")
        .map_or(target, str::trim_end);
    let target = without_host(target);
    if !target.starts_with('/') && target.contains(' ') && !target.contains('{') {
        return None;
    }
    let (path, query) = match query_mark(target) {
        Some(at) => (&target[..at], Some(&target[at + 1..])),
        None => (target, None),
    };
    let span = |part: &str| {
        let offset = (part.as_ptr() as usize).saturating_sub(line.as_ptr() as usize) as u32;
        match exact {
            true => Span {
                start: place.start + offset,
                end: place.start + offset + part.len() as u32,
                ..place
            },
            false => place,
        }
    };
    let path = path.trim_end();
    let value = if path.starts_with('/') {
        path.into()
    } else {
        format_smolstr!("/{path}")
    };
    Some(Request {
        method,
        path: Spanned::new(value, span(path)),
        query: query.map(|query| Spanned::new(query.into(), span(query))),
    })
}

/// The method of a line and what follows; `DELETE/identity/…` lost its blank.
pub(crate) fn method(line: &str) -> Option<(Method, &str)> {
    Method::ALL.into_iter().find_map(|method| {
        let rest = line.strip_prefix(method.as_str())?;
        let separated = rest.starts_with(|c: char| c.is_whitespace() || c == '/');
        (separated && !rest.trim().is_empty()).then_some((method, rest))
    })
}

/// The target without host and version.
fn without_host(target: &str) -> &str {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find_map(|scheme| target.strip_prefix(scheme));
    let path = match scheme {
        Some(rest) => rest.find('/').map_or("/", |slash| &rest[slash..]),
        None => target.strip_prefix("graph.microsoft.com").unwrap_or(target),
    };
    let versions = ["/v1.0", "/beta", "v1.0", "beta"];
    let cut = versions
        .into_iter()
        .find_map(|it| path.strip_prefix(it).filter(|rest| rest.starts_with('/')));
    cut.unwrap_or(path)
}

/// Where the query begins: the first `?` outside braces.
fn query_mark(target: &str) -> Option<usize> {
    let mut depth = 0;
    target.bytes().position(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        byte == b'?' && depth <= 0
    })
}
