#[derive(graph_runtime::Endpoint)]
#[endpoint(method = "GET", path = "/me/memo", delegated = [""])]
struct Request;

fn main() {}
