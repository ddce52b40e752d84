//! One page of any bytes, read as an endpoint and as a resource: findings, never a panic.

#![no_main]

use graph_docs::diagnostic::Diagnostics;
use graph_docs::source::DocsSet;

libfuzzer_sys::fuzz_target!(|text: &[u8]| {
    let text = String::from_utf8_lossy(text).into_owned();
    let pages = vec![("api/page.md".to_owned(), text.clone()), ("resources/page.md".to_owned(), text)];
    let set = DocsSet::from_pages("docs", pages);
    graph_docs::check::check(&set, &mut Diagnostics::default());
});
