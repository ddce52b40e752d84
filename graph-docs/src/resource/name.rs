//! What a type is called: by the annotation, else by the page's title and file name.

use smol_str::{SmolStr, format_smolstr};

use crate::page::Page;
use crate::span::Spanned;

/// The page's namespace; pages that name none are of the main one.
pub(super) fn namespace<'p>(page: &'p Page<'_>) -> &'p str {
    let named = page
        .namespace
        .as_ref()
        .map(|namespace| namespace.value.trim_end_matches('.'));
    named
        .filter(|namespace| namespace.starts_with("microsoft."))
        .unwrap_or("microsoft.graph")
}

/// The qualified name of the page's resource; `annotated` is the annotation's `@odata.type`.
///
/// 52 pages of v1.0 have another title than their type: `Chart` is `microsoft.graph.workbookChart`.
pub(super) fn qualified(
    page: &Page<'_>,
    namespace: &str,
    annotated: Option<Spanned<SmolStr>>,
) -> Spanned<SmolStr> {
    match annotated {
        Some(name) if name.value.contains('.') => name,
        Some(name) => Spanned::new(format_smolstr!("{namespace}.{}", name.value), name.span),
        None => of_title(page, namespace),
    }
}

/// The qualified name that the page's title and file name give.
pub(super) fn of_title(page: &Page<'_>, namespace: &str) -> Spanned<SmolStr> {
    let file = page
        .path
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .trim_end_matches(".md");
    let stem = file.rsplit('-').next().unwrap_or(file);
    let title = page.title.english_or_local();
    let name = named_like(title, stem)
        .or_else(|| named_like(title, file))
        .or_else(|| title.split_once(" resource type").map(|(name, _)| name))
        .or_else(|| title.split_once(" enum type").map(|(name, _)| name))
        .filter(|name| !name.contains(' '))
        .unwrap_or(stem);
    let name = name.rsplit('.').next().unwrap_or(name);
    // Titles begin with a capital now and then, types never: `List resource` is `microsoft.graph.list`.
    let (first, rest) = name.split_at(name.chars().next().map_or(0, char::len_utf8));
    Spanned::new(
        format_smolstr!("{namespace}.{}{rest}", first.to_lowercase()),
        page.title.span,
    )
}

/// The word of a text that is spelt like a file name or slug, whatever its case.
pub(super) fn named_like<'t>(text: &'t str, slug: &str) -> Option<&'t str> {
    let mut words = text
        .split(|c: char| c.is_whitespace() || matches!(c, '`' | '*' | ':' | '«' | '»' | '(' | ')'));
    words.find(|word| word.eq_ignore_ascii_case(slug))
}
