#[derive(graph_runtime::Endpoint)]
#[endpoint = "user-sendmail"]
struct Request;

fn main() {}
