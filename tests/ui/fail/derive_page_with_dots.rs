#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "../api/user-sendmail")]
struct Request;

fn main() {}
