//! What `cargo msgraph` prints: transcripts.
//!
//! In `cli/*.txt` a line `$ cargo msgraph …` is run in this folder (which has no `docs-src`). Below it stand standard output,
//! standard error after `--- stderr`, and an exit code other than 0 after `--- exit`.
//! `SNAPSHOTS=overwrite cargo test --test cli` writes the files anew.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{fs, io};

use snapbox::assert::{Assert, DEFAULT_ACTION_ENV};
use snapbox::data::DataFormat;
use snapbox::{Data, IntoData};

#[test]
fn transcripts() -> io::Result<()> {
    let mut files: Vec<PathBuf> = fs::read_dir("cli")?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    files.sort();
    assert!(!files.is_empty(), "no transcripts");
    let failures: Vec<String> = files
        .iter()
        .filter_map(|file| check(file).err())
        .map(|error| error.to_string())
        .collect();
    assert!(failures.is_empty(), "{}", failures.concat());
    Ok(())
}

fn check(file: &Path) -> Result<(), Box<dyn Error>> {
    let mut actual = String::new();
    for line in fs::read_to_string(file)?.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            write!(actual, "$ {command}\n{}\n", transcript(&msgraph(command)?)?)?;
        }
    }
    let expected = Data::read_from(file, Some(DataFormat::Text)).raw();
    Assert::new().action_env(DEFAULT_ACTION_ENV).try_eq(
        Some(&file.display()),
        actual.into_data(),
        expected,
    )?;
    Ok(())
}

/// Runs `cargo msgraph …` as cargo would, or `cargo-msgraph …`.
fn msgraph(command: &str) -> Result<Output, Box<dyn Error>> {
    let args = command
        .strip_prefix("cargo ")
        .or_else(|| command.strip_prefix("cargo-msgraph "))
        .ok_or_else(|| format!("not our command: {command}"))?;
    // An argument with blanks stands in single quotes: every other piece is one.
    let args = args.split('\'').enumerate().flat_map(|(i, piece)| {
        if i % 2 == 1 {
            vec![piece]
        } else {
            piece.split_whitespace().collect()
        }
    });
    Ok(Command::new(env!("CARGO_BIN_EXE_msgraph"))
        .args(args)
        .env_remove("CLICOLOR_FORCE")
        .output()?)
}

fn transcript(output: &Output) -> Result<String, Box<dyn Error>> {
    let mut text = std::str::from_utf8(&output.stdout)?.to_owned();
    if !output.stderr.is_empty() {
        write!(text, "--- stderr\n{}", std::str::from_utf8(&output.stderr)?)?;
    }
    if !output.status.success() {
        writeln!(text, "--- exit {}", output.status.code().ok_or("killed")?)?;
    }
    Ok(text)
}

#[test]
fn export_writes_a_file_whole_or_not_at_all() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("export");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let file = folder.join("model.jsonl");
    fs::write(&file, "old")?;

    let printed = msgraph("cargo msgraph export --docs ../docs-src")?;
    let written = msgraph(&format!(
        "cargo msgraph export --docs ../docs-src --out '{}'",
        file.display()
    ))?;
    assert!(written.status.success());
    assert!(written.stdout.is_empty());
    assert_eq!(fs::read(&file)?, printed.stdout);

    let missing = folder.join("missing/model.jsonl");
    let failed = msgraph(&format!(
        "cargo msgraph export --docs ../docs-src --out '{}'",
        missing.display()
    ))?;
    assert_eq!(failed.status.code(), Some(2));

    let left: Vec<_> = fs::read_dir(&folder)?
        .map(|entry| entry.map(|entry| entry.file_name()))
        .collect::<Result<_, _>>()?;
    assert_eq!(left, ["model.jsonl"]);
    Ok(())
}
