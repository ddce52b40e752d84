#[derive(graph_runtime::Endpoint)]
#[endpoint(method = "FETCH", path = "me/memo", route = "/me", delegated = [""], pge = "x")]
struct Request;

fn main() {}
