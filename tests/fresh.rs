//! What cargo does again of a crate with a build script: nothing where nothing changed, and what was generated
//! stays the same file where none of its pages did.
//!
//! It shares the folder of this build, which has graph-build compiled already.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

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
        let mut messages = output.stdout.split(|byte| *byte == b'\n');
        let out = messages.find_map(|line| {
            let message: serde_json::Value = serde_json::from_slice(line).ok()?;
            let id = message["package_id"].as_str()?;
            let out = message["out_dir"].as_str()?;
            id.contains("/fresh#").then(|| PathBuf::from(out))
        });
        (!is_fresh, Left::of(&out.unwrap()))
    }

    fn edit(&self, page: &str) {
        let page = self.0.join("docs").join(page);
        let text = fs::read_to_string(&page).unwrap();
        fs::write(page, text.replacen("\n# ", "\nMore.\n\n# New: ", 1)).unwrap();
    }
}

/// When the files of a build script were written.
#[derive(PartialEq, Debug)]
struct Left {
    index: SystemTime,
    client: Vec<(PathBuf, SystemTime)>,
}

impl Left {
    fn of(out: &Path) -> Left {
        let time = |path: &Path| path.metadata().unwrap().modified().unwrap();
        let files = fs::read_dir(out.join("msgraph")).unwrap();
        let files = files.map(|entry| entry.unwrap().path());
        let mut client: Vec<_> = files.map(|path| (path.clone(), time(&path))).collect();
        client.sort();
        Left {
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
}
