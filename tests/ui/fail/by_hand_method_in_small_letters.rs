#[derive(graph_runtime::Endpoint)]
#[endpoint(method = "get", path = "/me/memo")]
struct Request;

fn main() {}
