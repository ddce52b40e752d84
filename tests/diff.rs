//! `cargo msgraph diff` over pairs of docs sets: `diff/<case>/old` and `new`, with what it prints beside them.
//!
//! `SNAPSHOTS=overwrite cargo test --test diff` writes what is printed anew.

#[path = "diff/leaves.rs"]
mod leaves;
#[path = "diff/semver.rs"]
mod semver;
#[path = "diff/signatures.rs"]
mod signatures;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use graph_codegen::diff;
use graph_docs::diagnostic::Diagnostics;
use graph_docs::diff::{Facts, Kind, Subject, apply, facts};
use graph_docs::model::Model;
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

/// Five months of the reference, read once; none where it is not at hand.
fn reference() -> Option<&'static (Model, Model)> {
    static REFERENCE: LazyLock<Option<(Model, Model)>> = LazyLock::new(|| {
        let folder = |name: &str| {
            let corpus = Path::new("../../shared/corpus").join(name);
            corpus.join("api-reference/v1.0")
        };
        if !folder("en-older").is_dir() {
            println!("skipped: there is no `{}`", folder("en-older").display());
            return None;
        }
        Some((read(&folder("en-older")), read(&folder("en"))))
    });
    REFERENCE.as_ref()
}

#[test]
fn the_whole_reference() {
    let Some((old, new)) = reference() else {
        return;
    };
    check_applied(old, new);
    check_applied(new, old);
    let mut counts = BTreeMap::<String, usize>::new();
    for change in diff(old, new) {
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

/// A type of the crate's own, which stands for one of the docs.
#[test]
fn used_by_a_derived_type() {
    let case = Path::new("diff/types");
    let output = msgraph(case, &["old", "new", "--used-by", "app"]);
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8(text).unwrap();
    snapbox::assert_data_eq!(text, Data::read_from(&case.join("used.txt"), None).raw());
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

    let mut command = Command::new(env!("CARGO_BIN_EXE_msgraph"));
    command.args(["diff", "--docs", "docs", "git:HEAD", "docs"]);
    let output = command.env("PATH", "").current_dir(&folder).output();
    let output = output.unwrap();
    assert_eq!(output.status.code(), Some(2));
    let text = String::from_utf8(output.stderr).unwrap();
    let expected = "error: cannot run `git` in `docs`: [..]\n |\n = help: `git:REV` needs the `git` program [..]\n";
    snapbox::assert_data_eq!(text, expected);
}
