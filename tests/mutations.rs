//! Anything at all in a page: findings, never a panic. Pages are damaged at random, from a fixed seed.
//!
//! The pages are the bundled ones, and a sample of `../shared/corpus` where that folder is.
//! `MSGRAPH_ROUNDS` sets how many sets are damaged; the fuzzers of graph-docs/fuzz go on from here.

use std::path::Path;

use graph_docs::diagnostic::Diagnostics;
use graph_docs::index::{self, Index};
use graph_docs::source::DocsSet;

/// A small generator of numbers: xorshift64.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

/// What pages are made of, to be put where it does not belong.
const PIECES: [&str; 18] = [
    "|",
    "\n",
    "```",
    "```http\n",
    "<!--",
    "-->",
    "{",
    "}",
    "\"",
    "#",
    "[",
    "](",
    "|:---|\n",
    "\u{0}",
    "é",
    "---\n",
    "<span data-ttu-id=\"",
    "</span><span class=\"sxs-lookup\"><span data-stu-id=\"",
];

#[test]
fn damaged_pages_never_panic() {
    let pages = pages();
    let rounds = std::env::var("MSGRAPH_ROUNDS")
        .ok()
        .and_then(|it| it.parse().ok())
        .unwrap_or(150);
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    for _ in 0..rounds {
        let set: Vec<_> = (0..5)
            .map(|_| {
                let (path, text) = &pages[numbers.below(pages.len())];
                (path.clone(), damaged(text, &mut numbers))
            })
            .collect();
        let set = DocsSet::from_pages("damaged", set);
        let model = graph_docs::check::check(&set, &mut Diagnostics::default());
        graph_docs::export::export(&model, &mut std::io::sink()).unwrap();
        let bytes = index::write("damaged", &model);
        let index = Index::open(&bytes).unwrap();
        for endpoint in &model.endpoints {
            assert_eq!(
                index.endpoint(&endpoint.page).unwrap().as_ref(),
                Some(endpoint)
            );
        }
    }
}

fn pages() -> Vec<(String, String)> {
    let of_page = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    let mut pages: Vec<_> = graph_docs_src::PAGES.iter().map(of_page).collect();
    for name in ["en", "ru", "ru-sxs", "modern"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../shared/corpus")
            .join(name);
        let folder = folder.join("api-reference/v1.0");
        match graph_docs::source::read(&folder, &mut Diagnostics::default()) {
            Ok(set) => pages.extend(
                set.sources
                    .into_iter()
                    .step_by(17)
                    .map(|it| (it.path, it.text)),
            ),
            Err(_) => println!("skipped: no corpus `{name}` beside the repository"),
        }
    }
    pages
}

fn damaged(text: &str, numbers: &mut Numbers) -> String {
    let mut text = text.to_owned();
    for _ in 0..1 + numbers.below(6) {
        let mut place = || {
            let mut at = numbers.below(text.len() + 1);
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let (a, b) = (place(), place());
        let (start, end) = (a.min(b), a.max(b).min(a.min(b) + 200));
        let end = (start..=end)
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(start);
        match numbers.below(4) {
            0 => text.replace_range(start..end, ""),
            1 => {
                let twice = text[start..end].to_owned();
                text.insert_str(start, &twice);
            }
            2 => text.truncate(start),
            _ => text.insert_str(start, PIECES[numbers.below(PIECES.len())]),
        }
    }
    text
}
