use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource(5)]
struct Own {
    subject: String,
}

fn main() {}
