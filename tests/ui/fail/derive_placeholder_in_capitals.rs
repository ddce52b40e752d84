#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-delete")]
struct Request {
    #[endpoint(path = "ID")]
    id: String,
}

fn main() {}
