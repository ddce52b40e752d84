//! Generates a client for every page of the docs set that `MSGRAPH_WHOLE` names, else of `docs-src`, and its examples
//! as calls of that client.

use std::path::Path;
use std::{env, fs};

use graph_docs::index::Index;

const CLIENT: &str = r#"/** Every page of the docs set. */ pub struct Graph; endpoints: ["*"], types: ["*"], expand: ["*"]"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-env-changed=MSGRAPH_WHOLE");
    let folder = env::var("MSGRAPH_WHOLE").unwrap_or_else(|_| "../../docs-src".to_owned());
    graph_build::Docs::new(folder).client(CLIENT).compile()?;
    let out = env::var("OUT_DIR")?;
    let bytes = fs::read(Path::new(&out).join("msgraph.index"))?;
    let index = Index::open(&bytes).map_err(|fault| fault.to_string())?;
    let examples = graph_codegen::examples(CLIENT, &index)?;
    Ok(fs::write(
        Path::new(&out).join("msgraph_examples.rs"),
        examples,
    )?)
}
