#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "team-schedule")]
struct Request {
    #[endpoint(path)]
    id: String,
    title: String,
    start_date_time: bool,
}

fn main() {}
