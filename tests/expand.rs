//! `expand/*.txt`, uses of the macros, to `expand/*.rs`, what they expand to with the pages of
//! `ui/docs`. Every golden is compiled here too; `SNAPSHOTS=overwrite` writes it anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use graph_docs::diagnostic::Diagnostics;
use graph_docs::index::{self, Index};
use graph_docs::source::DocsSet;
use proc_macro2::TokenStream;
use quote::ToTokens;
use snapbox::data::DataFormat;
use snapbox::{Assert, Data};
use syn::{Item, ItemStruct};

// prettyplease and rustfmt differ; nobody uses all of a client, and nobody from outside.
macro_rules! cases {
    ($($case:ident)*) => {
        #[path = "expand"]
        mod goldens {
            $(
                #[allow(dead_code, unreachable_pub)]
                #[rustfmt::skip]
                pub mod $case;
            )*
        }
        const CASES: &[&str] = &[$(stringify!($case)),*];
    };
}

#[test]
fn expand() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("expand");
    let bytes = fs::read(env!("MSGRAPH_INDEX")).unwrap();
    let index = Index::open(&bytes).unwrap();
    for case in CASES {
        let input = fs::read_to_string(folder.join(case).with_extension("txt")).unwrap();
        let golden = folder.join(case).with_extension("rs");
        let golden = Data::read_from(&golden, Some(DataFormat::Text)).raw();
        let assert = Assert::new().action_env("SNAPSHOTS");
        assert.eq(expanded(&input, &index, case), golden);
    }
}

#[test]
fn every_input_is_a_case() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("expand");
    let mut inputs: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    inputs.sort();
    assert_eq!(inputs, CASES);
}

/// A fault of the index is one error at the page's name, with its remedy.
#[test]
fn a_damaged_index_is_one_error() {
    let mut bytes = fs::read(env!("MSGRAPH_INDEX")).unwrap();
    // A record begins with its name, and that with its length.
    let name = b"\x0emessage-delete";
    let record = bytes.windows(name.len()).position(|it| it == name).unwrap();
    bytes[record..record + 12].fill(0xff);
    let index = Index::open(&bytes).unwrap();
    let client = "pub struct Mail; endpoints: [\"message-delete\"]";
    let request = "#[endpoint(page = \"message-delete\")] struct Delete;";
    for tokens in [
        graph_codegen::client(client.parse().unwrap(), &index, None),
        graph_codegen::endpoint(request.parse().unwrap(), &index),
    ] {
        let text = tokens.to_string();
        assert_eq!(text.matches("compile_error").count(), 1);
        assert!(
            text.contains("the index of `ui/docs` cannot be read: index is cut short or damaged")
        );
        assert!(text.contains("help: build the crate anew"), "{text}");
    }
}

/// A report, to which a `302 Found` leads, is text.
#[test]
fn a_report_is_text() {
    use goldens::functions::ReportrootGetActivityDetail;
    use graph_runtime::{Endpoint, http};

    let table = "User,Sent\nRobin,7\n";
    let response = http::Response::new(table.into());
    let report = ReportrootGetActivityDetail::<()>::from_response(response);
    assert_eq!(report.unwrap(), table);
}

/// Requests and types are what they are, whatever other pages a client has.
#[test]
fn other_pages_change_nothing() {
    let bytes = fs::read(env!("MSGRAPH_INDEX")).unwrap();
    let index = Index::open(&bytes).unwrap();
    let items = |endpoints: &str| -> BTreeSet<String> {
        let arguments = format!("pub struct Mail; endpoints: [{endpoints}]");
        let tokens = graph_codegen::client(arguments.parse().unwrap(), &index, None);
        let items = items_of(tokens);
        // The client and its path have the steps of all pages.
        let of_client = |item: &Item| match item {
            Item::Impl(item) => item.self_ty.to_token_stream().to_string() == "Mail",
            Item::Mod(item) => item.ident == "mail_path",
            _ => false,
        };
        let items = items.into_iter().filter(|item| !of_client(item));
        items
            .map(|item| item.to_token_stream().to_string())
            .collect()
    };
    let all = items(r#""*""#);
    for page in [
        "user-sendmail",
        "message-update",
        "message-post-attachments",
    ] {
        let few = items(&format!("{page:?}"));
        assert!(few.len() > 3, "{page}");
        let lost: Vec<_> = few.difference(&all).collect();
        assert_eq!(lost, Vec::<&String>::new(), "{page}");
    }
}

/// Directory objects are counted only with the header `ConsistencyLevel`: where the page lists it, it goes along.
#[test]
fn the_header_that_counting_needs_follows_from_the_page() {
    let read = |path: &str| {
        let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/docs");
        (
            path.to_owned(),
            fs::read_to_string(docs.join(path)).unwrap(),
        )
    };
    let message = read("resources/message.md");
    let (path, page) = read("api/user-list-messages.md");
    let first = "| Authorization | string | Bearer {token}. Required. |\n";
    let header = "| ConsistencyLevel | string | eventual. Required when you use `$count`. |\n";
    let listed = page.replace(first, &[first, header].concat());
    for (text, expected) in [(page, false), (listed, true)] {
        let set = DocsSet::from_pages("docs", vec![(path.clone(), text), message.clone()]);
        let model = graph_docs::set::read_model(&set, &mut Diagnostics::default());
        let bytes = index::write("docs", &model);
        let index = Index::open(&bytes).unwrap();
        let client = "pub struct Mail; endpoints: [\"user-list-messages\"]";
        let tokens = graph_codegen::client(client.parse().unwrap(), &index, None).to_string();
        let found = tokens.contains("Message , true >");
        assert_eq!(found, expected);
    }
}

/// A use of the macros, expanded and formatted.
fn expanded(input: &str, index: &Index<'_>, case: &str) -> String {
    let mut file = syn::parse_file(input).unwrap();
    let mut items = Vec::new();
    for item in file.items {
        match item {
            Item::Macro(item) => {
                let tokens = graph_codegen::client(item.mac.tokens, index, None);
                items.extend(items_of(tokens));
            }
            Item::Struct(item) => {
                let tokens = graph_codegen::endpoint(quote::quote!(#item), index);
                items.push(Item::Struct(without_derive(item)));
                items.extend(items_of(tokens));
            }
            item => items.push(item),
        }
    }
    file.items = items;
    format!(
        "// {case}.txt, expanded by tests/expand.rs.\n\n{}",
        prettyplease::unparse(&file)
    )
}

/// With a line of a doc comment a line.
fn items_of(expansion: TokenStream) -> Vec<Item> {
    let file: syn::File = syn::parse2(graph_codegen::by_line(expansion)).unwrap();
    file.items
}

/// The struct as it was, but that the derive was expanded by hand.
fn without_derive(mut item: ItemStruct) -> ItemStruct {
    let own = |path: &syn::Path| path.is_ident("derive") || path.is_ident("endpoint");
    item.attrs.retain(|attribute| !own(attribute.path()));
    for field in &mut item.fields {
        field.attrs.retain(|attribute| !own(attribute.path()));
    }
    item
}

cases! {
    attachments
    by_resource
    functions
    localized
    notify
    send_mail
    two_clients
}
