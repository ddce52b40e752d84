use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource("microsoft.graph.mesage")]
struct Own {
    subject: String,
}

fn main() {}
