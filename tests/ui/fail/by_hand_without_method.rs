#[derive(graph_runtime::Endpoint)]
#[endpoint(path = "/me/memo")]
struct Request;

fn main() {}
