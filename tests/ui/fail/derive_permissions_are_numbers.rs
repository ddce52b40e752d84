#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-delete", delegated = [1])]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
