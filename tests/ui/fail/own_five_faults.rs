use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource("microsoft.graph.message")]
struct Own {
    subject: u8,
    is_read: bool,
    #[serde(rename = "importence")]
    level: &'static str,
    #[resource(a = "bool")]
    id: String,
    #[serde(rename = "id")]
    key: String,
}

fn main() {}
