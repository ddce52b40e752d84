#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "team-schedule", application = ["Mail.Read"])]
struct Request {
    #[endpoint(path)]
    id: String,
    title: String,
    start_date_time: String,
}

fn main() {}
