//! Compiles the pages that ship into the bundled index.

fn main() -> Result<(), graph_build::Error> {
    let pages = graph_docs_src::PAGES
        .iter()
        .map(|&(path, text)| (path.to_owned(), text.to_owned()));
    graph_build::Docs::from_pages("docs-src", pages).compile()
}
