use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource("microsoft.graph.importance")]
struct Own {
    low: String,
}

fn main() {}
