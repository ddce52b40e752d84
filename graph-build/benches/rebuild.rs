//! What a change of the docs costs the user, unoptimised as cargo compiles build scripts:
//!
//! - the build script run by itself: from nothing, with an edited page, with nothing changed; beside a
//!   look at the time of every file, which is the floor;
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
    let cold = || {
        let _ = fs::remove_dir_all(&out);
        fs::create_dir_all(&out)?;
        run()
    };
    let cold = median(cold)?;
    println!("build script   from nothing     {cold:>9.1?}");
    let show = |what: &str, time: Duration| {
        println!(
            "               {what:<16} {time:>9.1?}   {:>5.2} %",
            percent(time, cold)
        );
    };
    for page in edited {
        let (kind, _) = page.split_once('/').unwrap_or_default();
        let edit = || edit(folder, page).and_then(|()| run());
        show(&format!("{kind} page edited"), median(edit)?);
    }
    show("nothing changed", median(run)?);
    let floor = || {
        let begin = Instant::now();
        for page in pages {
            fs::metadata(folder.join("docs-src").join(page))?.modified()?;
        }
        Ok(begin.elapsed())
    };
    show("floor: a look", median(floor)?);
    Ok(())
}

/// Edits in turn, so that all meet the same noise.
fn whole_crate(folder: &Path, edited: &[&String]) -> io::Result<()> {
    let mut own = Vec::new();
    let mut others: Vec<Vec<Duration>> = edited.iter().map(|_| Vec::new()).collect();
    for round in 0..ROUNDS {
        let text = MAIN.replace("SUBJECT", &format!("subject {round}"));
        fs::write(folder.join("src/main.rs"), text)?;
        own.push(cargo(folder)?);
        for (page, times) in edited.iter().zip(&mut others) {
            edit(folder, page)?;
            times.push(cargo(folder)?);
        }
    }
    let own = middle(own);
    println!("\ncargo build    main.rs edited   {own:>9.1?}");
    for (page, times) in edited.iter().zip(others) {
        let (kind, _) = page.split_once('/').unwrap_or_default();
        let time = middle(times);
        let ratio = time.as_secs_f64() / own.as_secs_f64();
        println!("               {kind:<9} edited {time:>9.1?}   {ratio:>5.2} times");
    }
    Ok(())
}

/// One more line of text in a page.
fn edit(folder: &Path, page: &str) -> io::Result<()> {
    let path = folder.join("docs-src").join(page);
    let text = fs::read_to_string(&path)?;
    fs::write(path, text.replacen("\n# ", "\n\n# ", 1))
}

fn median(mut run: impl FnMut() -> io::Result<Duration>) -> io::Result<Duration> {
    let times = (0..ROUNDS).map(|_| run()).collect::<io::Result<_>>()?;
    Ok(middle(times))
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn percent(part: Duration, whole: Duration) -> f64 {
    100.0 * part.as_secs_f64() / whole.as_secs_f64()
}
