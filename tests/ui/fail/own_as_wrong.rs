use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource("microsoft.graph.message")]
struct Own {
    #[resource(as = "Edm.Int32")]
    subject: String,
}

fn main() {}
