#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "team-archive", delegated = ["TeamSettings.ReadWrite.All"])]
struct Request {
    #[endpoint(path)]
    id: String,
}

fn main() {}
