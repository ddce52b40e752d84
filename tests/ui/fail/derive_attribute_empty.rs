#[derive(graph_runtime::Endpoint)]
#[endpoint()]
struct Request;

fn main() {}
