#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-get", route = "/me/messages/{id}")]
struct Request {
    #[endpoint(pth = "id")]
    id: String,
}

fn main() {}
