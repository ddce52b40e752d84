#[derive(graph_runtime::Resource)]
#[resource("microsoft.graph.message")]
struct Own(String);

fn main() {}
