#[derive(graph_runtime::Endpoint)]
#[endpoint(method = "GET", path = "/me/memo", route = "/me/memo")]
struct Request;

fn main() {}
