use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]

struct Own {
    subject: String,
}

fn main() {}
