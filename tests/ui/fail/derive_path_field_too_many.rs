#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-delete", route = "/me/messages/{id}")]
struct Request {
    #[endpoint(path)]
    id: String,
    #[endpoint(path = "id")]
    other: String,
}

fn main() {}
