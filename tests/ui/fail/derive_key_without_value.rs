#[derive(graph_runtime::Endpoint)]
#[endpoint(page)]
struct Request;

fn main() {}
