#![deny(warnings)]

#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "outlooktask-get")]
#[allow(deprecated)]
struct Task {
    #[endpoint(path)]
    id: u8,
}

fn main() {
    assert_eq!(Task { id: 1 }.id, 1);
}
