#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-delete", method = "DELETE", path = "/me/messages/{id}")]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
