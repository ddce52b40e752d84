#[derive(graph_runtime::Resource)]
#[resource("microsoft.graph.message")]
enum Own {
    A,
}

fn main() {
    let _ = Own::A;
}
