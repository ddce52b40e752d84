use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource("microsoft.graph.message")]
#[serde(rename_all = "camelCase")]
struct Own {
    subject: bool,
    is_read: String,
}

fn main() {}
