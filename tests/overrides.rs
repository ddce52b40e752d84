//! Overrides: `overrides/<case>.toml` beside the pages of `ui/docs`, to `<case>.txt`, what differs then.
//!
//! `SNAPSHOTS=overwrite cargo test --test overrides` writes the files anew. What is wrong with overrides is
//! in `check/invalid-override` and `check/stale-override`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use graph_docs::rebuild::{Last, build};
use snapbox::{Assert, Data};

#[test]
fn what_they_change() {
    let mut cases: Vec<PathBuf> = fs::read_dir("overrides")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == "toml"))
        .collect();
    cases.sort();
    assert!(!cases.is_empty());
    for case in cases {
        let docs = Docs::new(case.file_stem().unwrap().to_str().unwrap());
        let without = docs.0.join("../without");
        docs.write("msgraph.toml", &fs::read_to_string(&case).unwrap());
        let _ = fs::remove_dir_all(&without);
        copy(Path::new("ui/docs"), &without);
        let output = docs.msgraph(&["diff", "../without", ".", "--no-text"]);
        let golden = Data::read_from(&case.with_extension("txt"), None).raw();
        let assert = Assert::new().action_env("SNAPSHOTS");
        assert.eq(String::from_utf8(output.stdout).unwrap(), golden);
    }
}

/// Every command but `check`, which shows it, stops at an override that does not apply.
#[test]
fn a_stale_one_is_an_error_with_its_place() {
    let docs = Docs::new("stale");
    docs.write(
        "msgraph.toml",
        "[[override]]\npage = \"user-sendmial\"\nskip = true\nreason = \"none\"\n",
    );
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/docs");
    let sync = ["sync", "--from", source.to_str().unwrap()];
    for command in [
        &["list"][..],
        &["show", "message-get"],
        &["export"],
        &["generate", "--out", "out", "--page", "message-get"],
        &["permissions", "--allows", "Mail.Read"],
        &["diff", "docs", "docs"],
        // Once the pages are brought, and when there is nothing to bring.
        &sync,
        &sync,
    ] {
        let output = docs.msgraph_in("..", &[&["--docs", "docs"], command].concat());
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{command:?}: {said}");
        let place = "msgraph.toml:2:9: override no longer applies: the docs set has no page `user-sendmial`";
        assert!(said.contains(place), "{command:?}: {said}");
    }
    let output = docs.msgraph(&["check", "--docs", "."]);
    assert_eq!(output.status.code(), Some(1));
}

/// A build on top of another sees them come, change and go, and fails as one from nothing does.
#[test]
fn builds_follow_them() {
    let docs = Docs::new("builds");
    let index = docs.0.join("../msgraph.index");
    // Whether it is faulty, and how many files were read; it must be what it is from nothing.
    let on_top = || {
        let (last, nothing) = (Last::at(&index), Last::default());
        let built = build(&docs.0, &last).unwrap();
        let at_once = build(&docs.0, &nothing).unwrap();
        assert!(built.index.concat() == at_once.index.concat());
        if !built.is_faulty {
            built.keep(&index).unwrap();
        }
        (built.is_faulty, built.read)
    };
    on_top();
    let first = fs::read(&index).unwrap();
    for (overrides, is_faulty) in [
        ("rename = \"topic\"", false),
        ("rename = \"theme\"", false),
        ("type = \"Strng\"", true),
        ("rename = \"subject\"", true),
        ("type = \"recipient\"", false),
    ] {
        let head = "[[override]]\nresource = \"microsoft.graph.message\"\nproperty = \"subject\"\n";
        docs.write(
            "msgraph.toml",
            &format!("{head}{overrides}\nreason = \"none\"\n"),
        );
        assert_eq!(on_top().0, is_faulty, "{overrides}");
        if is_faulty {
            continue;
        }
        assert!(fs::read(&index).unwrap() != first, "{overrides}");
        // A page that they are of, and one that they are not of.
        for page in ["resources/message.md", "api/user-sendmail.md"] {
            let text = fs::read_to_string(docs.0.join(page)).unwrap();
            docs.write(page, &text.replacen("\n# ", "\n\n# ", 1));
            assert_eq!(on_top(), (false, 1), "{page}");
        }
    }
    // The page that they are of says so itself by now.
    let page = "resources/message.md";
    let text = fs::read_to_string(docs.0.join(page)).unwrap();
    docs.write(
        page,
        &text
            .replace("|subject|String|", "|subject|recipient|")
            .replace("| subject | String |", "| subject | recipient |"),
    );
    assert!(on_top().0);
}

/// They are the user's own: bringing pages leaves them.
#[test]
fn sync_keeps_them() {
    let docs = Docs::new("sync");
    let text = fs::read_to_string("overrides/parameters.toml").unwrap();
    docs.write("msgraph.toml", &text);
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/docs");
    let source = source.to_str().unwrap();
    let output = docs.msgraph_in(
        "..",
        &[
            "sync", "--from", source, "--page", "user-*", "--docs", "docs",
        ],
    );
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(!docs.0.join("api/message-get.md").exists());
    let kept = fs::read_to_string(docs.0.join("msgraph.toml")).unwrap();
    assert_eq!(kept, text);
}

/// A copy of `ui/docs`.
struct Docs(PathBuf);

impl Docs {
    fn new(name: &str) -> Docs {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("overrides")
            .join(name)
            .join("docs");
        let _ = fs::remove_dir_all(&folder);
        copy(Path::new("ui/docs"), &folder);
        Docs(folder)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).unwrap();
    }

    fn msgraph(&self, arguments: &[&str]) -> Output {
        self.msgraph_in(".", arguments)
    }

    /// Runs the program in a folder that is named from here.
    fn msgraph_in(&self, folder: &str, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_msgraph"));
        command
            .args(arguments)
            .current_dir(self.0.join(folder))
            .output()
            .unwrap()
    }
}

fn copy(from: &Path, to: &Path) {
    for below in ["api", "resources"] {
        fs::create_dir_all(to.join(below)).unwrap();
        for entry in fs::read_dir(from.join(below)).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), to.join(below).join(entry.file_name())).unwrap();
        }
    }
}
