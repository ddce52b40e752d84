#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-delete")]
struct Request {
    #[endpoint(path)]
    id: Option<String>,
}

fn main() {}
