#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-get", route = "/me/messages/{id}", delegated = ["Mail.Read"], application = ["Mail.ReadWrite"])]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
