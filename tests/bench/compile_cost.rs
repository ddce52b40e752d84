//! What generated code costs to compile, in the dev profile, beside what it is measured against:
//!
//! - `cargo check` of a client of every page and type, alone and from nothing, beside as many plain structs with the same
//!   fields, and its peak memory. Below 1.5 GB were asked for, which holds without serde's traits (with them it is 1.50), and
//!   at most 3 times plain, which does not: derives of the traits that the types must have cost 14 times plain by
//!   themselves, with the setters 16 times, as the same run prints;
//! - `cargo check` and `cargo build` of a program with 20 endpoints after an edit (below 1.0 and 2.5 s), beside a program
//!   that is empty;
//! - expansion of `client!` of these endpoints with the index of the docs set (below 60 ms), and of the bundled pages with
//!   the bundled index (below 30 ms), as the compiler times it.
//!
//! `cargo bench -p graph-codegen --bench compile_cost` reads the docs set that `MSGRAPH_DOCS` names, else the pages of
//! `docs-src`. It compiles graph-runtime in a folder of its own, which takes a minute the first time.
#![allow(
    missing_docs,
    clippy::panic,
    clippy::unwrap_used,
    reason = "that is how a benchmark fails"
)]

#[path = "compile_cost/plain.rs"]
mod plain;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

use graph_docs::diagnostic::Diagnostics;
use graph_docs::index::Index;

const ROUNDS: usize = 3;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let root = root.canonicalize().unwrap();
    let docs = env::var_os("MSGRAPH_DOCS").map_or_else(|| root.join("docs-src"), PathBuf::from);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile_cost");
    fs::create_dir_all(&folder).unwrap();
    let set = graph_docs::source::read(&docs, &mut Diagnostics::default()).unwrap();
    let model = graph_docs::set::read_model(&set, &mut Diagnostics::default());
    let index = graph_docs::index::write("docs", &model);
    fs::write(folder.join("docs.index"), &index).unwrap();
    let index = Index::open(&index).unwrap();
    write_crates(&folder, &root, &index);
    program(&folder);
    expansion(&folder);
    whole(&folder);
}

fn write_crates(folder: &Path, root: &Path, index: &Index<'_>) {
    let client = r#"pub struct Graph; endpoints: ["*"], types: ["*"], expand: ["*"]"#;
    let files = graph_codegen::files(client, index, None).unwrap();
    for file in &files {
        let path = folder.join("whole/src").join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &file.text).unwrap();
    }
    let allow = "#![allow(dead_code, missing_docs, non_camel_case_types)]\n";
    let manifest = |name: &str, features: &[&str]| {
        let runtime = root.join("graph-runtime");
        let manifest = format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             graph-runtime = {{ path = {runtime:?}, default-features = false, features = {features:?} }}\n"
        );
        fs::write(folder.join(name).join("Cargo.toml"), manifest).unwrap();
    };
    let write = |name: &str, file: &str, text: String| {
        let source = folder.join(name).join("src");
        fs::create_dir_all(&source).unwrap();
        fs::write(source.join(file), text).unwrap();
        manifest(name, &["jiff", "macros"]);
    };
    write(
        "whole",
        "lib.rs",
        format!("{allow}include!(\"msgraph.rs\");\n"),
    );
    write(
        "whole-serde",
        "lib.rs",
        format!("{allow}include!(\"../../whole/src/msgraph.rs\");\n"),
    );
    manifest("whole-serde", &["jiff", "macros", "serde"]);
    for (name, form) in [
        ("plain", plain::Form::Plain),
        ("derived", plain::Form::Derived),
        ("settable", plain::Form::Settable),
    ] {
        write(
            name,
            "lib.rs",
            allow.to_owned() + &plain::structs(&files, form),
        );
    }
    let pages = index.pages().filter(|page| {
        let mine = ["message-", "user-", "mailfolder-"];
        mine.iter().any(|prefix| page.starts_with(prefix))
    });
    let pages: Vec<_> = pages.take(20).collect();
    println!("a program with {} endpoints", pages.len());
    let client = format!(
        "#![allow(dead_code)]\nmod mail {{ graph_runtime::client! {{ pub struct Mail; endpoints: {pages:?} }} }}\n"
    );
    write("program", "main.rs", client + MAIN);
    write("empty", "main.rs", "fn main() {}\n".to_owned());
    let pages = fs::read_dir(root.join("docs-src/api")).unwrap();
    let pages = pages.map(|page| page.unwrap().path().file_stem().unwrap().to_owned());
    let pages: Vec<_> = pages.map(|page| page.into_string().unwrap()).collect();
    let client = format!("pub struct Mail; endpoints: {pages:?}");
    let bundled =
        format!("#![allow(dead_code)]\nmod mail {{ graph_runtime::client! {{ {client} }} }}\n");
    write("bundled", "main.rs", bundled + MAIN);
    let members = r#"["bundled", "derived", "empty", "plain", "program", "settable", "whole", "whole-serde"]"#;
    let workspace = format!("[workspace]\nresolver = \"3\"\nmembers = {members}\n");
    fs::write(folder.join("Cargo.toml"), workspace).unwrap();
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
}

const MAIN: &str =
    "\nfn main() {\n    println!(\"{:?}\", mail::Message::new().subject(\"Hi\"));\n}\n";

/// Each from nothing, in turns.
fn whole(folder: &Path) {
    let names = ["plain", "derived", "settable", "whole", "whole-serde"];
    let mut fastest = [Duration::MAX; 5];
    let mut most = [0; 5];
    for name in ["plain", "whole-serde"] {
        cargo(folder, &["check"], name);
    }
    for _ in 0..2 {
        for (at, name) in names.into_iter().enumerate() {
            cargo(folder, &["clean"], name);
            let (time, memory) = cargo(folder, &["check"], name);
            fastest[at] = fastest[at].min(time);
            most[at] = most[at].max(memory);
        }
    }
    for (at, name) in names.into_iter().enumerate() {
        let ratio = fastest[at].as_secs_f64() / fastest[0].as_secs_f64();
        let (time, memory) = (fastest[at], f64::from(most[at]) * 1024.0 / 1e9);
        println!("check of {name:<12} {time:>8.2?}, {ratio:>5.1} times plain, {memory:.2} GB");
    }
}

fn program(folder: &Path) {
    for command in ["check", "build"] {
        for name in ["empty", "program"] {
            let main = folder.join(name).join("src/main.rs");
            let text = fs::read_to_string(&main).unwrap();
            cargo(folder, &[command], name);
            let mut fastest = Duration::MAX;
            for round in 0..ROUNDS {
                fs::write(
                    &main,
                    format!("{text}\nfn _edit() -> usize {{ {round} }}\n"),
                )
                .unwrap();
                fastest = fastest.min(cargo(folder, &[command], name).0);
            }
            fs::write(&main, text).unwrap();
            println!("{command} of {name} after an edit: {fastest:.2?}");
        }
    }
}

/// The time of the compiler's pass that expands macros, which `-Ztime-passes` prints.
fn expansion(folder: &Path) {
    let wrapper = folder.join("time-passes");
    let script = "#!/bin/sh\nRUSTC_BOOTSTRAP=1 exec \"$@\" -Ztime-passes\n";
    fs::write(&wrapper, script).unwrap();
    let executable = Command::new("chmod").arg("+x").arg(&wrapper).status();
    assert!(executable.unwrap().success());
    for (name, index, most) in [("bundled", None, 30), ("program", Some("docs.index"), 60)] {
        let mut fastest = f64::MAX;
        for _ in 0..ROUNDS {
            cargo(folder, &["clean"], name);
            let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
            command
                .args(["check", "--offline", "-p", name])
                .current_dir(folder);
            command.env("CARGO_TARGET_DIR", folder.join("target"));
            command.env("RUSTC_WORKSPACE_WRAPPER", &wrapper);
            if let Some(index) = index {
                command.env("MSGRAPH_INDEX", folder.join(index));
            }
            let output = command.output().unwrap();
            let said =
                String::from_utf8_lossy(&output.stderr) + String::from_utf8_lossy(&output.stdout);
            let mut passes = said
                .lines()
                .filter(|line| line.ends_with("macro_expand_crate"));
            let pass = passes
                .next_back()
                .and_then(|line| line.split([':', ';']).nth(1));
            let seconds: f64 = pass
                .unwrap_or_else(|| panic!("{said}"))
                .trim()
                .parse()
                .unwrap();
            fastest = fastest.min(seconds * 1e3);
        }
        println!("expansion of {name}: {fastest:.0} ms (below {most} ms)");
    }
}

/// Runs cargo for one crate; gives the time, and the most memory of a process in kB where `/usr/bin/time` says.
fn cargo(folder: &Path, command: &[&str], name: &str) -> (Duration, u32) {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let time = Path::new("/usr/bin/time");
    let mut process = match time.exists() {
        true => Command::new(time),
        false => Command::new(&cargo),
    };
    if time.exists() {
        process.args(["-f", "%M"]).arg(&cargo);
    }
    process
        .args(command)
        .args(["--quiet", "--offline", "-p", name]);
    process
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"));
    process.env("MSGRAPH_INDEX", folder.join("docs.index"));
    let begin = Instant::now();
    let output = process.output().unwrap();
    let elapsed = begin.elapsed();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let memory = said
        .lines()
        .last()
        .and_then(|line| line.trim().parse().ok());
    (elapsed, memory.unwrap_or_default())
}
