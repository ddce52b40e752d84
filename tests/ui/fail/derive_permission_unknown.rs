#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-delete", delegated = ["Colour.Read"])]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
