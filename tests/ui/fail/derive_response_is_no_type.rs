#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-delete", response = 5)]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
