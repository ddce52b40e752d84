use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource("microsoft.graph.message")]
#[resource("microsoft.graph.itemBody")]
struct Own {
    subject: String,
}

fn main() {}
