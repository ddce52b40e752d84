//! Writes every page of the docs set that `MSGRAPH_WHOLE` names as a struct, begun as by hand: with the least privileged
//! permissions of each account type that the page supports, and with no permission of these; and a client for some pages.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use graph_docs::index::Index;
use graph_docs::model::Endpoint;

/// A client has all types that a page reaches: one page of so many gets one.
const CLIENTS: usize = 40;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-env-changed=MSGRAPH_WHOLE");
    let folder = env::var("MSGRAPH_WHOLE").ok();
    let is_whole = folder.is_some();
    graph_build::Docs::new(folder.as_deref().unwrap_or("../../docs-src")).compile()?;
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    let bytes = fs::read(out.join("msgraph.index"))?;
    let index = Index::open(&bytes).map_err(|fault| fault.to_string())?;

    let (mut covered, mut refused) = (String::new(), String::new());
    let (mut pages, mut others, mut errors) = (0, Vec::new(), BTreeMap::new());
    for (at, page) in index.pages().enumerate() {
        let endpoint = index.endpoint(page).map_err(|fault| fault.to_string())?;
        let endpoint = endpoint.ok_or("a page of the index")?;
        let least = least(&endpoint);
        let Some(by_hand) = graph_codegen::rust_struct(&endpoint) else {
            others.push(format!("{page}: no route"));
            continue;
        };
        if least.is_empty() {
            others.push(format!("{page}: no permissions"));
            continue;
        }
        pages += 1;
        let declared: Vec<_> = least
            .iter()
            .map(|(key, names)| format!("{key} = [{names}]"))
            .collect();
        let none: Vec<_> = least.keys().map(|key| format!("{key} = []")).collect();
        let declares = |keys: &[String]| {
            let keys = format!("#[endpoint({})]\nstruct ", keys.join(", "));
            by_hand.replacen("struct ", &keys, 1)
        };
        writeln!(covered, "mod p{at} {{\n{}}}", declares(&declared))?;
        writeln!(refused, "mod p{at} {{\n{}}}", declares(&none))?;
        errors.insert(page, none.len());
        if at % CLIENTS == 0 {
            let declared: String = least
                .iter()
                .map(|(key, names)| format!("{key}: [{names}], "))
                .collect();
            writeln!(
                covered,
                "mod c{at} {{ graph_runtime::client! {{ pub struct Graph; {declared} endpoints: [{page:?}] }} }}"
            )?;
        }
    }
    writeln!(
        covered,
        "/// Whether the pages are those of a whole reference.\npub const IS_WHOLE: bool = {is_whole};"
    )?;
    writeln!(
        covered,
        "/// The pages of the docs set.\npub const PAGES: usize = {};",
        index.pages().count()
    )?;
    writeln!(
        covered,
        "/// The structs that compile.\npub const COVERED: usize = {pages};"
    )?;
    writeln!(
        covered,
        "/// The pages without one.\npub const OTHERS: &[&str] = &{others:?};"
    )?;
    let errors: Vec<_> = errors.into_iter().collect();
    writeln!(
        covered,
        "/// The account types that each page supports.\npub const ACCOUNTS: &[(&str, usize)] = &{errors:?};"
    )?;
    fs::write(out.join("covered.rs"), covered)?;
    Ok(fs::write(out.join("refused.rs"), refused)?)
}

/// The first alternative of each account type, as it is declared.
fn least(endpoint: &Endpoint) -> BTreeMap<&'static str, String> {
    let mut least = BTreeMap::new();
    for table in endpoint.permissions.iter().flatten() {
        let accounts = [
            ("delegated", &table.delegated_work),
            ("delegated_personal", &table.delegated_personal),
            ("application", &table.application),
        ];
        for (key, list) in accounts {
            if let Some(first) = list.iter().flatten().next() {
                let names: Vec<_> = first
                    .iter()
                    .map(|name| format!("{:?}", name.value))
                    .collect();
                least.entry(key).or_insert_with(|| names.join(", "));
            }
        }
    }
    least
}
