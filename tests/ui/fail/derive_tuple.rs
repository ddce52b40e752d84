#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-get")]
struct Request(String);

fn main() {}
