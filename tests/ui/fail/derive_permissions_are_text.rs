#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-delete", delegated = "Mail.ReadWrite")]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
