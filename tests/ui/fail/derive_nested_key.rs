#[derive(graph_runtime::Endpoint)]
#[endpoint(page::name = "user-sendmail")]
struct Request;

fn main() {}
