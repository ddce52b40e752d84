//! The classes of changes against the code that is generated.

use std::collections::{BTreeMap, BTreeSet};

use graph_codegen::diff;
use graph_docs::diff::{Class, Subject};
use graph_docs::index::{self, Index};
use quote::ToTokens;

use super::reference;

/// What the classes of a page's changes say, the signatures of its generated code say too, over five months of the
/// reference: for every page that changed with `MSGRAPH_FULL=1`, else for every twentieth one.
#[test]
fn signatures_of_the_whole_reference() {
    let Some((old, new)) = reference() else {
        return;
    };
    let step = step();
    let (old_bytes, new_bytes) = (index::write("docs", old), index::write("docs", new));
    let (old_index, new_index) = (
        Index::open(&old_bytes).unwrap(),
        Index::open(&new_bytes).unwrap(),
    );
    let mut breaking: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for change in diff(old, new) {
        let is_declared =
            change.rule == "permission-removed" || change.rule.starts_with("endpoint-");
        // Routes and placeholders that `#[derive(Endpoint)]` knows by their words are in no signature.
        let is_word = change.rule == "route-words"
            || change
                .fact
                .is_some_and(|(_, name)| name.contains("#[endpoint"));
        if let Subject::Endpoint(page) = change.subject {
            let rules = breaking.entry(page).or_default();
            if change.class == Class::Breaking && !is_declared && !is_word {
                rules.push(change.rule);
            }
        }
    }
    let (mut count, mut wrong) = (0, Vec::new());
    for (page, rules) in breaking.into_iter().step_by(step) {
        let (Some(old), Some(new)) = (signatures(&page, &old_index), signatures(&page, &new_index))
        else {
            continue;
        };
        count += 1;
        let lost: Vec<_> = old.difference(&new).collect();
        if lost.is_empty() != rules.is_empty() {
            wrong.push(format!("{page}: {rules:?}: {lost:#?}"));
        }
    }
    println!("the classes of {count} pages are those of their signatures");
    assert!(count > 1000 / step, "{count}");
    assert!(
        wrong.is_empty(),
        "{} of {count}: {}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// How many pages or types one stands for.
fn step() -> usize {
    match std::env::var_os("MSGRAPH_FULL") {
        Some(_) => 1,
        None => 20,
    }
}

/// So do those of types: a type loses a signature where one of its rows, or of its bases', is breaking.
#[test]
fn signatures_of_the_types_of_the_reference() {
    let Some((old, new)) = reference() else {
        return;
    };
    let (old_bytes, new_bytes) = (index::write("docs", old), index::write("docs", new));
    let (old_index, new_index) = (
        Index::open(&old_bytes).unwrap(),
        Index::open(&new_bytes).unwrap(),
    );
    let mut breaking: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for change in diff(old, new) {
        // A relationship is a field where it is asked for.
        let is_field = !change.rule.starts_with("relationship-");
        if let Subject::Resource(name) = change.subject {
            let rules = breaking.entry(name).or_default();
            if change.class == Class::Breaking && is_field {
                rules.push(change.rule);
            }
        }
    }
    let bases = old.resources.iter();
    let bases: BTreeMap<&str, &str> = bases
        .filter_map(|it| Some((it.name.value.as_str(), it.base.as_ref()?.value.as_str())))
        .collect();
    let (mut count, mut wrong) = (0, Vec::new());
    let step = step();
    for (name, own) in breaking.iter().step_by(step) {
        let signatures = [&old_index, &new_index].map(|index| signatures_of_type(name, index));
        let [Some(old), Some(new)] = signatures else {
            continue;
        };
        count += 1;
        let mut rules = own.clone();
        let mut above = bases.get(name.as_str());
        while let Some(base) = above {
            rules.extend(breaking.get(*base).into_iter().flatten());
            above = bases.get(base);
        }
        let lost: Vec<_> = old.difference(&new).collect();
        // Another base may have the same properties; what it breaks is the enum of the old one's subtypes.
        let is_of_rows = rules.iter().any(|rule| *rule != "base-type");
        if lost.is_empty() && is_of_rows || !lost.is_empty() && rules.is_empty() {
            wrong.push(format!("{name}: {rules:?}: {lost:#?}"));
        }
    }
    println!("the classes of {count} types are those of their signatures");
    assert!(count > 100 / step, "{count}");
    assert!(
        wrong.is_empty(),
        "{} of {count}: {}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The public functions of a type; none of one that is not there.
fn signatures_of_type(name: &str, index: &Index<'_>) -> Option<BTreeSet<String>> {
    let client = format!("pub struct Graph; endpoints: [], types: [{name:?}]");
    let files = graph_codegen::modules(&client, index, None).ok()?;
    let types = files.iter().find(|file| file.path == "types.rs")?;
    let own = format!("{}: ", graph_codegen::names::type_name(name));
    let all = public(&types.text).into_iter();
    Some(
        all.filter(|signature| signature.starts_with(&own))
            .collect(),
    )
}

/// The public functions of a page's requests and path, and what it answers; none of a page that makes no client.
fn signatures(page: &str, index: &Index<'_>) -> Option<BTreeSet<String>> {
    let client = format!("pub struct Graph; endpoints: [{page:?}]");
    let files = graph_codegen::modules(&client, index, None).ok()?;
    let is_own = |path: &str| path == "graph_path.rs" || path.starts_with("requests/");
    let files = files.iter().filter(|file| is_own(&file.path));
    Some(files.flat_map(|file| public(&file.text)).collect())
}

/// The public functions and the associated types of a file.
fn public(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for item in syn::parse_file(text).unwrap().items {
        let syn::Item::Impl(item) = item else {
            continue;
        };
        let of = item.self_ty.to_token_stream();
        for item in item.items {
            match item {
                syn::ImplItem::Fn(item) if matches!(item.vis, syn::Visibility::Public(_)) => {
                    let mut signature = item.sig;
                    // Callers do not see how an argument is called.
                    for input in &mut signature.inputs {
                        if let syn::FnArg::Typed(input) = input {
                            *input.pat = syn::parse_quote!(_);
                        }
                    }
                    found.insert(format!("{of}: {}", signature.to_token_stream()));
                }
                syn::ImplItem::Type(item) => {
                    found.insert(format!("{of}: {}", item.to_token_stream()));
                }
                _ => {}
            }
        }
    }
    found
}
