#[derive(graph_runtime::Endpoint)]
#[endpoint(method = "GET", path = "/me/memo", application = ["Memo.Read and "])]
struct Request;

fn main() {}
