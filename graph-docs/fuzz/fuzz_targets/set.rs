//! A set of pages, cut from one input at NUL bytes: what is read must also pass the index and the export.

#![no_main]

use graph_docs::diagnostic::Diagnostics;
use graph_docs::index::{self, Index};
use graph_docs::source::DocsSet;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let pages = text
        .split('\0')
        .enumerate()
        .map(|(number, text)| {
            let folder = if number % 2 == 0 { "api" } else { "resources" };
            (format!("{folder}/page{number}.md"), text.to_owned())
        })
        .collect();
    let set = DocsSet::from_pages("docs", pages);
    let model = graph_docs::set::read_model(&set, &mut Diagnostics::default());
    graph_docs::export::export(&model, &mut std::io::sink()).unwrap();

    let bytes = index::write("docs", &model);
    let index = Index::open(&bytes).unwrap();
    for endpoint in &model.endpoints {
        assert_eq!(index.endpoint(&endpoint.page).unwrap().as_ref(), Some(endpoint));
    }
});
