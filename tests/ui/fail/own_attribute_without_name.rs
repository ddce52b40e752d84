use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource]
struct Own {
    subject: String,
}

fn main() {}
