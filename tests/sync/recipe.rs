//! The README's recipe for GitHub Actions, step by step as a runner takes it: `bash -e`, with a `cargo` that knows
//! `msgraph` and whether there is something to install, a `gh` that writes down what it is asked, and repositories of the test's own.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{commit, copy, git, repository, scratch, text_of};

/// How the step begins that checks this repository out.
const CHECKOUT: &str = "        with: { repository: OWNER/REPO, path: ";

/// The scripts of the `run` steps, and one for the checkout of this repository.
fn steps() -> Vec<String> {
    let readme = fs::read_to_string("../README.md").unwrap();
    let recipe = readme.split("```yaml\n").nth(1).unwrap();
    let recipe = recipe.split("```").next().unwrap();
    let mut steps: Vec<String> = Vec::new();
    for line in recipe.lines() {
        match line.strip_prefix("      - run: ") {
            Some("|") => steps.push(String::new()),
            Some(script) => steps.push(script.to_owned()),
            None => {
                if let Some(path) = line.strip_prefix(CHECKOUT) {
                    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
                    let path = path.trim_end_matches(" }");
                    steps.push(format!("ln -s '{}' {path}", here.display()));
                } else if let Some(line) = line.strip_prefix("          ") {
                    *steps.last_mut().unwrap() += &format!("{line}\n");
                }
            }
        }
    }
    assert!(steps.len() > 4, "{steps:?}");
    steps
}

fn program(path: &Path, script: &str) {
    fs::write(path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// A runner: the clone of a repository of its own, and the programs.
struct Runner {
    folder: PathBuf,
    source: String,
}

impl Runner {
    /// Runs the steps in a new clone; gives what `gh` was asked.
    fn run(&self) -> String {
        let clone = self.folder.join("clone");
        let _ = fs::remove_dir_all(&clone);
        let _ = fs::remove_file(self.folder.join("gh.txt"));
        git(
            &self.folder,
            &["clone", "--quiet", "--branch=main", "origin.git", "clone"],
        )
        .unwrap();
        for step in steps() {
            let step = step.replace(
                "https://github.com/microsoftgraph/microsoft-graph-docs-contrib",
                &self.source,
            );
            let step = step.replace("'message-*'", "'part-*'");
            let path = std::env::var("PATH").unwrap();
            let mut command = Command::new("bash");
            command.args(["-e", "-c", &step]).current_dir(&clone);
            command.env(
                "PATH",
                format!("{}:{path}", self.folder.join("bin").display()),
            );
            command.env("RUNNER_TEMP", &self.folder);
            let output = command.output().unwrap();
            assert!(output.status.success(), "{step}: {}", text_of(&output));
        }
        fs::read_to_string(self.folder.join("gh.txt")).unwrap_or_default()
    }
}

#[test]
fn recipe() {
    let folder = scratch("recipe");
    let Some(source) = repository(&folder) else {
        return;
    };
    fs::create_dir_all(folder.join("bin")).unwrap();
    let msgraph = env!("CARGO_BIN_EXE_msgraph");
    let cargo =
        format!("case $1 in install) test -f $4/Cargo.toml ;; *) exec '{msgraph}' \"$@\" ;; esac");
    program(&folder.join("bin/cargo"), &cargo);
    // One pull request can be made, and then changed.
    let asked = folder.join("gh.txt");
    let gh = format!(
        "echo \"$@\" >> '{0}'; cat \"$RUNNER_TEMP/changes.md\" >> '{0}'; test $2 = edit || test ! -e '{1}' && touch '{1}'",
        asked.display(),
        folder.join("made").display()
    );
    program(&folder.join("bin/gh"), &gh);
    git(
        &folder,
        &[
            "init",
            "--quiet",
            "--bare",
            "--initial-branch=main",
            "origin.git",
        ],
    )
    .unwrap();
    git(&folder, &["clone", "--quiet", "origin.git", "first"]).unwrap();
    copy(Path::new("sync/docs"), &folder.join("first/docs-src"));
    fs::remove_file(folder.join("first/docs-src/api/box-get.md")).unwrap();
    fs::remove_file(folder.join("first/docs-src/resources/box.md")).unwrap();
    commit(&folder.join("first"));
    git(
        &folder.join("first"),
        &["push", "--quiet", "origin", "HEAD:main"],
    )
    .unwrap();
    let runner = Runner {
        source: format!("file://{}", source.display()),
        folder,
    };
    let page = source.join("api-reference/v1.0/api/part-get.md");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, text.replace("Parts.Read", "Parts.ReadWrite")).unwrap();
    commit(&source);
    let first = runner.run();
    assert!(
        first.starts_with("pr create --head docs --fill --body-file "),
        "{first}"
    );
    assert!(
        first.contains("- permission-removed: `part-get`"),
        "{first}"
    );
    // Nobody has merged it; the docs go on changing.
    fs::write(&page, text.replace("Parts.Read", "Parts.Write")).unwrap();
    commit(&source);
    let second = runner.run();
    assert!(second.contains("pr edit docs --body-file "), "{second}");
    // Merged; the source has other pages only that are new.
    git(
        &runner.folder.join("first"),
        &["pull", "--quiet", "--ff-only", "origin", "docs"],
    )
    .unwrap();
    git(
        &runner.folder.join("first"),
        &["push", "--quiet", "origin", "HEAD:main"],
    )
    .unwrap();
    fs::remove_file(source.join("api-reference/v1.0/api/box-get.md")).unwrap();
    commit(&source);
    assert_eq!(runner.run(), "");
}
