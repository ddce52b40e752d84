//! Totals over real pages: what is read of them today, as committed text, so that a change shows as a diff.
//!
//! The pages are looked for in `../shared/corpus` beside the repository; without them these tests say that they skip.

mod corpus {
    pub mod count;
    pub mod facts;
    pub mod totals;
}

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use corpus::{count, facts, totals};
use graph_docs::diagnostic::Diagnostics;
use graph_docs::model::{Endpoint, Model, Place, Request};
use graph_docs::source::DocsSet;

struct Corpus {
    set: DocsSet,
    model: Model,
    diagnostics: Diagnostics,
}

/// The docs set of a corpus, or `None`, said on the way, where the pages are not at hand.
fn folder(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/corpus")
        .join(name)
        .join("api-reference/v1.0");
    if !folder.is_dir() {
        println!("skipped: no corpus `{name}` beside the repository");
        return None;
    }
    Some(folder)
}

/// Reads a corpus once for all tests.
fn read(name: &'static str) -> Option<&'static Corpus> {
    static READ: Mutex<BTreeMap<&str, &'static Corpus>> = Mutex::new(BTreeMap::new());
    let folder = folder(name)?;
    let mut known = READ.lock().unwrap();
    Some(known.entry(name).or_insert_with(|| {
        let mut diagnostics = Diagnostics::default();
        let mut set = graph_docs::source::read(&folder, &mut diagnostics).unwrap();
        set.root = name.to_owned();
        let model = graph_docs::set::read_model(&set, &mut diagnostics);
        Box::leak(Box::new(Corpus {
            set,
            model,
            diagnostics,
        }))
    }))
}

fn compare(name: &str, actual: &str) {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("corpus")
        .join(name);
    snapbox::assert_data_eq!(
        actual.to_owned(),
        snapbox::Data::read_from(&golden, None).raw()
    );
}

fn by_page(model: &Model) -> BTreeMap<&str, &Endpoint> {
    model
        .endpoints
        .iter()
        .map(|endpoint| (endpoint.page.as_str(), endpoint))
        .collect()
}

#[test]
fn totals_of_every_corpus() {
    for name in ["en", "en-older", "ru", "ru-sxs", "modern"] {
        if let Some(corpus) = read(name) {
            compare(
                &format!("{name}.txt"),
                &totals::render(&corpus.model, &corpus.diagnostics),
            );
        }
    }
}

/// No request line is lost or invented, by a count of lines that shares nothing with the reader.
#[test]
fn request_lines_by_two_ways_of_counting() {
    let mut report = String::new();
    for name in ["en", "en-older", "ru", "ru-sxs", "modern"] {
        let Some(corpus) = read(name) else { continue };
        let endpoints = by_page(&corpus.model);
        let (mut pages, mut lines, mut agree) = (0, 0, 0);
        let mut differing = Vec::new();
        for source in corpus
            .set
            .sources
            .iter()
            .filter(|source| source.path.starts_with("api/"))
        {
            let page = source
                .path
                .trim_start_matches("api/")
                .trim_end_matches(".md");
            let Some(endpoint) = endpoints.get(page) else {
                continue;
            };
            let counted = count::count(&source.text).request_lines.len();
            pages += 1;
            lines += endpoint.requests.len();
            if counted == endpoint.requests.len() {
                agree += 1;
            } else {
                differing.push(format!(
                    "  {page}: {counted} by lines, {} read",
                    endpoint.requests.len()
                ));
            }
        }
        writeln!(
            report,
            "{name}: {agree} of {pages} pages agree, {lines} request lines"
        )
        .unwrap();
        for line in differing {
            writeln!(report, "{line}").unwrap();
        }
    }
    if !report.is_empty() {
        compare("request-lines.txt", &report);
    }
}

/// The English half of the side-by-side pages says what the English pages say.
#[test]
fn side_by_side_pages_equal_english_ones() {
    let (Some(local), Some(english)) = (read("ru-sxs"), read("en")) else {
        return;
    };
    // Types are looked up in the set, so both sets need the same pages: the later one has a dozen fewer.
    let has = |path: &str| local.set.sources.iter().any(|source| source.path == path);
    let pages = english
        .set
        .sources
        .iter()
        .filter(|source| has(&source.path));
    let pages = pages
        .map(|source| (source.path.clone(), source.text.clone()))
        .collect();
    let english = DocsSet::from_pages("en", pages);
    let english = graph_docs::set::read_model(&english, &mut Diagnostics::default());
    compare(
        "ru-sxs-en.txt",
        &facts::compare(&local.model, &english, facts::all),
    );
}

/// Localized pages have the requests of their English originals.
#[test]
fn localized_requests_equal_english_ones() {
    let (Some(local), Some(english)) = (read("ru"), read("en-older")) else {
        return;
    };
    compare(
        "ru-requests.txt",
        &facts::compare(&local.model, &english.model, facts::requests),
    );
}

/// Localized pages have the permissions of their English originals, mistranslated names repaired.
#[test]
fn localized_permissions_equal_english_ones() {
    let (Some(local), Some(english)) = (read("ru"), read("en-older")) else {
        return;
    };
    compare(
        "ru-permissions.txt",
        &facts::compare(&local.model, &english.model, facts::permissions),
    );
}

/// The page that the project began with, by name and number.
#[test]
fn the_first_page() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/seed/user-sendmail.md");
    let Ok(text) = std::fs::read_to_string(page) else {
        println!("skipped: no seed page beside the repository");
        return;
    };
    let resources = ["message", "fileattachment"].map(|name| {
        let title = format!(
            "# {name} resource type\n\n## Properties\n\n|Property|Type|\n|-|-|\n|id|String|\n"
        );
        (format!("resources/{name}.md"), title)
    });
    let mut pages = vec![("api/user-sendmail.md".to_owned(), text)];
    pages.extend(resources);
    let set = DocsSet::from_pages("seed", pages);
    let model = graph_docs::set::read_model(&set, &mut Diagnostics::default());
    let endpoint = &model.endpoints[0];

    let requests = "POST /me/sendMail \nPOST /users/{id | userPrincipalName}/sendMail \n";
    assert_eq!(facts::requests(endpoint), requests);
    assert_eq!(
        facts::permissions(endpoint),
        "work Mail.Send\npersonal Mail.Send\napplication Mail.Send\n"
    );
    let of = |place| {
        let parameters = endpoint
            .parameters
            .iter()
            .filter(move |it| it.place == place);
        parameters.map(|it| {
            let ty = it.ty.as_ref().map(|ty| ty.name.value.as_str());
            (it.name.value.as_str(), ty, it.required)
        })
    };
    let body = [
        ("message", Some("microsoft.graph.message"), Some(true)),
        ("saveToSentItems", Some("Edm.Boolean"), Some(false)),
    ];
    assert!(of(Place::Body).eq(body));
    assert!(
        of(Place::Header)
            .map(|it| it.0)
            .eq(["Authorization", "Content-Type"])
    );
    assert_eq!(endpoint.response.statuses[0].value, 202);
    assert_eq!(endpoint.response.ty, None);
    assert_eq!(endpoint.examples.len(), 3);
    for example in &endpoint.examples {
        let request = example.request.as_ref().unwrap();
        assert_eq!(
            request.url.value,
            "https://graph.microsoft.com/v1.0/me/sendMail"
        );
        assert!(request.body.as_ref().unwrap().json);
        assert_eq!(example.response.as_ref().unwrap().status.value, 202);
    }
    assert_eq!(
        (endpoint.title.english.as_str(), endpoint.locale.as_str()),
        ("Send mail", "ru-RU")
    );
    assert!(!endpoint.title.local.is_ascii() && !endpoint.summary.local.is_ascii());
}

/// Every page can be exported, and every line has the keys of the schema in their order.
#[test]
fn exported_lines_follow_the_schema() {
    for name in ["en", "en-older", "ru", "ru-sxs", "modern"] {
        let Some(corpus) = read(name) else { continue };
        let mut lines = Vec::new();
        graph_docs::export::export(&corpus.model, &mut lines).unwrap();
        let lines = String::from_utf8(lines).unwrap();
        let models =
            corpus.model.endpoints.len() + corpus.model.resources.len() + corpus.model.enums.len();
        assert_eq!(lines.lines().count(), models, "{name}");
        let mut before = None;
        for line in lines.lines() {
            let object: serde_json::Value = serde_json::from_str(line).unwrap();
            let text = |key: &str| object[key].as_str().map(str::to_owned);
            let order = (text("kind"), text("file"), text("name"));
            assert!(
                before.as_ref().is_none_or(|before| *before <= order),
                "{line}"
            );
            before = Some(order.clone());
            let keys: &[&str] = match order.0.as_deref() {
                Some("endpoint") => &[
                    "kind",
                    "file",
                    "page",
                    "title",
                    "summary",
                    "namespace",
                    "locale",
                    "requests",
                    "permissions",
                    "parameters",
                    "body",
                    "response",
                    "examples",
                ],
                Some("resource") => &[
                    "kind",
                    "file",
                    "name",
                    "base",
                    "abstract",
                    "open",
                    "key",
                    "properties",
                    "relationships",
                ],
                Some("enum") => &["kind", "file", "name", "members"],
                kind => panic!("{kind:?}: {line}"),
            };
            let mut rest = line;
            for key in keys {
                let at = rest
                    .find(&format!("\"{key}\":"))
                    .unwrap_or_else(|| panic!("no {key}: {line}"));
                assert!(object.get(key).is_some(), "no {key}: {line}");
                rest = &rest[at + 1..];
            }
        }
    }
}

/// The client of the whole reference; graph-whole compiles it.
#[test]
fn whole_client() {
    let Some(corpus) = read("en") else { return };
    let index = graph_docs::index::write("en", &corpus.model);
    let index = graph_docs::index::Index::open(&index).unwrap();
    let arguments = r#"pub struct Graph; endpoints: ["*"], types: ["*"], expand: ["*"]"#;
    let files = graph_codegen::files(arguments, &index, None).unwrap();
    let largest = files.iter().max_by_key(|file| file.tokens).unwrap();
    assert!(largest.tokens <= graph_codegen::MOST_TOKENS);

    let endpoints = &corpus.model.endpoints;
    let mut short = 0;
    let mut routes = String::new();
    let names = index.resources().chain(index.enums());
    let names: std::collections::BTreeSet<&str> = names.collect();
    let mut undetermined = 0;
    let mut untyped = String::new();
    for endpoint in endpoints {
        let of_page = graph_codegen::untyped(endpoint, |name| names.contains(name));
        undetermined += usize::from(!of_page.is_empty());
        for what in of_page {
            writeln!(untyped, "{}: {what}", endpoint.page).unwrap();
        }
        let left_out = graph_codegen::left_out(endpoint);
        let in_full = |request: &&&Request| !request.path.value.contains("...");
        short += usize::from(left_out.iter().any(|it| in_full(&it)));
        for request in left_out {
            let (page, method) = (&endpoint.page, request.method.as_str());
            writeln!(routes, "{page}: {method} {}", request.path.value).unwrap();
        }
    }
    let text = format!(
        "files: {}\ntokens: {}\ntokens of the largest file: {} ({})\n\
         pages whose every route written in full has a method: {} of {}\n\
         pages with an undetermined body or response type: {undetermined}\n\n\
         routes without a method:\n{routes}\n\
         without a type:\n{untyped}",
        files.len(),
        files.iter().map(|file| file.tokens).sum::<usize>(),
        largest.tokens,
        largest.path,
        endpoints.len() - short,
        endpoints.len(),
    );
    compare("whole.txt", &text);
}
