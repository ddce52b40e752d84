#[derive(graph_runtime::Endpoint)]
#[endpoint(method = "FETCH", path = "/me/memo")]
struct Request;

fn main() {}
