#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "team-schedule")]
struct Request {
    #[endpoint(path)]
    id: String,
    title: bool,
    start_date_time: String,
}

fn main() {}
