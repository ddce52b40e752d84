#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "team-schedule")]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
