#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-get.md")]
struct Request;

fn main() {}
