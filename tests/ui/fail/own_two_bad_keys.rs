use graph_runtime::Resource;
use serde::Serialize;

#[derive(Serialize, Resource)]
#[resource("microsoft.graph.message")]
struct Own {
    #[resource(is = "x", as = "Edm.String")]
    subject: u32,
    #[resource(is = "x", was = "y")]
    body: bool,
}

fn main() {}
