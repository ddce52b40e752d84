//! Lists the pages of this folder for `src/lib.rs`, so that adding a page is adding a file.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let mut pages = Vec::new();
    for folder in ["api", "resources"] {
        println!("cargo::rerun-if-changed={folder}");
        for entry in fs::read_dir(folder)? {
            let name = entry?
                .file_name()
                .into_string()
                .map_err(|_| io::ErrorKind::InvalidFilename)?;
            if name.ends_with(".md") {
                pages.push(format!("{folder}/{name}"));
            }
        }
    }
    let overrides = "msgraph.toml";
    match Path::new(overrides).is_file() {
        true => pages.push(overrides.to_owned()),
        // Cargo would run this every time for a file that is not there.
        false => println!("cargo::rerun-if-changed=."),
    }
    pages.sort();

    let mut list = String::from("&[\n");
    for page in &pages {
        let text = format!("include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{page}\"))");
        let _ = writeln!(list, "    ({page:?}, {text}),");
    }
    list.push_str("]\n");
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&out).join("pages.rs"), list)
}
