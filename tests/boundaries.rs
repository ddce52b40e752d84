//! What a crate may know of, held by its manifest and its sources.

use std::path::{Path, PathBuf};

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The names on the left of a manifest's `[dependencies]`.
fn dependencies(name: &str) -> Vec<String> {
    let manifest = std::fs::read_to_string(workspace().join(name).join("Cargo.toml")).unwrap();
    let (_, rest) = manifest.split_once("\n[dependencies]\n").unwrap();
    let lines = rest.lines().take_while(|line| !line.starts_with('['));
    let names = lines.filter_map(|line| line.split(['.', ' ', '=']).next());
    names
        .filter(|name| !name.is_empty() && !name.starts_with('#'))
        .map(str::to_owned)
        .collect()
}

#[test]
fn dependencies_point_one_way() {
    let ours = |name: &str| {
        let names = dependencies(name).into_iter();
        names
            .filter(|it| it.starts_with("graph-") || it == "cargo-msgraph")
            .collect::<Vec<_>>()
    };
    assert_eq!(ours("graph-docs"), [""; 0]);
    assert_eq!(ours("graph-codegen"), ["graph-docs"]);
    assert_eq!(ours("graph-macros"), ["graph-codegen", "graph-docs"]);
    assert_eq!(ours("graph-build"), ["graph-codegen", "graph-docs"]);
    assert_eq!(ours("graph-runtime"), ["graph-macros"]);
}

/// No Rust tokens in graph-docs.
#[test]
fn graph_docs_knows_no_tokens() {
    for name in dependencies("graph-docs") {
        assert!(
            !["syn", "quote", "proc-macro2"].contains(&name.as_str()),
            "{name}"
        );
    }
}

/// No files in graph-codegen.
#[test]
fn graph_codegen_opens_no_files() {
    let mut folders = vec![workspace().join("graph-codegen/src")];
    let mut read = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            read += 1;
            let text = std::fs::read_to_string(&path).unwrap();
            for word in [
                "std::fs",
                "File::",
                "std::path",
                "std::env",
                "include_str!",
                "include_bytes!",
            ] {
                assert!(!text.contains(word), "{} has `{word}`", path.display());
            }
        }
    }
    assert!(read > 10);
}
