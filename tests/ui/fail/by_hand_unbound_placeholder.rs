#[derive(graph_runtime::Endpoint)]
#[endpoint(method = "GET", path = "/me/memo/{id}/line/{line-id}")]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
