//! Anything at all in a page: findings, never a panic; anything at all in a use of the macros: errors, never a panic.
//! Pages and uses are damaged at random, from a fixed seed.
//!
//! The pages are the bundled ones, and a sample of `../shared/corpus` where that folder is.
//! `MSGRAPH_ROUNDS` sets how many sets are damaged; the fuzzers of graph-docs/fuzz go on from here.

use std::path::Path;

use graph_docs::diagnostic::Diagnostics;
use graph_docs::index::{self, Index};
use graph_docs::source::DocsSet;
use quote::ToTokens;
use syn::visit::{self, Visit};

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

/// Every use of the macros in `ui/`, right or wrong, with blanks between the tokens.
#[derive(Default)]
struct Uses {
    clients: Vec<String>,
    structs: Vec<String>,
}

impl Visit<'_> for Uses {
    fn visit_macro(&mut self, called: &syn::Macro) {
        let name = called.path.segments.last();
        if name.is_some_and(|it| it.ident == "client") {
            self.clients.push(called.tokens.to_string());
        }
        visit::visit_macro(self, called);
    }

    fn visit_item_struct(&mut self, item: &syn::ItemStruct) {
        self.structs.push(item.to_token_stream().to_string());
    }

    fn visit_item_enum(&mut self, item: &syn::ItemEnum) {
        self.structs.push(item.to_token_stream().to_string());
    }
}

#[test]
fn damaged_uses_of_the_macros_never_panic() {
    let bytes = std::fs::read(env!("MSGRAPH_INDEX")).unwrap();
    let index = Index::open(&bytes).unwrap();
    let mut uses = Uses::default();
    for folder in ["ui/pass", "ui/fail"] {
        let files = std::fs::read_dir(folder).unwrap();
        let mut files: Vec<_> = files.map(|it| it.unwrap().path()).collect();
        files.retain(|path| path.extension().is_some_and(|it| it == "rs"));
        files.sort();
        for file in files {
            let text = std::fs::read_to_string(file).unwrap();
            uses.visit_file(&syn::parse_file(&text).unwrap());
        }
    }
    assert!(uses.clients.len() > 30 && uses.structs.len() > 100);
    let mut numbers = Numbers(0x2545_f491_4f6c_dd1d);
    let mut expanded = 0;
    for round in 0..6000 {
        // Clients make types, which takes longer.
        let list = [&uses.structs, &uses.clients][usize::from(round % 8 == 0)];
        let text = damaged_use(list, &mut numbers);
        // Brackets that do not fit are for the compiler to find.
        let Ok(tokens) = text.parse() else { continue };
        let made = match round % 8 {
            0 => graph_codegen::client(tokens, &index, None),
            1..=3 => graph_codegen::resource(tokens, &index),
            _ => graph_codegen::endpoint(tokens, &index),
        };
        assert!(syn::parse2::<syn::File>(made).is_ok(), "{text}");
        expanded += 1;
    }
    assert!(expanded > 2000, "{expanded}");
}

/// A use with tokens taken away, written twice, or put in from another one.
fn damaged_use(list: &[String], numbers: &mut Numbers) -> String {
    let [text, other] = [0; 2].map(|_| list[numbers.below(list.len())].split(' '));
    let (mut words, others): (Vec<&str>, Vec<&str>) = (text.collect(), other.collect());
    for _ in 0..1 + numbers.below(3) {
        let at = numbers.below(words.len());
        match numbers.below(3) {
            0 => words.insert(at, words[at]),
            1 if words.len() > 1 => drop(words.remove(at)),
            _ => words[at] = others[numbers.below(others.len())],
        }
    }
    words.join(" ")
}
