#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-delete")]
#[endpoint(page = "message-get")]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
