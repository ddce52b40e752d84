#[derive(graph_runtime::Endpoint)]
#[endpoint(method = "GET")]
struct Request;

fn main() {}
