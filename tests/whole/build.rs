//! Generates a client for every page of the docs set that `MSGRAPH_WHOLE` names, else of `docs-src`.

fn main() -> Result<(), graph_build::Error> {
    println!("cargo::rerun-if-env-changed=MSGRAPH_WHOLE");
    let folder = std::env::var("MSGRAPH_WHOLE").unwrap_or_else(|_| "../../docs-src".to_owned());
    graph_build::Docs::new(folder)
        .client(r#"/** Every page of the docs set. */ pub struct Graph; endpoints: ["*"]"#)
        .compile()
}
