#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-delete", crate = "graph")]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
