//! Reading a docs set into the model, beside pulldown-cmark's own iteration over the same texts: the floor.
//!
//! `cargo bench -p graph-docs` reads the folder that `MSGRAPH_DOCS` names, a docs set such as
//! `…/api-reference/v1.0`, else the pages of `docs-src`.
//! `times` gives the cost of the pages once, twice and four times over: it grows with their number.
//! All of it on one thread.

use std::path::PathBuf;
use std::sync::LazyLock;

use divan::{Bencher, black_box};
use graph_docs::diagnostic::Diagnostics;
use graph_docs::source::DocsSet;
use pulldown_cmark::{Options, Parser};

fn main() {
    divan::main();
}

static SET: LazyLock<DocsSet> = LazyLock::new(|| {
    let bundled = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs-src");
    let folder = std::env::var_os("MSGRAPH_DOCS").map_or_else(|| bundled.into(), PathBuf::from);
    graph_docs::source::read(&folder, &mut Diagnostics::default()).unwrap_or_default()
});

#[divan::bench]
fn floor(bencher: Bencher) {
    let set = &*SET;
    bencher.bench_local(|| {
        let mut events = 0;
        for source in &set.sources {
            let options = Options::ENABLE_TABLES;
            for event in Parser::new_ext(&source.text, options).into_offset_iter() {
                black_box(&event);
                events += 1;
            }
        }
        events
    });
}

#[divan::bench]
fn model(bencher: Bencher) {
    let set = &*SET;
    bencher.bench_local(|| graph_docs::set::read_model_on(1, set, &mut Diagnostics::default()));
}

#[divan::bench(args = [1, 2, 4])]
fn times(bencher: Bencher, times: usize) {
    let copies = (0..times).flat_map(|copy| {
        SET.sources.iter().map(move |source| {
            let path = match (copy, source.path.strip_suffix(".md")) {
                (1.., Some(stem)) => format!("{stem}-{copy}.md"),
                _ => source.path.clone(),
            };
            (path, source.text.clone())
        })
    });
    let set = DocsSet::from_pages("docs", copies.collect());
    bencher.bench_local(|| graph_docs::set::read_model_on(1, &set, &mut Diagnostics::default()));
}
