//! What `cargo msgraph check` finds: a docs set a case, in a folder named after the code it shows.
//!
//! `check/<code>/expected.txt` is what the command prints. `SNAPSHOTS=overwrite cargo test --test check`
//! writes the files anew.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use snapbox::assert::{Assert, DEFAULT_ACTION_ENV};
use snapbox::data::DataFormat;
use snapbox::{Data, IntoData};

#[test]
fn findings() -> io::Result<()> {
    let mut cases: Vec<PathBuf> = fs::read_dir("check")?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    cases.sort();
    assert!(!cases.is_empty(), "no cases");
    let failures: Vec<String> = cases.iter().filter_map(|case| check(case).err()).collect();
    assert!(failures.is_empty(), "{}", failures.concat());
    Ok(())
}

#[test]
fn every_code_has_a_case() {
    let missing: Vec<_> = graph_docs::check::codes()
        .filter(|code| !Path::new("check").join(code).is_dir())
        .collect();
    assert!(
        missing.is_empty(),
        "no folder `check/<code>` for {missing:?}"
    );
}

/// Prints the findings of a docs set; every case shows the code that its folder names, and `explain` knows it.
fn check(case: &Path) -> Result<(), String> {
    let run = |args: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_msgraph"))
            .args(args)
            .env_remove("CLICOLOR_FORCE")
            .output()
            .map_err(|error| error.to_string())
    };
    let folder = case.display().to_string();
    let output = run(&["check", "--docs", &folder])?;
    let findings = String::from_utf8_lossy(&output.stdout);

    let expected = Data::read_from(&case.join("expected.txt"), Some(DataFormat::Text)).raw();
    Assert::new()
        .action_env(DEFAULT_ACTION_ENV)
        .try_eq(
            Some(&folder),
            findings.clone().into_owned().into_data(),
            expected,
        )
        .map_err(|error| error.to_string())?;

    let code = folder.rsplit('/').next().unwrap_or_default();
    if !findings.contains(&format!("[{code}]")) {
        return Err(format!("{folder}: no `{code}` was found\n"));
    }
    let exit = i32::from(findings.contains("error["));
    if output.status.code() != Some(exit) {
        return Err(format!("{folder}: {} instead of {exit}\n", output.status));
    }
    if !run(&["explain", code])?.status.success() {
        return Err(format!("{folder}: `explain` does not know `{code}`\n"));
    }
    Ok(())
}

/// `--fix` leaves no finding that it could fix, and a second run changes nothing.
#[test]
fn fixes_are_made_once() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fixes");
    let mut fixable = 0;
    for case in fs::read_dir("check")? {
        let case = case?.path();
        let before = texts(&case)?;
        let _ = fs::remove_dir_all(&folder);
        write(&folder, &before)?;
        let first = findings_after_fix(&folder)?;
        let once = texts(&folder)?;
        assert!(!first.contains("\"fix\":{"), "{}: {first}", case.display());
        findings_after_fix(&folder)?;
        assert_eq!(texts(&folder)?, once, "{}", case.display());
        fixable += usize::from(once != before);
    }
    assert!(fixable > 0, "no case has a fix");
    Ok(())
}

/// What is in the baseline is accepted; what comes anew is not.
#[test]
fn a_baseline_accepts_what_is_known() -> io::Result<()> {
    let baseline = Path::new(env!("CARGO_TARGET_TMPDIR")).join("baseline.txt");
    let _ = fs::remove_file(&baseline);
    let run = |case: &str, option: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_msgraph"));
        command
            .args(["check", "--docs", case, option])
            .arg(&baseline);
        command.output().map(|output| output.status.code())
    };
    assert_eq!(run("check/no-requests", "--baseline")?, Some(2));
    assert_eq!(run("check/no-requests", "--write-baseline")?, Some(0));
    assert_eq!(run("check/no-requests", "--baseline")?, Some(0));
    assert_eq!(run("check/missing-include", "--baseline")?, Some(1));
    Ok(())
}

type Texts = Vec<(PathBuf, Vec<u8>)>;

/// The pages of a docs set, by path below it.
fn texts(set: &Path) -> io::Result<Texts> {
    let mut texts = Vec::new();
    for name in ["api", "resources", "includes"] {
        let Ok(entries) = fs::read_dir(set.join(name)) else {
            continue;
        };
        for entry in entries {
            let path = entry?.path();
            if path.is_file() {
                let name = path.strip_prefix(set).map_err(io::Error::other)?;
                texts.push((name.to_owned(), fs::read(&path)?));
            }
        }
    }
    texts.sort();
    Ok(texts)
}

fn write(set: &Path, texts: &Texts) -> io::Result<()> {
    for (name, text) in texts {
        let path = set.join(name);
        fs::create_dir_all(path.parent().unwrap_or(set))?;
        fs::write(path, text)?;
    }
    Ok(())
}

fn findings_after_fix(set: &Path) -> io::Result<String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_msgraph"));
    command
        .args(["check", "--fix", "--format", "json", "--docs"])
        .arg(set);
    let output = command.output()?;
    assert_ne!(
        output.status.code(),
        Some(2),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
