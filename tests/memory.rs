//! No input takes more than 1 GiB: the command runs in an address space of that size, on systems that have `ulimit -v`.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// In KiB, as `ulimit` takes it.
const MOST: u32 = 1024 * 1024;

fn run(command: &str, docs: &Path) {
    let limited = format!("ulimit -v {MOST} && exec \"$0\" {command} --docs \"$1\"");
    let output = Command::new("sh")
        .args(["-c", &limited, env!("CARGO_BIN_EXE_msgraph")])
        .arg(docs)
        .output()
        .unwrap();
    // Findings are no failure here: 0 is fine, 1 has errors.
    let error = String::from_utf8_lossy(&output.stderr);
    let fine = matches!(output.status.code(), Some(0 | 1));
    assert!(fine, "{command} {}: {error}", docs.display());
}

/// A docs set of one page, which goes on with a piece again and again.
fn endless(name: &str, start: &str, piece: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("memory")
        .join(name);
    fs::create_dir_all(folder.join("api")).unwrap();
    let head = "---\ntitle: \"Endless\"\n---\n\n# Endless\n\n## HTTP request\n\n";
    let text = format!("{head}{start}{}", piece.repeat(256 * 1024 / piece.len()));
    fs::write(folder.join("api/endless.md"), text).unwrap();
    folder
}

#[test]
fn hostile_pages() {
    for (name, start, piece) in [
        ("table", "|a|b|\n|-|-|\n", "|[a](b.md)|c|\n"),
        ("wide-table", "|", "a|"),
        ("quotes", "", "> "),
        ("lists", "", "- "),
        ("brackets", "", "["),
        ("emphasis", "", "*a_"),
        ("code", "", "`"),
        ("requests", "```http\n", "GET /me/{id}\n"),
        ("json", "```json\n", "{\"a\":["),
        ("html", "", "<!-- {"),
        ("permissions", "## Permissions\n\n", "Mail.Read, "),
        ("headings", "", "## Permissions\n\n"),
        ("line", "", "GET "),
    ] {
        let docs = endless(name, start, piece);
        run("check", &docs);
        run("export", &docs);
    }
}

#[test]
fn the_whole_reference() {
    let docs =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/en/api-reference/v1.0");
    if !docs.is_dir() {
        println!("skipped: no reference beside the repository");
        return;
    }
    run("check", &docs);
    run("export", &docs);
}
