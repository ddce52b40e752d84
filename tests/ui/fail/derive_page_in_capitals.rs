#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "User-SendMail")]
struct Request;

fn main() {}
