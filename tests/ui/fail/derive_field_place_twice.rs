#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-get", route = "/me/messages/{id}")]
struct Request {
    #[endpoint(path, path)]
    id: String,
}

fn main() {}
