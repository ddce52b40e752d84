//! What `#[derive(Endpoint)]` and `#[derive(Resource)]` cost the compiler, with the index of a whole reference.
//!
//! `cargo bench -p graph-codegen --profile dev`, since people compile macros without optimisation, reads the folder that
//! `MSGRAPH_DOCS` names, a docs set such as `…/api-reference/v1.0`. The struct has 20 fields, all of them body parameters
//! of the first page that has so many, besides those of its path.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::LazyLock;

use divan::Bencher;
use graph_docs::diagnostic::Diagnostics;
use graph_docs::index::{self, Index};
use graph_docs::model::{Endpoint, Model, Place};
use proc_macro2::TokenStream;

fn main() {
    println!("{}", *STRUCT);
    divan::main();
}

/// Of so many parameters.
const FIELDS: usize = 20;

static MODEL: LazyLock<Model> = LazyLock::new(|| {
    let bundled = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs-src");
    let folder = std::env::var_os("MSGRAPH_DOCS").map_or_else(|| bundled.into(), PathBuf::from);
    let set = graph_docs::source::read(&folder, &mut Diagnostics::default()).unwrap_or_default();
    graph_docs::set::read_model(&set, &mut Diagnostics::default())
});

static INDEX: LazyLock<Vec<u8>> = LazyLock::new(|| index::write("docs", &MODEL));

/// The struct of a page, begun as by hand, with more of the page's parameters.
static STRUCT: LazyLock<String> = LazyLock::new(|| {
    let optional = |endpoint: &Endpoint| -> Vec<String> {
        let rows = endpoint.parameters.iter();
        let rows = rows.filter(|row| row.place == Place::Body && row.required != Some(true));
        rows.map(|row| row.name.value.to_string()).collect()
    };
    let fits = |endpoint: &&Endpoint| endpoint.body.is_none() && optional(endpoint).len() >= FIELDS;
    let found = MODEL
        .endpoints
        .iter()
        .find(fits)
        .or(MODEL.endpoints.first());
    let Some(endpoint) = found else {
        return String::new();
    };
    let mut text = graph_codegen::rust_struct(endpoint).unwrap_or_default();
    text.truncate(text.trim_end().len() - 1);
    for (at, name) in optional(endpoint).iter().take(FIELDS).enumerate() {
        let _ = writeln!(
            text,
            "    #[endpoint(rename = {name:?})]\n    more_{at}: Option<Value>,"
        );
    }
    text + "}\n"
});

#[divan::bench]
fn endpoint(bencher: Bencher) {
    expand(bencher, &STRUCT);
}

/// With the permissions of an app, most of which other pages need.
#[divan::bench]
fn endpoint_with_permissions(bencher: Bencher) {
    let declared = "#[endpoint(delegated = [\"Mail.Send\", \"User.Read\", \"Files.Read\"])]\n";
    expand(bencher, &format!("{declared}{}", *STRUCT));
}

/// With a misspelt page: every name is compared.
#[divan::bench]
fn endpoint_of_no_page(bencher: Bencher) {
    expand(bencher, &STRUCT.replace("page = \"", "page = \"x"));
}

#[divan::bench]
fn resource(bencher: Bencher) {
    let text = "#[resource(\"microsoft.graph.message\")] struct Note { subject: String, id: String, from: Value }";
    let input: TokenStream = text.parse().unwrap_or_default();
    bencher.bench_local(|| {
        let index = Index::open(&INDEX).ok();
        index.map(|index| graph_codegen::resource(input.clone(), &index))
    });
}

fn expand(bencher: Bencher, text: &str) {
    let input: TokenStream = text.parse().unwrap_or_default();
    bencher.bench_local(|| {
        let index = Index::open(&INDEX).ok();
        index.map(|index| graph_codegen::endpoint(input.clone(), &index))
    });
}
