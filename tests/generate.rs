//! `cargo msgraph generate`: `generated/` is what it writes, and is compiled here.
//!
//! `cargo run -p cargo-msgraph -- generate --out tests/generated --page … --name Folders` writes it anew; see [`SELECTION`].

#[path = "generated/mod.rs"]
#[allow(dead_code, missing_docs, reason = "a client has more than a test uses")]
#[deny(missing_debug_implementations)]
pub mod generated;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use graph_docs::diagnostic::Diagnostics;
use graph_docs::index::{self, Index};
use graph_docs::source::DocsSet;
use graph_runtime::{BaseUrl, Endpoint};
use quote::ToTokens;

const SELECTION: [&str; 6] = [
    "--page",
    "user-list-mailfolders",
    "--page",
    "message-delete",
    "--name",
    "Folders",
];

fn generate(out: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_msgraph"));
    command.arg("generate").arg("--out").arg(out);
    command.args(arguments).output().unwrap()
}

/// A folder to be, in one of its own: two programs do not replace folders beside each other at once.
fn folder(name: &str) -> PathBuf {
    let own = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("written")
        .join(name);
    let _ = fs::remove_dir_all(&own);
    fs::create_dir_all(&own).unwrap();
    own.join(name)
}

fn text(output: &Output) -> String {
    String::from_utf8([output.stdout.clone(), output.stderr.clone()].concat()).unwrap()
}

#[test]
fn what_is_generated_compiles_and_works() {
    let request = generated::ListMailFolders::me();
    let request = request.top(5).to_request(&BaseUrl::default()).unwrap();
    assert_eq!(
        request.uri(),
        "https://graph.microsoft.com/v1.0/me/mailFolders?$top=5"
    );
}

/// What a build script writes to `OUT_DIR` and what is written for people is the same code in other files.
#[test]
fn both_layouts_hold_the_same_items() {
    let pages = graph_docs_src::PAGES.iter();
    let pages = pages.map(|(path, text)| (path.to_string(), text.to_string()));
    let set = DocsSet::from_pages("docs-src", pages.collect());
    let model = graph_docs::set::read_model(&set, &mut Diagnostics::default());
    let bytes = index::write("docs-src", &model);
    let index = Index::open(&bytes).unwrap();
    let client = r#"pub struct Graph; endpoints: ["*"], types: ["*"], expand: ["*"]"#;
    let included = graph_codegen::files(client, &index, None).unwrap();
    let modules = graph_codegen::modules(client, &index, None).unwrap();
    let (included, modules) = (items(&included), items(&modules));
    assert!(included.len() > 300, "{}", included.len());
    assert!(included == modules);
}

/// The items of files, but for those that only lead to other files.
fn items(files: &[graph_codegen::File]) -> Vec<String> {
    let items = files
        .iter()
        .flat_map(|file| syn::parse_file(&file.text).unwrap().items);
    let leads_elsewhere = |item: &syn::Item| match item {
        syn::Item::Mod(module) => {
            let content = module.content.iter().flat_map(|(_, items)| items);
            content
                .clone()
                .all(|item| matches!(item, syn::Item::Macro(_)))
        }
        // Only code that is kept asserts for which runtime it was made.
        syn::Item::Const(asserted) => asserted.ident == "_",
        syn::Item::Use(_) | syn::Item::Macro(_) => true,
        _ => false,
    };
    let items = items.filter(|item| !leads_elsewhere(item));
    let mut items: Vec<_> = items
        .map(|item| graph_codegen::by_line(item.to_token_stream()).to_string())
        .collect();
    items.sort();
    items
}

#[test]
fn what_is_committed_is_what_is_generated() {
    let output = generate(
        Path::new("generated"),
        &[&SELECTION[..], &["--check"]].concat(),
    );
    assert!(output.status.success(), "{}", text(&output));
}

#[test]
fn written_modules_are_formatted_and_replaced() {
    let folder = folder("graph");
    let output = generate(&folder, &SELECTION);
    assert!(output.status.success(), "{}", text(&output));
    let mut format = Command::new("rustfmt");
    format.args(["--edition", "2024", "--check"]);
    let format = format.arg(folder.join("mod.rs")).output().unwrap();
    assert!(format.status.success(), "{}", text(&format));

    fs::write(folder.join("types.rs"), "edited by hand").unwrap();
    fs::write(folder.join("requests/more.rs"), "").unwrap();
    fs::remove_file(folder.join("requests.rs")).unwrap();
    let output = generate(&folder, &[&SELECTION[..], &["--check"]].concat());
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output).replace(folder.to_str().unwrap(), "graph");
    assert_eq!(
        said,
        "`graph/requests/more.rs` is too many\n`graph/requests.rs` is missing\n`graph/types.rs` is stale\n"
    );

    // An edit is in the files of the client; another file is somebody's own.
    let output = generate(&folder, &SELECTION);
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output);
    assert!(said.contains("more.rs` was not made by"), "{said}");
    let kept = fs::read_to_string(folder.join("types.rs")).unwrap();
    assert_eq!(kept, "edited by hand");
    fs::remove_file(folder.join("requests/more.rs")).unwrap();
    assert!(generate(&folder, &SELECTION).status.success());
    // What is made of other pages goes.
    let output = generate(&folder, &["--page", "message-get", "--name", "Folders"]);
    assert!(output.status.success(), "{}", text(&output));
    assert!(!folder.join("requests/message_delete.rs").exists());
    assert!(generate(&folder, &SELECTION).status.success());
    assert!(
        generate(&folder, &[&SELECTION[..], &["--check"]].concat())
            .status
            .success()
    );
    let beside = fs::read_dir(folder.parent().unwrap()).unwrap();
    let names: Vec<_> = beside.map(|entry| entry.unwrap().file_name()).collect();
    assert!(
        !names
            .iter()
            .any(|name| name.to_str().unwrap().starts_with(".graph")),
        "{names:?}"
    );
}

#[test]
fn faults_change_nothing() {
    let other = folder("other");
    fs::create_dir_all(&other).unwrap();
    fs::write(other.join("mod.rs"), "//! Mine.").unwrap();
    let output = generate(&other, &SELECTION);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        text(&output).contains("other/mod.rs` was not made by"),
        "{}",
        text(&output)
    );
    assert_eq!(
        fs::read_to_string(other.join("mod.rs")).unwrap(),
        "//! Mine."
    );

    let file = folder("file");
    fs::write(&file, "My notes.").unwrap();
    for arguments in [&SELECTION[..], &[&SELECTION[..], &["--check"]].concat()] {
        let output = generate(&file, arguments);
        assert_eq!(output.status.code(), Some(2), "{}", text(&output));
        assert_eq!(fs::read_to_string(&file).unwrap(), "My notes.");
    }

    let missing = folder("missing");
    for (arguments, said) in [
        (
            &["--page", "message-got"][..],
            "`docs-src` has no page `message-got`",
        ),
        (
            &["--page", "calendar-*"],
            "`calendar-*` matches no page of `docs-src`",
        ),
        (
            &["--page", "message-get", "--name", "My Graph"],
            "`My Graph` is no name of a struct",
        ),
        (&["--resource", "unicorn"], "`unicorn`"),
    ] {
        let output = generate(&missing, arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output).contains(said), "{}", text(&output));
        assert!(!missing.exists());
    }
}

/// A disk that is full, and a path that cannot be.
#[cfg(unix)]
#[test]
fn what_cannot_be_written_changes_nothing() {
    let folder = folder("full");
    assert!(generate(&folder, &SELECTION).status.success());
    let before = files(&folder);
    let mut command = Command::new("sh");
    // No file may be longer than some hundred bytes; the signal that says so is not taken.
    command.args(["-c", r#"trap "" XFSZ; ulimit -f 1; exec "$0" "$@""#]);
    command.arg(env!("CARGO_BIN_EXE_msgraph"));
    command.arg("generate").arg("--out").arg(&folder);
    command.args(["--page", "message-get", "--name", "Folders"]);
    let output = command.output().unwrap();
    let expected = format!(
        "error: cannot write `{}`: File too large (os error 27)\n |\n = help: nothing was changed\n",
        folder.display()
    );
    assert_eq!(output.status.code(), Some(2), "{}", text(&output));
    assert_eq!(text(&output), expected);
    assert!(files(&folder) == before);

    let output = generate(&folder.join("mod.rs/below"), &SELECTION);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output));
    assert!(text(&output).contains("mod.rs/below/`: Not a directory"));
    assert!(files(&folder) == before);
    let mut beside = fs::read_dir(folder.parent().unwrap()).unwrap();
    assert!(beside.all(|entry| entry.unwrap().file_name() != ".full.msgraph"));
}

/// The files of a client.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let paths = [folder.to_owned(), folder.join("requests")];
    let entries = paths.iter().flat_map(|path| fs::read_dir(path).unwrap());
    let paths = entries.map(|entry| entry.unwrap().path());
    let files = paths.filter(|path| path.is_file());
    files
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect()
}

/// It compares in a checkout that it may not write, with another program at work beside it, in the format of the place.
#[cfg(unix)]
#[test]
fn a_check_writes_nothing() {
    let above = folder("checked");
    fs::create_dir(&above).unwrap();
    fs::write(above.join("rustfmt.toml"), "hard_tabs = true\n").unwrap();
    let folder = above.join("graph");
    let output = generate(&folder, &SELECTION);
    assert!(output.status.success(), "{}", text(&output));
    let types = fs::read_to_string(folder.join("types.rs")).unwrap();
    assert!(types.contains("\n\t"), "{types}");
    let time = || fs::metadata(&above).unwrap().modified().unwrap();
    let before = time();
    let lock = fs::File::open(&above).unwrap();
    lock.lock().unwrap();
    let output = generate(&folder, &[&SELECTION[..], &["--check"]].concat());
    assert!(output.status.success(), "{}", text(&output));
    assert_eq!(time(), before);
}
