//! Has a type of its own that stands for one of the docs.

#[derive(serde::Serialize, graph_runtime::Resource)]
#[resource("microsoft.graph.part")]
struct Part<'a> {
    id: &'a str,
}

fn main() {}
