//! What a change of the docs costs the user, unoptimised as cargo compiles build scripts:
//!
//! - the build script run by itself: from nothing, with an edited page, with nothing changed; beside a
//!   look at the time of every file, which is the floor;
//! - `cargo build` of a crate with 20 endpoints after an edit of a page that is not among them, beside
//!   the same after an edit of its own `main.rs`.
//!
//! `cargo bench -p graph-tests --bench rebuild` copies the docs set that `MSGRAPH_DOCS` names, else the
//! pages of `docs-src`. It compiles graph-runtime in a folder of its own, which takes a minute the first time.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs, io};

const ROUNDS: u32 = 7;
const ENDPOINTS: usize = 20;

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .canonicalize()?;
    let docs = env::var_os("MSGRAPH_DOCS").map_or_else(|| root.join("docs-src"), PathBuf::from);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rebuild");
    let pages = write_crate(&folder, &root, &docs)?;
    println!(
        "{} pages, unoptimised; the median of {ROUNDS}\n",
        pages.len()
    );
    let mine = ["message-", "user-", "mailfolder-"];
    let other = |page: &&String| !mine.iter().any(|prefix| page.contains(prefix));
    let edited: Vec<&String> = [pages.iter().find(other), pages.iter().rfind(other)]
        .into_iter()
        .flatten()
        .collect();
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
    let names = pages
        .iter()
        .filter_map(|page| page.strip_prefix("api/")?.strip_suffix(".md"));
    let mine = ["message-", "user-", "mailfolder-"];
    let mine = names.filter(|page| mine.iter().any(|prefix| page.starts_with(prefix)));
    let mine: Vec<&str> = mine.take(ENDPOINTS).collect();
    fs::create_dir_all(folder.join("src"))?;
    fs::write(
        folder.join("src/mail.rs"),
        format!("graph_runtime::client! {{ pub struct Mail; endpoints: {mine:?} }}\n"),
    )?;
    fs::write(folder.join("src/main.rs"), main_rs(0))?;
    fs::write(
        folder.join("build.rs"),
        "fn main() -> Result<(), graph_build::Error> { graph_build::Docs::new(\"docs-src\").compile() }\n",
    )?;
    let root = root.display();
    let manifest = format!(
        "[package]\nname = \"rebuild\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n\
         [dependencies]\ngraph-runtime = {{ path = \"{root}/graph-runtime\", default-features = false, features = [\"jiff\", \"macros\"] }}\n\
         [build-dependencies]\ngraph-build = {{ path = \"{root}/graph-build\" }}\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::copy(format!("{root}/Cargo.lock"), folder.join("Cargo.lock"))?;
    Ok(pages)
}

fn main_rs(version: u32) -> String {
    format!(
        "#[allow(dead_code)]\nmod mail;\n\nfn main() {{\n    println!(\"{{}}\", {version});\n}}\n"
    )
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

fn whole_crate(folder: &Path, edited: &[&String]) -> io::Result<()> {
    let mut version = 0;
    let own = || {
        version += 1;
        fs::write(folder.join("src/main.rs"), main_rs(version))?;
        cargo(folder)
    };
    let own = median(own)?;
    println!("\ncargo build    main.rs edited   {own:>9.1?}");
    for page in edited {
        let (kind, _) = page.split_once('/').unwrap_or_default();
        let time = median(|| edit(folder, page).and_then(|()| cargo(folder)))?;
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
    let mut times = (0..ROUNDS).map(|_| run()).collect::<io::Result<Vec<_>>>()?;
    times.sort();
    Ok(times[times.len() / 2])
}

fn percent(part: Duration, whole: Duration) -> f64 {
    100.0 * part.as_secs_f64() / whole.as_secs_f64()
}
