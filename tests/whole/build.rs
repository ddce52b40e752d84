//! Generates a client for every page of the docs set that `MSGRAPH_WHOLE` names, else of `docs-src`, and its examples
//! as calls of that client.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use graph_docs::diagnostic::Diagnostics;
use graph_docs::index::Index;

const CLIENT: &str = r#"/** Every page of the docs set. */ pub struct Graph; endpoints: ["*"], types: ["*"], expand: ["*"]"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-env-changed=MSGRAPH_WHOLE");
    let folder = env::var("MSGRAPH_WHOLE").unwrap_or_else(|_| "../../docs-src".to_owned());
    graph_build::Docs::new(&folder).client(CLIENT).compile()?;
    let out = env::var("OUT_DIR")?;
    let bytes = fs::read(Path::new(&out).join("msgraph.index"))?;
    let index = Index::open(&bytes).map_err(|fault| fault.to_string())?;
    let examples = graph_codegen::examples(CLIENT, &index)?;
    let findings = findings(Path::new(&folder))?;
    Ok(fs::write(
        Path::new(&out).join("msgraph_examples.rs"),
        examples + &findings,
    )?)
}

/// What `check` finds: `const FINDINGS: &[(page, line, code)]`.
fn findings(folder: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let mut diagnostics = Diagnostics::default();
    let set = graph_docs::source::read(folder, &mut diagnostics)?;
    let model = graph_docs::check::check(&set, &mut diagnostics);
    let mut text = "pub const FINDINGS: &[(&str, u32, &str)] = &[".to_owned();
    for finding in &diagnostics.list {
        let file = &model.files[finding.span.file.0 as usize];
        let page = file.path.strip_prefix("api/");
        if let Some(page) = page.and_then(|page| page.strip_suffix(".md")) {
            let line = file.line(finding.span.start);
            write!(text, "({page:?}, {line}, {:?}),", finding.code)?;
        }
    }
    Ok(text + "];")
}
