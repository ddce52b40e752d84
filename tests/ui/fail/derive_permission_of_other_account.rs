#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-get", route = "/me/messages/{id}", delegated = ["Mail.ReadBasic.All"])]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
