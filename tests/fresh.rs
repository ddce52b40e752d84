//! What cargo does again of a crate with a build script: nothing where nothing changed, and what was generated
//! stays the same file where none of its pages did.
//!
//! It shares the folder of this build, which has all but our own crates compiled for it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

use serde_json::Value;

const BUILD: &str = r##"
fn main() -> Result<(), graph_build::Error> {
    let client = r#"pub struct Mail; endpoints: ["message-get"]"#;
    graph_build::Docs::new("docs").client(client).compile()
}
"##;
const MAIN: &str = r#"fn main() { println!("{}", env!("MSGRAPH_INDEX")); }"#;

/// A crate with the pages of `ui/docs`.
struct Crate(PathBuf);

impl Crate {
    fn new() -> Crate {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fresh");
        let _ = fs::remove_dir_all(&folder);
        for below in ["src", "docs/api", "docs/resources"] {
            fs::create_dir_all(folder.join(below)).unwrap();
        }
        for below in ["api", "resources"] {
            for entry in fs::read_dir(Path::new("ui/docs").join(below)).unwrap() {
                let entry = entry.unwrap();
                let to = folder.join("docs").join(below).join(entry.file_name());
                fs::copy(entry.path(), to).unwrap();
            }
        }
        let manifest = format!(
            "[package]\nname = \"fresh\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [build-dependencies]\ngraph-build = {{ path = {:?} }}\n\n[workspace]\n",
            root.join("graph-build")
        );
        fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        fs::write(folder.join("build.rs"), BUILD).unwrap();
        fs::write(folder.join("src/main.rs"), MAIN).unwrap();
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
        Crate(folder)
    }

    /// Whether cargo runs the build script and compiles the crate, and what the script has left.
    fn build(&self) -> (bool, Left) {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
        let mut command = Command::new(env!("CARGO"));
        command.args(["check", "--offline", "-v", "--color=never"]);
        command.arg("--message-format=json");
        command.env("CARGO_TARGET_DIR", target);
        let output = command.current_dir(&self.0).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{said}");
        let is_fresh = said.contains("Fresh fresh v0.0.0");
        let ran = said.contains("/build-script-build`");
        let compiled = said.contains("--crate-name fresh ");
        assert_eq!([ran, compiled], [!is_fresh; 2], "{said}");
        let lines = output.stdout.split(|byte| *byte == b'\n');
        let messages = lines.filter_map(|line| serde_json::from_slice(line).ok());
        let is_own = |message: &Value| {
            let package = message["package_id"].as_str();
            package.is_some_and(|package| package.contains("/fresh#"))
        };
        let messages: Vec<Value> = messages.filter(is_own).collect();
        let find = |pointer: &str| {
            let mut found = messages.iter().filter_map(|it| it.pointer(pointer));
            PathBuf::from(found.next().unwrap().as_str().unwrap())
        };
        // The first artifact is the build script.
        let left = Left::of(&find("/out_dir"), find("/filenames/0"));
        (!is_fresh, left)
    }

    /// A page is another one, whole at every moment.
    fn edit(&self, page: &str) {
        let page = self.0.join("docs").join(page);
        let new = self.0.join("new.md");
        let text = fs::read_to_string(&page).unwrap();
        fs::write(&new, text.replacen("\n# ", "\nMore.\n\n# New: ", 1)).unwrap();
        fs::rename(new, page).unwrap();
    }
}

/// A build script, and when its files were written.
#[derive(PartialEq, Debug)]
struct Left {
    script: PathBuf,
    out: PathBuf,
    index: SystemTime,
    client: Vec<(PathBuf, SystemTime)>,
}

impl Left {
    fn of(out: &Path, script: PathBuf) -> Left {
        let time = |path: &Path| path.metadata().unwrap().modified().unwrap();
        let files = fs::read_dir(out.join("msgraph")).unwrap();
        let files = files.map(|entry| entry.unwrap().path());
        let mut client: Vec<_> = files.map(|path| (path.clone(), time(&path))).collect();
        client.sort();
        Left {
            script,
            out: out.to_owned(),
            index: time(&out.join("msgraph.index")),
            client,
        }
    }
}

#[test]
fn what_is_built_again() {
    let it = Crate::new();
    let (is_built, first) = it.build();
    assert!(is_built);
    assert!(!it.build().0, "nothing changed");

    it.edit("api/user-sendmail.md");
    let (is_built, second) = it.build();
    assert!(is_built, "a page outside the selection");
    assert_ne!(second.index, first.index);
    assert_eq!(second.client, first.client);
    assert!(!it.build().0);

    it.edit("api/message-get.md");
    let (is_built, third) = it.build();
    assert!(is_built, "a page of the selection");
    assert_ne!(third.index, second.index);
    assert_ne!(third.client, second.client);
    assert!(!it.build().0);

    // Cargo cannot be told to look for a file that is not there, such as overrides: it looks at the folder where
    // it would be, so at all that is there. Nothing is written then.
    fs::write(it.0.join("docs/notes.txt"), "Not of the docs set.\n").unwrap();
    assert_eq!(it.build(), (true, third));
    assert!(!it.build().0);
    fs::write(it.0.join("docs/msgraph.toml"), "# Nothing yet.\n").unwrap();
    assert!(it.build().0, "overrides came");
    assert!(!it.build().0);

    a_full_disk_is_one_error(&it);
    many_at_once(&it);
}

/// Whichever of them writes last, the next run makes what one from nothing makes.
fn many_at_once(it: &Crate) {
    let (_, Left { script, out, .. }) = it.build();
    let nothing = it.0.join("nothing");
    let start = |out: &Path| {
        fs::create_dir_all(out).unwrap();
        let mut command = Command::new(&script);
        command.env("OUT_DIR", out).current_dir(&it.0);
        command.stdout(Stdio::null()).spawn().unwrap()
    };
    for round in 0..20 {
        it.edit("api/message-get.md");
        let before = [&out; 3].map(|out| start(out));
        it.edit(["api/user-sendmail.md", "resources/message.md"][round % 2]);
        for mut run in before.into_iter().chain([&out; 3].map(|out| start(out))) {
            assert!(run.wait().unwrap().success(), "round {round}");
        }
        let _ = fs::remove_dir_all(&nothing);
        for out in [&out, &nothing] {
            assert!(start(out).wait().unwrap().success());
        }
        let [made, right] =
            [&out, &nothing].map(|out| fs::read(out.join("msgraph.index")).unwrap());
        assert!(made == right, "round {round}");
    }
}

/// The last index stays, and the next run makes the new one.
#[cfg(unix)]
fn a_full_disk_is_one_error(it: &Crate) {
    let (_, Left { script, out, .. }) = it.build();
    let files = || {
        let files = ["msgraph.index", "msgraph.cache", "msgraph.values"];
        files.map(|name| fs::read(out.join(name)).unwrap())
    };
    let before = files();
    it.edit("api/message-update.md");
    let mut command = Command::new("sh");
    // No file may be longer than some hundred bytes; the signal that says so is not taken.
    command.args(["-c", r#"trap "" XFSZ; ulimit -f 1; exec "$0""#]);
    command.arg(&script).env("OUT_DIR", &out);
    let output = command.current_dir(&it.0).output().unwrap();
    assert!(!output.status.success());
    let said = String::from_utf8(output.stderr).unwrap();
    let index = out.join("msgraph.index");
    let index = index.display();
    let expected = format!(
        "Error: `{index}` cannot be written: File too large (os error 27)\n  \
         help: make room on the disk, or `cargo clean`\n"
    );
    assert_eq!(said, expected);
    assert!(files() == before);
    let mut left = fs::read_dir(&out).unwrap();
    assert!(left.all(|entry| {
        entry
            .unwrap()
            .path()
            .extension()
            .is_none_or(|it| it != "new")
    }));
    assert!(it.build().0);
    assert!(files() != before);
}

#[cfg(not(unix))]
fn a_full_disk_is_one_error(_: &Crate) {}
