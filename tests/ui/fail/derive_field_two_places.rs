#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-get", route = "/me/messages/{id}")]
struct Request {
    #[endpoint(path, query)]
    id: String,
}

fn main() {}
