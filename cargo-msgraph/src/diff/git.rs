//! A docs set as it was at a revision of the repository that it stands in, read by the `git` program.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use graph_docs::overrides;
use graph_docs::source::DocsSet;

use crate::failure::Failure;

/// The pages of a folder at a revision.
pub(super) fn read(revision: &str, folder: &Path) -> Result<DocsSet, Failure> {
    let commit = format!("{revision}^{{commit}}");
    let commit = git(
        folder,
        &[
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &commit,
        ],
        b"",
    );
    let commit = commit.map_err(|failure| match failure {
        Fault::NotRun(failure) => failure,
        Fault::Said(_) => no_revision(revision, folder),
    })?;
    let commit = String::from_utf8_lossy(&commit).trim().to_owned();
    // Names are relative to the folder, and no other file is listed.
    let list = git(
        folder,
        &[
            "ls-tree",
            "-r",
            "-z",
            "--full-tree",
            &format!("{commit}:./"),
            "--",
        ],
        b"",
    )
    .or_else(|_| git(folder, &["ls-tree", "-r", "-z", &commit, "--", "."], b""))
    .map_err(Fault::failure)?;
    let mut names = Vec::new();
    let mut objects = Vec::new();
    for entry in list.split(|byte| *byte == 0) {
        let entry = String::from_utf8_lossy(entry);
        let Some((about, name)) = entry.split_once('\t') else {
            continue;
        };
        let mut about = about.split(' ');
        // A link is a name, not a page.
        let is_file = about.next().is_some_and(|mode| mode.starts_with("100"));
        let is_read = is_file && (name.ends_with(".md") || name == overrides::FILE);
        if let Some(object) = about.nth(1).filter(|_| is_read) {
            names.push(name.to_owned());
            objects.push(object.to_owned());
        }
    }
    let objects = objects.join("\n") + "\n";
    let blobs =
        git(folder, &["cat-file", "--batch"], objects.as_bytes()).map_err(Fault::failure)?;
    let texts = contents(&blobs);
    let root = format!("{} at {revision}", folder.display());
    if names.is_empty() {
        let message = format!(
            "there is no page in `{}` at the revision `{revision}`",
            folder.display()
        );
        return Err(Failure::new(message).help("name the docs set with `--docs`".to_owned()));
    }
    Ok(DocsSet::from_pages(
        &root,
        names.into_iter().zip(texts).collect(),
    ))
}

/// The texts in what `git cat-file --batch` prints: a line with the size before each.
fn contents(mut blobs: &[u8]) -> Vec<String> {
    let mut texts = Vec::new();
    while let Some(end) = blobs.iter().position(|byte| *byte == b'\n') {
        let line = String::from_utf8_lossy(&blobs[..end]);
        let size = line
            .rsplit(' ')
            .next()
            .and_then(|size| size.parse::<usize>().ok());
        let rest = &blobs[end + 1..];
        let size = size.unwrap_or_default().min(rest.len());
        texts.push(String::from_utf8_lossy(&rest[..size]).into_owned());
        blobs = rest.get(size + 1..).unwrap_or_default();
    }
    texts
}

/// Why git gave nothing.
enum Fault {
    NotRun(Failure),
    Said(String),
}

impl Fault {
    fn failure(self) -> Failure {
        match self {
            Fault::NotRun(failure) => failure,
            Fault::Said(text) => Failure::new(format!("`git` failed: {}", text.trim())),
        }
    }
}

fn git(folder: &Path, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>, Fault> {
    let not_run = |error: std::io::Error| {
        let failure = Failure::new(format!(
            "cannot run `git` in `{}`: {error}",
            folder.display()
        ));
        Fault::NotRun(
            failure
                .help("`git:REV` needs the `git` program and the folder as it is now".to_owned()),
        )
    };
    let mut child = Command::new("git")
        // A hook that runs this program says where its repository is from another folder.
        .env_remove("GIT_DIR")
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(not_run)?;
    let stdin = child.stdin.take();
    // Git answers while it reads: a thread of its own writes.
    let output = std::thread::scope(|scope| {
        scope.spawn(move || {
            if let Some(mut stdin) = stdin {
                // A program that stops reading says why in its own words.
                let _ = stdin.write_all(input);
            }
        });
        child.wait_with_output()
    });
    let output = output.map_err(not_run)?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(Fault::Said(
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )),
    }
}

fn no_revision(revision: &str, folder: &Path) -> Failure {
    let folder = folder.display();
    Failure::new(format!(
        "the repository of `{folder}` has no revision `{revision}`"
    ))
    .help("`git log` lists the revisions; a shallow clone has the last ones only".to_owned())
}
