#[derive(graph_runtime::Endpoint)]
#[endpoint(method = "GET", path = "/me/memo", application = ["Memo.Read, Memo.ReadWrite"])]
struct Request;

fn main() {}
