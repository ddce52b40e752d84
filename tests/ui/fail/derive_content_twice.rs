#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "driveitem-put-content")]
struct Request {
    #[endpoint(path)]
    item_id: String,
    content: Vec<u8>,
    name: String,
}

fn main() {}
