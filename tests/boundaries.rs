//! What a crate may know of, held by its manifest and its sources.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

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

/// The crates of a package on this machine, macros aside.
fn crates(package: &str) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--locked",
            "--offline",
            "--no-dedupe",
            "--prefix",
            "none",
        ])
        .args(["--edges", "normal,no-proc-macro", "--package", package])
        .current_dir(workspace())
        .output()
        .unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
    let tree = String::from_utf8(output.stdout).unwrap();
    // `name v1.2.3`, behind which the features of the package may stand.
    let names = tree.lines().map(|line| line.splitn(3, ' ').take(2));
    names
        .map(|name| name.collect::<Vec<_>>().join(" "))
        .filter(|name| !name.starts_with("graph-"))
        .collect()
}

#[test]
fn the_runtime_brings_ten_crates_more_than_reqwest_at_most() {
    let plain = crates("graph-plain");
    let more: Vec<_> = crates("graph-runtime")
        .difference(&plain)
        .cloned()
        .collect();
    println!("{} crates more: {}", more.len(), more.join(", "));
    assert!(
        plain.len() > 50 && (1..=10).contains(&more.len()),
        "{more:?}"
    );
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
