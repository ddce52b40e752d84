#[derive(graph_runtime::Endpoint)]
#[endpoint(method = "GET", path = "https://graph.microsoft.com/v1.0/me/memo")]
struct Request;

fn main() {}
