#[derive(graph_runtime::Resource)]
#[resource("microsoft.graph.message")]
union Own {
    a: u8,
}

fn main() {}
