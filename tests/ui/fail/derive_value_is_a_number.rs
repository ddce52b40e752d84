#[derive(graph_runtime::Endpoint)]
#[endpoint(page = 5)]
struct Request;

fn main() {}
