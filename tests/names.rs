//! The names of generated code stay when other pages come or go.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use graph_codegen::names;
use graph_docs::diagnostic::Diagnostics;
use graph_docs::index::{self, Index};
use graph_docs::model::Model;
use graph_docs::source::DocsSet;

fn folder(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn set(path: &str) -> DocsSet {
    graph_docs::source::read(&folder(path), &mut Diagnostics::default()).unwrap()
}

fn model(set: &DocsSet) -> Model {
    graph_docs::set::read_model(set, &mut Diagnostics::default())
}

/// The public names beside the client, of a client with some pages.
fn selected(model: &Model, pages: &[&str]) -> BTreeSet<String> {
    let bytes = index::write("docs", model);
    let index = Index::open(&bytes).unwrap();
    let arguments = format!("pub struct Graph; endpoints: {pages:?}");
    let tokens = graph_codegen::client(arguments.parse().unwrap(), &index, None);
    let file = syn::parse2::<syn::File>(tokens).unwrap();
    let names = file.items.into_iter().filter_map(|item| match item {
        syn::Item::Struct(it) => Some(it.ident),
        syn::Item::Enum(it) => Some(it.ident),
        syn::Item::Type(it) => Some(it.ident),
        syn::Item::Mod(it) => Some(it.ident),
        _ => None,
    });
    names.map(|name| name.to_string()).collect()
}

/// Each page alone has the names that it has among all others.
#[test]
fn a_selection_has_the_names_of_a_larger_one() {
    let model = model(&set("../docs-src"));
    let pages: Vec<&str> = model.endpoints.iter().map(|it| it.page.as_str()).collect();
    let all = selected(&model, &pages);
    assert!(all.contains("SendMail"));
    for (at, page) in pages.iter().enumerate() {
        let alone = selected(&model, &[page]);
        assert!(
            alone.is_subset(&all),
            "{page}: {:?}",
            alone.difference(&all)
        );
        let half = selected(&model, &pages[at..]);
        assert!(
            alone.is_subset(&half),
            "{page}: {:?}",
            alone.difference(&half)
        );
    }
}

/// Another page does not take a name away, though it has the same operation.
#[test]
fn a_docs_set_has_the_names_of_a_smaller_one() {
    let small = set("../docs-src");
    let before = model(&small);
    let text = |path: &str| {
        let mut sources = small.sources.iter();
        sources.find(|it| it.path == path).unwrap().text.clone()
    };
    let pages = small
        .sources
        .iter()
        .map(|it| (it.path.clone(), it.text.clone()));
    let mut pages: Vec<_> = pages.collect();
    for (of, page) in [
        ("api/user-sendmail.md", "api/group-sendmail.md"),
        ("api/message-get.md", "api/a-get-message.md"),
    ] {
        let text = text(of)
            .replace("/me/", "/groups/{id}/")
            .replace("/users/", "/teams/");
        pages.push((page.to_owned(), text));
    }
    let after = model(&DocsSet::from_pages("docs", pages));
    let of = |model: &Model| {
        let pages = model.endpoints.iter();
        let names = pages.map(|it| (it.page.clone(), names::requests(it)));
        names.collect::<BTreeMap<_, _>>()
    };
    let (old, new) = (of(&before), of(&after));
    assert_eq!(new.len(), old.len() + 2);
    for (page, names) in &old {
        assert_eq!(new[page], *names);
    }
    assert_eq!(new["group-sendmail"], ["GroupSendMail"]);
    let pages: Vec<&str> = before.endpoints.iter().map(|it| it.page.as_str()).collect();
    let more: Vec<&str> = after.endpoints.iter().map(|it| it.page.as_str()).collect();
    let (small, large) = (selected(&before, &pages), selected(&after, &more));
    assert!(small.is_subset(&large), "{:?}", small.difference(&large));
}

/// No two requests of the whole reference have one name, but for a pair.
#[test]
fn names_of_the_whole_reference() {
    let path = "../../shared/corpus/en/api-reference/v1.0";
    if !folder(path).exists() {
        return println!("skipped: there is no {path}");
    }
    let mut pages: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for endpoint in model(&set(path)).endpoints {
        for name in names::requests(&endpoint) {
            pages.entry(name).or_default().push(endpoint.page.clone());
        }
    }
    let of_several = pages.into_iter().filter(|(_, pages)| pages.len() > 1);
    let pair = [
        "oauth2permissiongrant-list",
        "user-list-oauth2permissiongrants",
    ];
    let pair = (
        "ListOauth2PermissionGrants".to_owned(),
        pair.map(str::to_owned).to_vec(),
    );
    assert_eq!(of_several.collect::<Vec<_>>(), [pair]);
}
