//! Indexes `ui/docs`, the docs set made for the cases; the macros in this package read it.

fn main() -> Result<(), graph_build::Error> {
    graph_build::Docs::new("ui/docs").compile()
}
