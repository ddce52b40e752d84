#[derive(graph_runtime::Endpoint)]
#[endpoint(method = "GET", path = "me/memo")]
struct Request;

fn main() {}
