use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource("note")]
struct Own {
    text: String,
}

fn main() {}
