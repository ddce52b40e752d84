use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource("microsoft.graph.message")]
struct Own {
    #[serde(serialize_with = "serde::Serialize::serialize")]
    subjct: String,
}

fn main() {}
