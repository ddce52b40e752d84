#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-delete")]
struct Request {
    #[endpoint(path)]
    id: String,
    hard: bool,
}

fn main() {}
