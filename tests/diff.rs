//! `cargo msgraph diff` over pairs of docs sets: `diff/<case>/old` and `new`, with what it prints beside them.
//!
//! `SNAPSHOTS=overwrite cargo test --test diff` writes what is printed anew.

#[path = "semver.rs"]
mod semver;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use graph_codegen::diff;
use graph_docs::diagnostic::Diagnostics;
use graph_docs::diff::{Class, Facts, Kind, Subject, apply, facts};
use graph_docs::index::{self, Index};
use graph_docs::model::Model;
use quote::ToTokens;
use serde_json::{Value, json};
use snapbox::Data;

fn msgraph(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_msgraph"));
    command
        .arg("diff")
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn cases() -> Vec<PathBuf> {
    let folders = fs::read_dir("diff")
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut folders: Vec<_> = folders.filter(|path| path.is_dir()).collect();
    folders.sort();
    assert!(!folders.is_empty());
    folders
}

fn read(folder: &Path) -> Model {
    let set = graph_docs::source::read(folder, &mut Diagnostics::default()).unwrap();
    graph_docs::set::read_model(&set, &mut Diagnostics::default())
}

#[test]
fn printed() {
    for case in cases() {
        for (format, file) in [
            ("human", "expected.txt"),
            ("md", "expected.md"),
            ("json", "expected.json"),
        ] {
            let output = msgraph(&case, &["old", "new", "--format", format]);
            let text = String::from_utf8(output.stdout).unwrap();
            assert!(
                output.stderr.is_empty(),
                "{}",
                String::from_utf8_lossy(&output.stderr)
            );
            snapbox::assert_data_eq!(text, Data::read_from(&case.join(file), None).raw());
        }
    }
}

/// Every rule that there is occurs in a case, and has two edits that are compiled.
#[test]
fn every_rule_has_cases() {
    let rules = include_str!("../graph-docs/src/diff/rules.rs");
    let quoted = rules.split('"').skip(1).step_by(2);
    let is_code = |text: &&str| {
        text.bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
    };
    let values = ["unknown", "not supported", "required"];
    let codes: BTreeSet<&str> = quoted
        .filter(is_code)
        .filter(|it| !values.contains(it))
        .collect();
    assert!(codes.len() > 40, "{codes:?}");
    let printed = cases()
        .into_iter()
        .map(|case| fs::read_to_string(case.join("expected.txt")).unwrap());
    let printed: String = printed.collect();
    for code in codes {
        assert!(
            printed.contains(&format!(": {code}: ")),
            "no case of {code}"
        );
        let edits = format!("semver/edits/{code}.txt");
        let edits = fs::read_to_string(&edits).unwrap_or_else(|_| panic!("no {edits}"));
        assert!(edits.matches("\n# ").count() > 0, "one edit of {code}");
    }
}

/// The values of a subject's facts.
type Values = BTreeMap<(Kind, String), String>;

/// Facts without their places.
fn values(facts: BTreeMap<Subject, Facts>) -> BTreeMap<Subject, Values> {
    let values = |facts: Facts| {
        facts
            .into_iter()
            .map(|(name, fact)| (name, fact.value))
            .collect()
    };
    let subjects = facts.into_iter();
    subjects
        .map(|(subject, facts)| (subject, values(facts)))
        .collect()
}

/// What the changes make of the old facts are the new ones.
fn check_applied(old: &Model, new: &Model) {
    let mut made = facts(old);
    apply(&mut made, &diff(old, new));
    assert!(values(made) == values(facts(new)));
    assert_eq!(diff(new, new), []);
}

#[test]
fn changes_are_complete() {
    for case in cases() {
        check_applied(&read(&case.join("old")), &read(&case.join("new")));
    }
}

/// Facts leave nothing of a model out: whatever is changed in one, or taken away from it, changes its facts.
#[test]
fn every_leaf_is_in_a_fact() {
    let (mut count, mut missing) = (0, BTreeSet::new());
    for folder in ["../docs-src", "semver/docs", "diff/types/old"] {
        let model = read(Path::new(folder));
        let alone = |endpoints, resources, enums| Model {
            files: model.files.clone(),
            endpoints,
            resources,
            enums,
        };
        let endpoints = model.endpoints.iter();
        let endpoints = endpoints.map(|it| alone(vec![it.clone()], vec![], vec![]));
        let resources = model.resources.iter();
        let resources = resources.map(|it| alone(vec![], vec![it.clone()], vec![]));
        let enums = model.enums.iter();
        let enums = enums.map(|it| alone(vec![], vec![], vec![it.clone()]));
        for model in endpoints.chain(resources).chain(enums) {
            let before = values(facts(&model));
            let whole = serde_json::to_value(&model).unwrap();
            for pointer in pointers(&whole, "") {
                for changed in changed(&whole, &pointer) {
                    let after = values(facts(&changed));
                    if after == before {
                        missing.insert(format!("{folder}: {pointer}"));
                    }
                    count += 1;
                }
            }
        }
    }
    assert!(missing.is_empty() && count > 5000, "{count}: {missing:#?}");
}

/// The JSON pointers of all values but places.
fn pointers(value: &Value, at: &str) -> Vec<String> {
    let below = |name: &str, value| {
        let pointer = format!("{at}/{name}");
        let mut found = pointers(value, &pointer);
        found.push(pointer);
        found
    };
    match value {
        Value::Object(fields) => {
            let fields = fields.iter();
            let fields =
                fields.filter(|(name, _)| !["span", "file", "files"].contains(&name.as_str()));
            fields
                .flat_map(|(name, value)| below(name, value))
                .collect()
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items
                .flat_map(|(at, value)| below(&at.to_string(), value))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Models in which the value at a pointer is another one, or none.
fn changed(whole: &Value, pointer: &str) -> Vec<Model> {
    let (above, name) = pointer.rsplit_once('/').unwrap();
    let with = |value: Value| {
        let mut whole = whole.clone();
        *whole.pointer_mut(pointer).unwrap() = value;
        serde_json::from_value(whole).ok()
    };
    let others = match whole.pointer(pointer).unwrap() {
        Value::String(text) => vec![json!(format!("{text}x")), json!("Put"), json!("Header")],
        Value::Bool(holds) => vec![json!(!holds)],
        Value::Number(number) => vec![json!(number.as_u64().unwrap() + 1)],
        Value::Object(_) => vec![Value::Null],
        _ => Vec::new(),
    };
    let is_other = |other: &Value| whole.pointer(pointer) != Some(other);
    let others = others.into_iter().filter(is_other);
    let mut models: Vec<Model> = others.filter_map(with).collect();
    let mut whole = whole.clone();
    if let Some(Value::Array(items)) = whole.pointer_mut(above) {
        items.remove(name.parse().unwrap());
        models.extend(serde_json::from_value::<Model>(whole).ok());
    }
    models
}

/// Five months of the reference.
#[test]
fn the_whole_reference() {
    let folder = |name: &str| {
        Path::new("../../shared/corpus")
            .join(name)
            .join("api-reference/v1.0")
    };
    if !folder("en-older").is_dir() {
        return println!("skipped: there is no `{}`", folder("en-older").display());
    }
    let (old, new) = (read(&folder("en-older")), read(&folder("en")));
    check_applied(&old, &new);
    check_applied(&new, &old);
    let mut counts = BTreeMap::<String, usize>::new();
    for change in diff(&old, &new) {
        let class = format!("{:?}", change.class).to_lowercase();
        *counts
            .entry(format!("{class}: {}", change.rule))
            .or_default() += 1;
    }
    let lines: Vec<_> = counts
        .iter()
        .map(|(rule, count)| format!("{rule}: {count}\n"))
        .collect();
    snapbox::assert_data_eq!(
        lines.concat(),
        Data::read_from("corpus/diff-en.txt".as_ref(), None).raw()
    );
}

/// What the classes of a page's changes say, the signatures of its generated code say too, over five months of the
/// reference: with `MSGRAPH_FULL=1`, since it takes two clients of every page that changed.
#[test]
fn signatures_of_the_whole_reference() {
    let folder = |name: &str| {
        Path::new("../../shared/corpus")
            .join(name)
            .join("api-reference/v1.0")
    };
    if std::env::var_os("MSGRAPH_FULL").is_none() || !folder("en-older").is_dir() {
        return println!("skipped: it takes minutes");
    }
    let (old, new) = (read(&folder("en-older")), read(&folder("en")));
    let (old_bytes, new_bytes) = (index::write("docs", &old), index::write("docs", &new));
    let (old_index, new_index) = (
        Index::open(&old_bytes).unwrap(),
        Index::open(&new_bytes).unwrap(),
    );
    let mut breaking: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for change in diff(&old, &new) {
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
    for (page, rules) in breaking {
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
    assert!(count > 1000, "{count}");
    assert!(
        wrong.is_empty(),
        "{} of {count}: {}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The public functions of a page's requests and path, and what it answers; none of a page that makes no client.
fn signatures(page: &str, index: &Index<'_>) -> Option<BTreeSet<String>> {
    let client = format!("pub struct Graph; endpoints: [{page:?}]");
    let files = graph_codegen::modules(&client, index, None).ok()?;
    let mut found = BTreeSet::new();
    for file in files {
        if file.path != "graph_path.rs" && !file.path.starts_with("requests/") {
            continue;
        }
        for item in syn::parse_file(&file.text).unwrap().items {
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
    }
    Some(found)
}

#[test]
fn limits() {
    let code = |case: &str, limit: &str| {
        let output = msgraph(
            &Path::new("diff").join(case),
            &["old", "new", "--fail-on", limit],
        );
        output.status.code()
    };
    assert_eq!(code("text", "docs"), Some(1));
    assert_eq!(code("text", "additive"), Some(0));
    assert_eq!(code("types", "breaking"), Some(1));
    assert_eq!(code("same", "docs"), Some(0));
}

/// Only what a crate uses, with where it names the pages.
#[test]
fn used_by_a_crate() {
    let case = Path::new("diff/endpoints");
    for (path, format, file) in [
        ("app", "human", "used.txt"),
        ("app/Cargo.toml", "md", "used.md"),
    ] {
        let output = msgraph(case, &["old", "new", "--used-by", path, "--format", format]);
        let text = [output.stdout, output.stderr].concat();
        let text = String::from_utf8(text).unwrap();
        snapbox::assert_data_eq!(text, Data::read_from(&case.join(file), None).raw());
    }
    let output = msgraph(case, &["old", "new", "--used-by", "nowhere"]);
    assert_eq!(output.status.code(), Some(2));
}

/// A docs set as it was, in a repository made for the test.
#[test]
fn revisions() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff-git");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("docs/api")).unwrap();
    let git = |arguments: &[&str]| {
        let identity = [
            "-c",
            "user.name=a",
            "-c",
            "user.email=a@example.com",
            "-c",
            "commit.gpgsign=false",
        ];
        let output = Command::new("git")
            .args(identity)
            .args(arguments)
            .current_dir(&folder)
            .output();
        output.map(|output| assert!(output.status.success(), "{output:?}"))
    };
    if git(&["init", "--quiet"]).is_err() {
        return println!("skipped: there is no git");
    }
    fs::copy(
        "diff/text/old/api/part-get.md",
        folder.join("docs/api/part-get.md"),
    )
    .unwrap();
    git(&["add", "."]).unwrap();
    git(&["commit", "--quiet", "-m", "one"]).unwrap();
    fs::copy(
        "diff/text/new/api/part-get.md",
        folder.join("docs/api/part-get.md"),
    )
    .unwrap();
    let run = |old: &str| {
        let output = msgraph(&folder, &["--docs", "docs", old, "docs"]);
        let text = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(text).unwrap())
    };
    let golden = |name: &str| Data::read_from(&Path::new("diff").join(name), None).raw();
    let (code, text) = run("git:HEAD");
    assert_eq!(code, Some(0), "{text}");
    snapbox::assert_data_eq!(text, golden("revision.txt"));
    for (revision, file) in [
        ("git:none", "no-revision.txt"),
        ("git:--help", "option.txt"),
    ] {
        let (code, text) = run(revision);
        assert_eq!(code, Some(2), "{text}");
        snapbox::assert_data_eq!(text, golden(file));
    }
    let (code, text) = run("nowhere");
    assert_eq!(code, Some(2), "{text}");
}
