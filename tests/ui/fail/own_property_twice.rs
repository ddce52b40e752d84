use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource("microsoft.graph.message")]
struct Own {
    subject: String,
    #[serde(rename = "subject")]
    text: String,
}

fn main() {}
