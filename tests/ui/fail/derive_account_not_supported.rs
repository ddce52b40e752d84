#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "team-archive", delegated_personal = [])]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
