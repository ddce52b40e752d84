//! What each section of a page of `api/` is for.

use crate::page::Page;

/// What a section is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Permissions,
    Request,
    Path,
    Function,
    Query,
    Headers,
    Body,
    Response,
    Example,
    Other,
}

/// The role of each of [`Page::sections`]: its own by slug, else that of the section it stands in.
///
/// Levels inside examples mean nothing (`##### Request` beside `### Response`), so an example ends only
/// at the next `##` heading.
pub(crate) fn roles(page: &Page<'_>) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::with_capacity(page.sections.len());
    // The open sections with their levels, outermost first.
    let mut open: Vec<(u8, Role)> = Vec::new();
    for section in &page.sections {
        while open
            .last()
            .is_some_and(|(level, _)| *level >= section.level)
        {
            open.pop();
        }
        let outer = open.last().map(|(_, role)| *role);
        let role = match (outer, role(&section.slug)) {
            (Some(Role::Example), _) => Role::Example,
            // `### Example` with the request, and `### Response` beside it.
            (_, Some(Role::Response)) if section.level > 2 && ends_example(&roles) => Role::Example,
            (_, Some(own)) => own,
            (outer, None) => outer.unwrap_or(Role::Other),
        };
        open.push((section.level, role));
        roles.push(role);
    }
    roles
}

fn ends_example(before: &[Role]) -> bool {
    before.last() == Some(&Role::Example)
}

fn role(slug: &str) -> Option<Role> {
    // `request-headers-1`: localized pages number a heading that occurs twice.
    let slug = slug.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
    Some(match slug {
        "permissions" | "prerequisites" | "permission" => Role::Permissions,
        "path-parameters" | "path-parameter" => Role::Path,
        "function-parameters" | "function-parameter" => Role::Function,
        "optional-query-parameters"
        | "query-parameters"
        | "odata-query-parameters"
        | "query-parameter" => Role::Query,
        "request-headers" | "optional-request-headers" | "request-header" => Role::Headers,
        "request-body" | "parameters" => Role::Body,
        "response" | "responses" | "response-body" => Role::Response,
        "see-also" | "remarks" | "error-responses" | "error-response" | "error-handling"
        | "error-codes" => Role::Other,
        _ if slug.starts_with("http-request") => Role::Request,
        _ if slug.starts_with("example") => Role::Example,
        _ => return None,
    })
}
