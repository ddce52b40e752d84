use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource(name = "microsoft.graph.message")]
struct Own {
    subject: String,
}

fn main() {}
