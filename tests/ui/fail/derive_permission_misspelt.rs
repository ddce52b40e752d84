#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-delete", delegated = ["Mail.ReadWrit"])]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
