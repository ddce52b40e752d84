#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-delete", delegated = [], delegated_personal = [], application = [])]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
