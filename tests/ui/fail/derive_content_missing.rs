#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "driveitem-put-content")]
struct Request {
    #[endpoint(path)]
    item_id: String,
}

fn main() {}
