#[derive(graph_runtime::Endpoint)]
#[endpoint(method = "GET", path = "/me/memo?$top=5")]
struct Request;

fn main() {}
