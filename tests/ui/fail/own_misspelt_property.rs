use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource("microsoft.graph.message")]
struct Own {
    subjct: String,
}

fn main() {}
