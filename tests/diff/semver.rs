//! Whether a change means to programs what `graph_docs::diff` says: `semver/edits/<rule>.txt` edits `semver/docs`, and
//! a program that uses all of the client of `semver/docs` is compiled against the client of the edited pages.
//!
//! `MSGRAPH_FULL=1 cargo test --test diff semver` compiles every edit, else some of them.
//!
//! The clients are a crate and the programs another one, a module an edit. A compiler may stop before it has looked at
//! all modules: those with errors are left out, and the rest is compiled again, until it compiles.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use graph_codegen::diff;
use graph_docs::diagnostic::Diagnostics;
use graph_docs::diff::Class;
use graph_docs::index::{self, Index};
use graph_docs::model::Model;
use graph_docs::source::DocsSet;

/// The texts of a docs set by their paths.
type Pages = BTreeMap<String, String>;

/// `# breaking: the reason`, and the pages after it.
struct Edit {
    /// Of the module: `property_removed_2`.
    name: String,
    rule: String,
    class: String,
    pages: Pages,
}

fn base() -> Pages {
    let mut pages = Pages::new();
    for folder in ["api", "resources"] {
        for entry in fs::read_dir(Path::new("semver/docs").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            pages.insert(
                format!("{folder}/{name}"),
                fs::read_to_string(&path).unwrap(),
            );
        }
    }
    pages
}

fn edits() -> Vec<Edit> {
    let files = fs::read_dir("semver/edits")
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.collect();
    files.sort();
    let mut edits = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let rule = file.file_stem().unwrap().to_str().unwrap();
        let parts = text.strip_prefix("# ").unwrap().split("\n# ");
        for (at, part) in parts.enumerate() {
            let (title, body) = part.split_once('\n').unwrap();
            let (class, _) = title.split_once(": ").unwrap();
            let name = format!("{}_{}", rule.replace('-', "_"), at + 1);
            edits.push(Edit {
                pages: edited(&name, body),
                name,
                rule: rule.to_owned(),
                class: class.to_owned(),
            });
        }
    }
    edits
}

/// Edits the pages: `in FILE` begins the lines that go (`-`), come (`+`) or stay (` `); `copy`, `move`, `remove`.
fn edited(name: &str, text: &str) -> Pages {
    let mut pages = base();
    let mut file = String::new();
    let mut hunk = (String::new(), String::new());
    for line in text.lines().chain(["in end"]) {
        let kind = line.chars().next();
        if let Some(kind @ ('-' | '+' | ' ')) = kind {
            let line = format!("{}\n", &line[1..]);
            hunk.0.extend((kind != '+').then_some(line.as_str()));
            hunk.1.extend((kind != '-').then_some(line.as_str()));
            continue;
        }
        let (old, new) = std::mem::take(&mut hunk);
        if !old.is_empty() {
            let page = pages
                .get_mut(&file)
                .unwrap_or_else(|| panic!("{name}: no {file}"));
            assert_eq!(page.matches(&old).count(), 1, "{name}: {file}:\n{old}");
            *page = page.replace(&old, &new);
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            [] => {}
            ["in", path] => file = (*path).to_owned(),
            ["copy", from, to] => drop(pages.insert((*to).to_owned(), pages[*from].clone())),
            ["move", from, to] => {
                let page = pages.remove(*from).unwrap();
                pages.insert((*to).to_owned(), page);
            }
            ["remove", path] => drop(pages.remove(*path).unwrap()),
            _ => panic!("{name}: {line}"),
        }
    }
    pages
}

fn model(pages: &Pages) -> Model {
    let set = DocsSet::from_pages("docs", pages.clone().into_iter().collect());
    graph_docs::set::read_model(&set, &mut Diagnostics::default())
}

fn class(class: Class) -> String {
    format!("{class:?}").to_lowercase()
}

/// A folder with the two crates.
struct Crates {
    folder: PathBuf,
}

impl Crates {
    fn new() -> Crates {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("semver");
        let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../graph-runtime");
        for (name, dependency) in [
            ("clients", ""),
            ("programs", "clients = { path = \"../clients\" }\n"),
        ] {
            let manifest = format!(
                "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependency}\
                 graph-runtime = {{ path = {runtime:?}, default-features = false }}\n"
            );
            let _ = fs::remove_dir_all(folder.join(name));
            fs::create_dir_all(folder.join(name).join("src")).unwrap();
            fs::write(folder.join(name).join("Cargo.toml"), manifest).unwrap();
        }
        fs::write(
            folder.join("Cargo.toml"),
            "[workspace]\nresolver = \"3\"\nmembers = [\"clients\", \"programs\"]\n",
        )
        .unwrap();
        fs::copy("../Cargo.lock", folder.join("Cargo.lock")).unwrap();
        Crates { folder }
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Writes the client of a docs set and the program for it; the fault where there is no such client.
    fn add(&self, name: &str, pages: &Pages) -> Result<(), String> {
        let bytes = index::write("docs", &model(pages));
        let index = Index::open(&bytes).unwrap();
        let client = fs::read_to_string("semver/client.txt").unwrap();
        let files =
            graph_codegen::modules(&client, &index, None).map_err(|fault| fault.to_string())?;
        for file in files {
            self.write(&format!("clients/src/{name}/{}", file.path), &file.text);
        }
        let mut program = fs::read_to_string("semver/program.rs").unwrap();
        program += &format!("use clients::{name} as client;\n");
        let written = syn::parse_file(&fs::read_to_string("semver/endpoints.rs").unwrap()).unwrap();
        for item in written.items {
            program += &derived(item, &index);
        }
        self.write(&format!("programs/src/{name}.rs"), &program);
        Ok(())
    }

    /// The modules with errors, each with the first one.
    fn compile(&self, modules: &BTreeSet<String>) -> BTreeMap<String, String> {
        for name in ["clients", "programs"] {
            let lines: Vec<_> = modules
                .iter()
                .map(|name| format!("pub mod {name};\n"))
                .collect();
            self.write(
                &format!("{name}/src/lib.rs"),
                &format!("#![allow(warnings)]\n{}", lines.concat()),
            );
        }
        let output = Command::new(env!("CARGO"))
            .args([
                "check",
                "--offline",
                "--quiet",
                "--message-format=json",
                "-p",
                "programs",
            ])
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .output()
            .unwrap();
        let mut errors = BTreeMap::new();
        for line in String::from_utf8(output.stdout).unwrap().lines() {
            let message: serde_json::Value = serde_json::from_str(line).unwrap();
            let text = message["message"]["rendered"].as_str().unwrap_or_default();
            if message["message"]["level"] != "error" {
                continue;
            }
            assert_eq!(
                message["target"]["name"], "programs",
                "a client does not compile: {text}"
            );
            let spans = message["message"]["spans"].as_array().unwrap();
            // The last error of all counts them, and has no place.
            for span in spans.iter().filter(|span| span["is_primary"] == true) {
                let module = Path::new(span["file_name"].as_str().unwrap())
                    .file_stem()
                    .unwrap();
                let module = module.to_str().unwrap().to_owned();
                errors.entry(module).or_insert_with(|| text.to_owned());
            }
        }
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() || !errors.is_empty(), "{said}");
        errors
    }
}

/// A struct with what the macro makes of it, without the attributes that are the macro's own.
fn derived(item: syn::Item, index: &Index<'_>) -> String {
    let syn::Item::Struct(mut item) = item else {
        panic!("no struct")
    };
    let made = graph_codegen::endpoint(quote::quote!(#item), index);
    item.attrs.clear();
    item.fields.iter_mut().for_each(|field| field.attrs.clear());
    quote::quote!(#item #made).to_string() + "\n"
}

#[test]
fn classes_are_what_the_compiler_says() {
    // All of them take half a minute: every fourth one stands for the rest.
    let is_full = std::env::var_os("MSGRAPH_FULL").is_some();
    let old = model(&base());
    let crates = Crates::new();
    crates.add("same", &base()).unwrap();
    let mut modules = BTreeSet::from(["same".to_owned()]);
    let mut faults = Vec::new();
    let mut errors = BTreeMap::new();
    let edits = edits();
    let mut compiled = Vec::new();
    for (at, edit) in edits.iter().enumerate() {
        let changes = diff(&old, &model(&edit.pages));
        let worst = changes.iter().map(|change| change.class).max().map(class);
        let of_rule: Vec<_> = changes
            .iter()
            .map(|change| (change.rule, class(change.class)))
            .collect();
        let has_rule = of_rule
            .iter()
            .any(|(rule, class)| *rule == edit.rule && *class == edit.class);
        if !has_rule || worst.as_ref() != Some(&edit.class) {
            faults.push(format!(
                "{}: {} is not the worst of {of_rule:?}\n",
                edit.name, edit.class
            ));
        }
        if !(is_full || at % 4 == 0) {
            continue;
        }
        compiled.push(edit);
        match crates.add(&edit.name, &edit.pages) {
            Ok(()) => drop(modules.insert(edit.name.clone())),
            Err(fault) => drop(errors.insert(edit.name.clone(), fault)),
        }
    }
    loop {
        let found = crates.compile(&modules);
        if found.is_empty() {
            break;
        }
        found
            .keys()
            .for_each(|name| assert!(modules.remove(name), "{name}: {}", found[name]));
        errors.extend(found);
    }
    assert!(!errors.contains_key("same"), "{}", errors["same"]);
    for edit in &compiled {
        match (edit.class.as_str(), errors.get(&edit.name)) {
            ("breaking", None) => faults.push(format!("{}: breaking, and compiles\n", edit.name)),
            ("breaking", Some(_)) | (_, None) => {}
            (class, Some(error)) => faults.push(format!(
                "{}: {class}, and does not compile: {error}\n",
                edit.name
            )),
        }
    }
    println!(
        "{} edits, {} of them break the program",
        edits.len(),
        errors.len()
    );
    assert!(faults.is_empty(), "{}", faults.concat());
}
