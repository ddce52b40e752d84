//! What a change of the docs costs the user, unoptimised as cargo compiles build scripts:
//!
//! - the build script run by itself: from nothing, with an edited page, with nothing changed; beside the
//!   floors: a look at the time of every file, and the index read and put anew;
//! - `cargo build` of the program in the README with 20 endpoints after an edit of a page that is not among
//!   them, beside the same after an edit of its own `main.rs`.
//!
//! `cargo bench -p graph-build` copies the docs set that `MSGRAPH_DOCS` names, else the pages of `docs-src`.
//! It compiles graph-runtime in a folder of its own, which takes minutes the first time.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs, io};

const ROUNDS: u32 = 9;

/// The pages of the crate's client, as far as the docs set has them.
const CLIENT: [&str; 20] = [
    "mailfolder-get",
    "mailfolder-list-messages",
    "mailfolder-update",
    "message-copy",
    "message-delete",
    "message-forward",
    "message-get",
    "message-list-attachments",
    "message-move",
    "message-post-attachments",
    "message-reply",
    "message-send",
    "message-update",
    "user-get",
    "user-list",
    "user-list-mailfolders",
    "user-list-messages",
    "user-post-messages",
    "user-sendmail",
    "user-update",
];

const MAIN: &str = r#"
use futures_util::TryStreamExt;

mod mail;

#[tokio::main]
async fn main() -> Result<(), graph_runtime::Error> {
    let mail = mail::Mail::new(graph_runtime::Client::from_env()?);
    mail.me().send_mail(mail::Message::new().subject("SUBJECT")).await?;
    let mut unread = mail.me().messages().list().filter("isRead eq false").items();
    while let Some(message) = unread.try_next().await? {
        println!("{}", message.subject.as_deref().unwrap_or("(no subject)"));
    }
    Ok(())
}
"#;

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .canonicalize()?;
    let docs = env::var_os("MSGRAPH_DOCS").map_or_else(|| root.join("docs-src"), PathBuf::from);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rebuild");
    let pages = write_crate(&folder, &root, &docs)?;
    println!("{} pages, unoptimised; medians of {ROUNDS}\n", pages.len());
    let other = |page: &&String| !CLIENT.iter().any(|it| page.contains(it));
    let edited = [pages.iter().find(other), pages.iter().rfind(other)];
    let edited: Vec<&String> = edited.into_iter().flatten().collect();
    cargo(&folder)?;
    let script = build_script(&folder)?;
    script_alone(&folder, &script, &pages, &edited)?;
    whole_crate(&folder, &edited)
}

/// Writes the crate, and copies the docs set into it; gives its pages.
fn write_crate(folder: &Path, root: &Path, docs: &Path) -> io::Result<Vec<String>> {
    let mut pages = Vec::new();
    for below in ["api", "resources"] {
        fs::create_dir_all(folder.join("docs-src").join(below))?;
        for entry in fs::read_dir(docs.join(below))? {
            let name = format!("{below}/{}", entry?.file_name().to_string_lossy());
            fs::copy(docs.join(&name), folder.join("docs-src").join(&name))?;
            pages.push(name);
        }
    }
    pages.sort();
    let is_there = |page: &&&str| pages.contains(&format!("api/{page}.md"));
    let client: Vec<&str> = CLIENT.iter().filter(is_there).copied().collect();
    fs::create_dir_all(folder.join("src"))?;
    let client = format!("graph_runtime::client! {{ pub struct Mail; endpoints: {client:?} }}\n");
    fs::write(folder.join("src/mail.rs"), client)?;
    fs::write(folder.join("src/main.rs"), MAIN)?;
    let script = r#"graph_build::Docs::new("docs-src").compile()"#;
    let script = format!("fn main() -> Result<(), graph_build::Error> {{ {script} }}\n");
    fs::write(folder.join("build.rs"), script)?;
    let root = root.display();
    let manifest = format!(
        r#"
[package]
name = "rebuild"
version = "0.0.0"
edition = "2024"

[dependencies]
futures-util = "0.3"
graph-runtime = {{ path = "{root}/graph-runtime" }}
tokio = {{ version = "1", features = ["macros", "rt-multi-thread"] }}

[build-dependencies]
graph-build = {{ path = "{root}/graph-build" }}

[workspace]
"#
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::copy(format!("{root}/Cargo.lock"), folder.join("Cargo.lock"))?;
    Ok(pages)
}

fn cargo(folder: &Path) -> io::Result<Duration> {
    let begin = Instant::now();
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(["build", "--quiet", "--offline"])
        .current_dir(folder);
    // The profile is that of a user, whatever this bench is compiled with.
    command.env("CARGO_TARGET_DIR", folder.join("target"));
    match command.status()?.success() {
        true => Ok(begin.elapsed()),
        false => Err(io::Error::other("cargo build failed")),
    }
}

/// The program that cargo compiled of `build.rs`.
fn build_script(folder: &Path) -> io::Result<PathBuf> {
    let mut scripts = Vec::new();
    for entry in fs::read_dir(folder.join("target/debug/build"))? {
        let script = entry?.path().join("build-script-build");
        if script.to_string_lossy().contains("/rebuild-") && script.is_file() {
            scripts.push((fs::metadata(&script)?.modified()?, script));
        }
    }
    scripts.sort();
    let newest = scripts.pop().map(|(_, script)| script);
    newest.ok_or_else(|| io::Error::other("no build script was compiled"))
}

/// The build script by itself.
fn script_alone(
    folder: &Path,
    script: &Path,
    pages: &[String],
    edited: &[&String],
) -> io::Result<()> {
    let out = folder.join("out");
    let run = || -> io::Result<Duration> {
        let begin = Instant::now();
        let mut command = Command::new(script);
        let done = command.current_dir(folder).env("OUT_DIR", &out).output()?;
        match done.status.success() {
            true => Ok(begin.elapsed()),
            false => Err(io::Error::other(
                String::from_utf8_lossy(&done.stderr).into_owned(),
            )),
        }
    };
    let mut times = Times::default();
    for _ in 0..ROUNDS {
        let _ = fs::remove_dir_all(&out);
        fs::create_dir_all(&out)?;
        times.add("from nothing", run()?);
        for page in edited {
            edit(folder, page)?;
            times.add(&format!("{} edited", kind(page)), run()?);
        }
        times.add("nothing changed", run()?);
        let begin = Instant::now();
        for page in pages {
            fs::metadata(folder.join("docs-src").join(page))?.modified()?;
        }
        times.add("floor: a look", begin.elapsed());
        let begin = Instant::now();
        let index = fs::read(out.join("msgraph.index"))?;
        fs::write(out.join("new"), index)?;
        fs::rename(out.join("new"), out.join("msgraph.index"))?;
        times.add("floor: the index", begin.elapsed());
    }
    times.print("build script");
    Ok(())
}

/// The crate by cargo.
fn whole_crate(folder: &Path, edited: &[&String]) -> io::Result<()> {
    let mut times = Times::default();
    for round in 0..ROUNDS {
        let text = MAIN.replace("SUBJECT", &format!("subject {round}"));
        fs::write(folder.join("src/main.rs"), text)?;
        times.add("main.rs edited", cargo(folder)?);
        for page in edited {
            edit(folder, page)?;
            times.add(&format!("{} edited", kind(page)), cargo(folder)?);
        }
    }
    times.print("cargo build");
    Ok(())
}

/// What was done in turn, so that all of it meets the same noise.
#[derive(Default)]
struct Times(Vec<(String, Vec<Duration>)>);

impl Times {
    fn add(&mut self, what: &str, time: Duration) {
        match self.0.iter_mut().find(|(name, _)| name == what) {
            Some((_, times)) => times.push(time),
            None => self.0.push((what.to_owned(), vec![time])),
        }
    }

    /// The medians, each beside the first one.
    fn print(self, title: &str) {
        let middle = |(what, mut times): (String, Vec<Duration>)| {
            times.sort();
            (what, times[times.len() / 2].as_secs_f64())
        };
        let medians: Vec<_> = self.0.into_iter().map(middle).collect();
        println!("{title}");
        for (what, median) in &medians {
            let ratio = median / medians[0].1;
            println!("  {what:<18} {:>8.1} ms  {ratio:>6.3}", median * 1e3);
        }
    }
}

fn kind(page: &str) -> &str {
    page.split_once('/').map_or(page, |(kind, _)| kind)
}

/// One more line of text in a page.
fn edit(folder: &Path, page: &str) -> io::Result<()> {
    let path = folder.join("docs-src").join(page);
    let text = fs::read_to_string(&path)?;
    fs::write(path, text.replacen("\n# ", "\n\n# ", 1))
}
