#[derive(graph_runtime::Endpoint)]
#[endpoint(method = "GET", path = "/me/memo/{id}")]
struct Request {
    #[endpoint(path)]
    memo: String,
}

fn main() {}
