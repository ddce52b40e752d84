#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "group-unread", delegated = [])]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
