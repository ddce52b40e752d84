//! `cargo msgraph sync`: from folders and from repositories that the tests make, and killed at any moment.

#[cfg(unix)]
#[path = "sync/recipe.rs"]
mod recipe;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use snapbox::Data;

/// An empty folder of a test's own.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("sync")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_msgraph"));
    command.args(["sync", "--docs", "docs"]).args(arguments);
    command.current_dir(folder);
    command
}

fn sync(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments).output().unwrap()
}

fn text_of(output: &Output) -> String {
    String::from_utf8([output.stdout.clone(), output.stderr.clone()].concat()).unwrap()
}

/// Every file below a folder, with what it holds.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => drop(found.insert(path.clone(), fs::read(path).unwrap())),
            }
        }
    }
    found
}

fn names(folder: &Path) -> Vec<String> {
    let files = files(folder);
    let names = files.keys().map(|path| path.strip_prefix(folder).unwrap());
    names
        .map(|name| name.to_str().unwrap().to_owned())
        .collect()
}

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        let path = to.join(path.strip_prefix(from).unwrap());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// A repository with the pages of `sync/docs`; `None` where there is no git.
fn repository(folder: &Path) -> Option<PathBuf> {
    let repository = folder.join("repository");
    copy(
        Path::new("sync/docs"),
        &repository.join("api-reference/v1.0"),
    );
    git(&repository, &["init", "--quiet", "--initial-branch=main"])?;
    commit(&repository);
    Some(repository)
}

fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
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
        .current_dir(folder)
        .output();
    let output = output.ok().filter(|output| output.status.success());
    if output.is_none() {
        println!("skipped: `git {}` cannot be run", arguments[0]);
    }
    output.map(|output| String::from_utf8(output.stdout).unwrap())
}

fn commit(repository: &Path) {
    git(repository, &["add", "."]).unwrap();
    git(repository, &["commit", "--quiet", "-m", "pages"]).unwrap();
}

#[test]
fn all_pages_of_a_folder() {
    let folder = scratch("folder");
    copy(Path::new("sync/docs"), &folder.join("source"));
    fs::create_dir_all(folder.join("docs/src")).unwrap();
    fs::write(folder.join("docs/src/lib.rs"), "// stays").unwrap();
    let output = sync(&folder, &["--from", "source"]);
    assert!(output.status.success(), "{}", text_of(&output));
    snapbox::assert_data_eq!(text_of(&output), "brought 5 pages into `docs`\n");
    assert_eq!(
        names(&folder.join("docs")),
        [
            "api/box-get.md",
            "api/part-get.md",
            "includes/note.md",
            "msgraph.lock",
            "resources/box.md",
            "resources/part.md",
            "resources/shade.md",
            "src/lib.rs"
        ]
    );
    let lock = fs::read_to_string(folder.join("docs/msgraph.lock")).unwrap();
    snapbox::assert_data_eq!(
        lock,
        Data::read_from("sync/folder.lock".as_ref(), None).raw()
    );
    assert!(sync(&folder, &["--check"]).status.success());

    // What changes at the source, and what is changed by hand.
    let page = folder.join("source/api/part-get.md");
    let changed = fs::read_to_string(&page)
        .unwrap()
        .replace("Parts.Read", "Parts.ReadWrite");
    fs::write(&page, changed).unwrap();
    fs::remove_file(folder.join("source/api/box-get.md")).unwrap();
    fs::write(folder.join("docs/resources/part.md"), "# Mine").unwrap();
    fs::write(folder.join("docs/resources/mine.md"), "# Mine").unwrap();
    fs::remove_file(folder.join("docs/resources/shade.md")).unwrap();
    let output = sync(&folder, &["--check"]);
    assert_eq!(output.status.code(), Some(1));
    snapbox::assert_data_eq!(
        text_of(&output),
        Data::read_from("sync/check.txt".as_ref(), None).raw()
    );
    let output = sync(&folder, &["--locked"]);
    assert_eq!(output.status.code(), Some(2));
    snapbox::assert_data_eq!(
        text_of(&output),
        Data::read_from("sync/locked.txt".as_ref(), None).raw()
    );
    let output = sync(&folder, &["--from", "source"]);
    assert!(output.status.success());
    snapbox::assert_data_eq!(
        text_of(&output),
        Data::read_from("sync/diff.txt".as_ref(), None).raw()
    );
    assert!(sync(&folder, &["--check"]).status.success());
    assert!(names(&folder).iter().all(|name| !name.starts_with('.')));
}

#[test]
fn pages_and_what_they_reach() {
    let folder = scratch("selection");
    copy(Path::new("sync/docs"), &folder.join("source"));
    for (arguments, expected) in [
        (
            &["--page", "part-*"][..],
            &[
                "api/part-get.md",
                "includes/note.md",
                "msgraph.lock",
                "resources/part.md",
                "resources/shade.md",
            ][..],
        ),
        (
            &["--resource", "box"],
            &["api/box-get.md", "msgraph.lock", "resources/box.md"],
        ),
    ] {
        let output = sync(&folder, &[&["--from", "source"], arguments].concat());
        assert!(output.status.success(), "{}", text_of(&output));
        assert_eq!(names(&folder.join("docs")), expected);
    }
}

/// What stands above the docs set is brought into it, and is included from there.
#[test]
fn shared_includes() {
    let folder = scratch("shared");
    let reference = folder.join("source/api-reference");
    copy(Path::new("sync/docs"), &reference.join("v1.0"));
    fs::create_dir_all(reference.join("includes")).unwrap();
    fs::write(reference.join("includes/note.md"), "Shared.\n").unwrap();
    let page = reference.join("v1.0/api/part-get.md");
    let text = fs::read_to_string(&page).unwrap();
    let include = "[!INCLUDE [note](../includes/note.md)]\n";
    let two = format!("{include}\n{}", include.replace("../", "../../"));
    fs::write(&page, text.replace(include, &two)).unwrap();
    let source = folder.join("source");
    let url = git(&source, &["init", "--quiet"]).map(|_| {
        commit(&source);
        format!("file://{}", source.display())
    });
    for from in ["source".to_owned()].into_iter().chain(url) {
        let _ = fs::remove_dir_all(folder.join("docs"));
        let output = sync(&folder, &["--from", &from, "--page", "part-get"]);
        assert!(output.status.success(), "{}", text_of(&output));
        assert_eq!(
            names(&folder.join("docs/includes")),
            ["note.md", "shared/note.md"]
        );
        let brought = fs::read_to_string(folder.join("docs/api/part-get.md")).unwrap();
        let included = brought.lines().filter(|line| line.contains("INCLUDE"));
        assert_eq!(
            included.collect::<Vec<_>>(),
            [
                "[!INCLUDE [note](../includes/note.md)]",
                "[!INCLUDE [note](../includes/shared/note.md)]"
            ]
        );
        assert!(sync(&folder, &["--check"]).status.success());
    }
}

/// What a page includes from outside of the source stays there, and nothing is written beside the docs set.
#[test]
fn names_that_leave_the_source() {
    let folder = scratch("outside");
    copy(Path::new("sync/docs"), &folder.join("source"));
    fs::write(folder.join("secret.md"), "Secret.\n").unwrap();
    let page = folder.join("source/api/part-get.md");
    let text = fs::read_to_string(&page).unwrap();
    let target = folder.join("secret.md");
    let more = [
        "../../secret.md",
        "../../../outside/secret.md",
        target.to_str().unwrap(),
    ];
    let more = more.map(|path| format!("\n[!INCLUDE [secret]({path})]\n"));
    fs::write(&page, text + &more.concat()).unwrap();
    assert!(sync(&folder, &["--from", "source"]).status.success());
    let brought = files(&folder.join("docs"));
    let secret = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).contains("Secret.");
    assert!(!brought.values().any(secret), "{:?}", brought.keys());
    let mut beside: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|it| it.unwrap().file_name())
        .collect();
    beside.sort();
    assert_eq!(beside, ["docs", "secret.md", "source"]);
}

/// Pages that did not change keep their times, so that builds need not look at them.
#[test]
fn times_are_kept() {
    let folder = scratch("times");
    copy(Path::new("sync/docs"), &folder.join("source"));
    fs::create_dir_all(folder.join("docs/src")).unwrap();
    fs::write(folder.join("docs/src/lib.rs"), "// stays").unwrap();
    assert!(sync(&folder, &["--from", "source"]).status.success());
    let time = |name: &str| {
        let file = fs::metadata(folder.join("docs").join(name)).unwrap();
        file.modified().unwrap()
    };
    let names = ["src/lib.rs", "api/box-get.md", "api/part-get.md"];
    let before = names.map(time);
    let page = folder.join("source/api/part-get.md");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, text.replace("Parts.Read", "Parts.ReadWrite")).unwrap();
    assert!(sync(&folder, &["--from", "source"]).status.success());
    let after = names.map(time);
    assert_eq!(after[..2], before[..2]);
    assert_ne!(after[2], before[2]);
}

#[test]
fn a_repository_at_a_revision() {
    let folder = scratch("repository");
    let Some(repository) = repository(&folder) else {
        return;
    };
    let url = format!("file://{}", repository.display());
    let first = git(&repository, &["rev-parse", "HEAD"]).unwrap();
    fs::remove_file(repository.join("api-reference/v1.0/api/box-get.md")).unwrap();
    commit(&repository);
    for (rev, has_box) in [("main", false), (first.trim(), true)] {
        // A commit by its name must be allowed by the server.
        git(
            &repository,
            &["config", "uploadpack.allowAnySHA1InWant", "true"],
        )
        .unwrap();
        // As in a hook of another repository.
        let mut command = command(&folder, &["--from", &url, "--rev", rev]);
        let output = command.env("GIT_DIR", "nowhere").output().unwrap();
        assert!(output.status.success(), "{}", text_of(&output));
        assert_eq!(folder.join("docs/api/box-get.md").is_file(), has_box);
    }
    let lock = fs::read_to_string(folder.join("docs/msgraph.lock")).unwrap();
    assert!(lock.contains(first.trim()), "{lock}");
    let before = files(&folder.join("docs"));
    fs::remove_file(folder.join("docs/api/box-get.md")).unwrap();
    let output = sync(&folder, &["--locked"]);
    assert!(output.status.success(), "{}", text_of(&output));
    assert_eq!(files(&folder.join("docs")), before);
    assert_eq!(
        fs::read_dir(&folder).unwrap().count(),
        2,
        "something is left beside the docs set"
    );
}

#[test]
fn faults_change_nothing() {
    let folder = scratch("faults");
    copy(Path::new("sync/docs"), &folder.join("source"));
    assert!(sync(&folder, &["--from", "source"]).status.success());
    fs::create_dir_all(folder.join("other/src")).unwrap();
    fs::write(folder.join("file"), "no folder").unwrap();
    let linked = folder.join("linked/api");
    fs::create_dir_all(&linked).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", linked.join("passwd.md")).unwrap();
    let before = files(&folder.join("docs"));
    let mut said = String::new();
    let Some(repository) = repository(&folder) else {
        return;
    };
    let url = format!("file://{}", repository.display());
    git(&folder.join("other"), &["init", "--quiet"]).unwrap();
    fs::write(folder.join("other/readme.md"), "Other docs.").unwrap();
    commit(&folder.join("other"));
    let other = format!("file://{}", folder.join("other").display());
    let linking = folder.join("linking");
    fs::create_dir(&linking).unwrap();
    git(&linking, &["init", "--quiet"]).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(
        folder.join("repository/api-reference"),
        linking.join("api-reference"),
    )
    .unwrap();
    commit(&linking);
    let linking = format!("file://{}", linking.display());
    for arguments in [
        &["--from", "nowhere"][..],
        &["--from", "other"],
        #[cfg(unix)]
        &["--from", "linked"],
        &["--from", "ext::sh -c true"],
        &["--from", "--upload-pack=true"],
        &["--from=--upload-pack=true"],
        &["--from", "source", "--rev", "--help"],
        &["--from", "source", "--rev=--help"],
        &["--from", "source", "--page", "part-got"],
        &["--from", "source", "--resource", "bocks"],
        &["--from", "file:///nowhere/at/all"],
        &["--from", &url, "--rev", "none"],
        &["--from", &other],
        #[cfg(unix)]
        &["--from", &linking],
        // Nobody listens there.
        &["--from", "http://127.0.0.1:9/docs"],
    ] {
        let output = sync(&folder, arguments);
        assert_eq!(output.status.code(), Some(2), "{}", text_of(&output));
        said += &format!("$ {}\n{}\n", arguments.join(" "), text_of(&output));
        assert_eq!(files(&folder.join("docs")), before);
    }
    for (docs, from) in [
        ("file/docs", "source"),
        ("file", "source"),
        (".", "../source"),
        ("other", ""),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_msgraph"));
        command.args(["sync", "--docs", docs]);
        match from {
            "" => command.arg("--check").current_dir(&folder),
            _ if docs == "." => command
                .args(["--from", from])
                .current_dir(folder.join("docs")),
            _ => command.args(["--from", from]).current_dir(&folder),
        };
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{}", text_of(&output));
        said += &format!("$ --docs {docs}\n{}\n", text_of(&output));
        assert_eq!(files(&folder.join("docs")), before);
        let file = fs::read_to_string(folder.join("file")).unwrap();
        assert_eq!(file, "no folder");
    }
    let output = command(&folder, &["--from", &url])
        .env("PATH", "")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(files(&folder.join("docs")), before);
    said += &format!("$ --from, where there is no git\n{}\n", text_of(&output));
    fs::remove_file(folder.join("docs/msgraph.lock")).unwrap();
    fs::create_dir(folder.join("docs/msgraph.lock")).unwrap();
    let output = sync(&folder, &["--check"]);
    assert_eq!(output.status.code(), Some(2));
    let text = text_of(&output);
    assert!(text.contains("cannot read `docs/msgraph.lock`"), "{text}");
    fs::remove_dir(folder.join("docs/msgraph.lock")).unwrap();
    for (lock, name) in [
        ("<<<<<<< ours\n{}", "a conflict"),
        (r#"{"version": 9}"#, "a newer version"),
        ("{}", "nothing"),
    ] {
        fs::write(folder.join("docs/msgraph.lock"), lock).unwrap();
        let before = files(&folder.join("docs"));
        for arguments in [&["--locked"][..], &["--check"], &["--from", "source"]] {
            let output = sync(&folder, arguments);
            assert_eq!(output.status.code(), Some(2));
            assert_eq!(files(&folder.join("docs")), before);
            if arguments == ["--locked"] {
                said += &format!("$ the lock has {name}\n{}\n", text_of(&output));
            }
        }
    }
    assert!(hidden(&folder).is_empty(), "{:?}", hidden(&folder));
    let said = said.replace(folder.to_str().unwrap(), "FOLDER");
    // What git says of a network differs from one system to another.
    let network =
        said.find("127.0.0.1:9/docs` failed: ").unwrap() + "127.0.0.1:9/docs` failed: ".len();
    let (before, after) = said.split_at(network);
    let said = format!("{before}…{}", &after[after.find('\n').unwrap()..]);
    snapbox::assert_data_eq!(
        said,
        Data::read_from("sync/faults.txt".as_ref(), None).raw()
    );
}

/// The hidden folders, which are there while a docs set is being made.
fn hidden(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap();
    let paths = paths.map(|entry| entry.unwrap().path());
    let is_hidden = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().starts_with('.');
    paths.filter(is_hidden).collect()
}

/// A disk is full at any of the bytes that are written.
#[cfg(unix)]
#[test]
fn a_full_disk_changes_nothing() {
    let folder = scratch("full");
    copy(Path::new("sync/docs"), &folder.join("source"));
    assert!(sync(&folder, &["--from", "source"]).status.success());
    let before = files(&folder.join("docs"));
    let page = folder.join("source/api/part-get.md");
    let more = fs::read_to_string(&page).unwrap() + &"More words.\n".repeat(1000);
    fs::write(&page, more).unwrap();
    let from_repository = repository(&folder).map(|it| format!("file://{}", it.display()));
    for (from, said) in [
        (
            Some("source".to_owned()),
            "error: cannot write `docs`: File too large (os error 27)\n |\n = help: nothing was changed\n",
        ),
        (
            from_repository,
            "error: `git [..]` of `file://[..]/repository` failed: [..]\n |\n = help: [..]; nothing was changed\n",
        ),
    ] {
        let Some(from) = from else { continue };
        let mut command = Command::new("sh");
        // No file may be longer than some hundred bytes; the signal that says so is not taken.
        command.args(["-c", r#"trap "" XFSZ; ulimit -f 1; exec "$0" "$@""#]);
        command.arg(env!("CARGO_BIN_EXE_msgraph"));
        command.args(["sync", "--docs", "docs", "--from", &from]);
        let output = command.current_dir(&folder).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{}", text_of(&output));
        snapbox::assert_data_eq!(text_of(&output), said);
        assert_eq!(files(&folder.join("docs")), before);
        assert!(hidden(&folder).is_empty());
    }
}

/// Folders that nobody may write, as long as this value is there.
#[cfg(unix)]
struct ReadOnly(Vec<PathBuf>);

#[cfg(unix)]
impl ReadOnly {
    fn new(folder: &Path, below: &[&str]) -> ReadOnly {
        let it = ReadOnly(below.iter().map(|name| folder.join(name)).collect());
        it.set(0o555);
        it
    }

    fn set(&self, mode: u32) {
        use std::os::unix::fs::PermissionsExt;

        for folder in &self.0 {
            fs::set_permissions(folder, fs::Permissions::from_mode(mode)).unwrap();
        }
    }

    /// Runs a program that may not write them: as somebody else where root runs the tests, who may write everywhere;
    /// `None` where that cannot be.
    fn run(&self, command: &mut Command) -> Option<Output> {
        use std::os::unix::fs::MetadataExt;
        use std::os::unix::process::CommandExt;

        const NOBODY: u32 = 65534;
        if fs::metadata(&self.0[0]).unwrap().uid() == 0 {
            command.uid(NOBODY).gid(NOBODY);
        }
        let output = command.output();
        if output.is_err() {
            println!("skipped: nobody else may run the program");
        }
        output.ok()
    }
}

#[cfg(unix)]
impl Drop for ReadOnly {
    fn drop(&mut self) {
        self.set(0o755);
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written() {
    let folder = scratch("read-only");
    copy(Path::new("sync/docs"), &folder.join("source"));
    assert!(sync(&folder, &["--from", "source"]).status.success());
    let before = files(&folder.join("docs"));
    let page = folder.join("source/api/part-get.md");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, text.replace("Parts.Read", "Parts.ReadWrite")).unwrap();
    let read_only = ReadOnly::new(&folder, &[""]);
    for docs in ["docs", "above/docs"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_msgraph"));
        command.args(["sync", "--docs", docs, "--from", "source"]);
        let Some(output) = read_only.run(command.current_dir(&folder)) else {
            return;
        };
        assert_eq!(output.status.code(), Some(2), "{}", text_of(&output));
        let said = format!(
            "error: cannot write `{docs}`: Permission denied (os error 13)\n |\n = help: nothing was changed\n"
        );
        assert_eq!(text_of(&output), said);
        assert_eq!(files(&folder.join("docs")), before);
        assert!(hidden(&folder).is_empty());
    }
}

/// As in a job that has the repository for reading only.
#[cfg(unix)]
#[test]
fn a_check_writes_nothing() {
    let folder = scratch("check");
    copy(Path::new("sync/docs"), &folder.join("source"));
    assert!(sync(&folder, &["--from", "source"]).status.success());
    let page = folder.join("docs/api/part-get.md");
    let text = fs::read_to_string(&page).unwrap();
    for (is_edited, code) in [(false, 0), (true, 1)] {
        if is_edited {
            fs::write(&page, format!("{text}\nMore.\n")).unwrap();
        }
        let before = files(&folder);
        let read_only = ReadOnly::new(&folder, &["", "docs", "docs/api", "docs/resources"]);
        let Some(output) = read_only.run(&mut command(&folder, &["--check"])) else {
            return;
        };
        assert_eq!(output.status.code(), Some(code), "{}", text_of(&output));
        assert_eq!(files(&folder), before);
    }
}

/// What a killed program left is put back or removed, and two at a time do not mix.
#[cfg(any(target_os = "linux", target_os = "macos"))]
#[test]
fn one_after_the_other() {
    let folder = scratch("two");
    copy(Path::new("sync/docs"), &folder.join("source"));
    assert!(sync(&folder, &["--from", "source"]).status.success());
    let before = files(&folder.join("docs"));
    // Where a file system cannot exchange folders, there is a moment between two renames.
    fs::create_dir_all(folder.join(".docs.msgraph/git")).unwrap();
    let parent = fs::File::open(&folder).unwrap();
    parent.lock().unwrap();
    // A check waits for nobody, and leaves what is there.
    let output = sync(&folder, &["--check"]);
    assert!(output.status.success(), "{}", text_of(&output));
    assert!(folder.join(".docs.msgraph/git").is_dir());
    fs::rename(folder.join("docs"), folder.join(".docs.msgraph/old")).unwrap();
    let output = sync(&folder, &["--locked"]);
    assert_eq!(output.status.code(), Some(2));
    parent.unlock().unwrap();
    let output = sync(&folder, &["--from", "nowhere"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(files(&folder.join("docs")), before);
    assert!(hidden(&folder).is_empty());
}

/// Killed at 200 moments, or at some of them, the docs set is the one before or the one after, never a part.
#[test]
fn killed_at_any_moment() {
    let folder = scratch("killed");
    let sources = ["one", "two"].map(|name| {
        let source = folder.join(name);
        for at in 0..40 {
            copy(
                Path::new("sync/docs/api"),
                &source.join(format!("api/{name}")),
            );
            let page = fs::read_to_string("sync/docs/api/part-get.md").unwrap();
            let page = page.replace("Parts.Read", &format!("Parts.{name}"));
            fs::write(source.join(format!("api/part{at}-get.md")), page).unwrap();
        }
        name
    });
    let whole = sources.map(|name| {
        let begin = Instant::now();
        assert!(sync(&folder, &["--from", name]).status.success());
        (files(&folder.join("docs")), begin.elapsed())
    });
    let longest = whole[0].1.max(whole[1].1);
    let mut seen = [0, 0];
    let mut kill = |at: usize, moment: Duration| {
        let mut child = command(&folder, &["--from", sources[at % 2]])
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let begin = Instant::now();
        while begin.elapsed() < moment {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let now = files(&folder.join("docs"));
        let which = whole.iter().position(|(files, _)| *files == now);
        seen[which.expect("neither the old docs set nor the new one")] += 1;
        seen
    };
    // All of them take a quarter of a minute: every fifth one stands for the rest.
    let step = match std::env::var_os("MSGRAPH_FULL") {
        Some(_) => 1,
        None => 5,
    };
    for at in (0..200).step_by(step) {
        kill(at, longest * (at as u32 * 7919 % 200) / 200);
    }
    // On a busy machine none may have come to its end.
    let mut moment = longest;
    let mut at = 0;
    while kill(at, moment).contains(&0) {
        (at, moment) = (at + 1, moment * 2);
        assert!(moment < longest * 1000, "none comes to its end");
    }
    // The next one that ends leaves nothing of them.
    assert!(sync(&folder, &["--from", "one"]).status.success());
    assert!(hidden(&folder).is_empty());
}
