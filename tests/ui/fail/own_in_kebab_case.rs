use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource("microsoft.graph.message")]
#[serde(rename_all = "kebab-case")]
struct Own {
    is_read: bool,
}

fn main() {}
