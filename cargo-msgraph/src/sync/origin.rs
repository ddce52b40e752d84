//! Where pages come from: a folder, or a git repository that the `git` program fetches.

use std::fs;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::Command;

use graph_docs::source::FOLDERS;

use crate::failure::Failure;
use crate::whole_folder::{Stage, cannot_write};

/// Where a checkout of the reference has its docs set.
const REFERENCE: &str = "api-reference/v1.0";

/// A docs set to read from.
pub(super) struct Origin {
    pub(super) folder: PathBuf,
    /// Of a repository.
    pub(super) commit: Option<String>,
}

/// Opens a path, or fetches a URL into the stage.
pub(super) fn open(from: &str, rev: Option<&str>, stage: &Stage) -> Result<Origin, Failure> {
    refuse_commands(from, rev)?;
    let path = Path::new(from);
    let is_repository = from.contains("://") || from.contains('@') && !path.exists();
    if is_repository {
        return fetch(from, rev, stage);
    }
    if let Some(rev) = rev {
        let url = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        return fetch(&format!("file://{}", url.display()), Some(rev), stage);
    }
    let folder = docs_set(path, from)?;
    refuse_links(path, &folder)?;
    Ok(Origin {
        folder,
        commit: None,
    })
}

/// A link could lead out of the source: none may stand in the docs set, or between it and what was named.
fn refuse_links(source: &Path, docs: &Path) -> Result<(), Failure> {
    let between = docs.ancestors().take_while(|path| *path != source);
    let mut paths: Vec<PathBuf> = between.map(Path::to_owned).collect();
    let mut folders = vec![docs.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(entry.path());
            }
            paths.push(entry.path());
        }
    }
    match paths.iter().find(|path| path.is_symlink()) {
        None => Ok(()),
        Some(path) => {
            let message = format!("`{}` is a link, which is not followed", path.display());
            Err(Failure::new(message).help("put the page itself into the source".to_owned()))
        }
    }
}

/// Git runs what stands behind `ext::`, and takes what begins with `-` for an option.
fn refuse_commands(from: &str, rev: Option<&str>) -> Result<(), Failure> {
    let refused = |text: &str, what: &str| {
        Failure::new(format!("`{text}` is no {what}")).help(
            "write a path, `https://…`, `ssh://…` or `file://…`, and a branch, tag or commit"
                .to_owned(),
        )
    };
    if from.starts_with('-') || from.contains("::") {
        return Err(refused(from, "source of pages"));
    }
    match rev.filter(|rev| rev.starts_with('-') || rev.is_empty()) {
        Some(rev) => Err(refused(rev, "revision")),
        None => Ok(()),
    }
}

/// The docs set in a folder, or in a checkout.
fn docs_set(folder: &Path, from: &str) -> Result<PathBuf, Failure> {
    let holds = |folder: &Path| FOLDERS.iter().any(|name| folder.join(name).is_dir());
    let candidates = [folder.to_owned(), folder.join(REFERENCE)];
    candidates.into_iter().find(|it| holds(it)).ok_or_else(|| {
        let what = if folder.exists() {
            "holds no pages of the Graph reference"
        } else {
            "is not there"
        };
        Failure::new(format!("`{from}` {what}")).help(format!(
            "name a folder with `api/` and `resources/`, or a checkout with `{REFERENCE}`"
        ))
    })
}

fn fetch(url: &str, rev: Option<&str>, stage: &Stage) -> Result<Origin, Failure> {
    if std::io::stderr().is_terminal() {
        anstream::eprintln!("fetching `{url}`");
    }
    let folder = stage.path("git");
    fs::create_dir(&folder).map_err(|error| cannot_write(&folder, &error))?;
    let rev = rev.unwrap_or("HEAD");
    git(&folder, &["init", "--quiet"], url)?;
    let fetch = [
        "fetch",
        "--quiet",
        "--depth=1",
        "--filter=blob:none",
        "--no-tags",
        "--",
        url,
        rev,
    ];
    git(&folder, &fetch, url)?;
    let sparse = [
        "sparse-checkout",
        "set",
        "--no-cone",
        "/api-reference/v1.0/",
        "/api-reference/includes/",
        "/api/",
        "/resources/",
        "/includes/",
    ];
    git(&folder, &sparse, url)?;
    git(
        &folder,
        &[
            "-c",
            "remote.origin.promisor=true",
            "checkout",
            "--quiet",
            "--detach",
            "FETCH_HEAD",
        ],
        url,
    )?;
    let commit = git(&folder, &["rev-parse", "HEAD"], url)?;
    let checkout = folder;
    let folder = docs_set(&checkout, url)?;
    refuse_links(&checkout, &folder)?;
    Ok(Origin {
        folder,
        commit: Some(commit.trim().to_owned()),
    })
}

fn git(folder: &Path, arguments: &[&str], url: &str) -> Result<String, Failure> {
    let mut command = Command::new("git");
    // A hook that runs this program names its own repository.
    for own in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(own);
    }
    let output = command
        // Nothing that a repository or a user's settings say is run, and lines end as they do at the source.
        .args(["-c", "core.hooksPath=/dev/null", "-c", "core.symlinks=true"])
        .args(["-c", "core.autocrlf=false"])
        .args(arguments)
        .current_dir(folder)
        .env("GIT_ALLOW_PROTOCOL", "file:git:http:https:ssh")
        .env("GIT_TERMINAL_PROMPT", "0")
        .output()
        .map_err(|error| {
            Failure::new(format!("cannot run `git`: {error}"))
                .help("install it, or name a folder with `--from`".to_owned())
        })?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let mut lines = said.lines().filter(|line| !line.trim().is_empty());
    let said = lines.next().unwrap_or("no reason given");
    let said = said.trim_start_matches("fatal: ");
    Err(
        Failure::new(format!("`git {}` of `{url}` failed: {said}", arguments[0])).help(
            "see that the URL and the revision exist and can be reached; nothing was changed"
                .to_owned(),
        ),
    )
}
