use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource("microsoft.graph.message")]
struct Own {
    #[resource(as = "String")]
    #[resource(as = "bool")]
    subject: String,
}

fn main() {}
