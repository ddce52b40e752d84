#![deny(deprecated)]

#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "outlooktask-get")]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {
    let _ = Request { id: String::new() };
}
