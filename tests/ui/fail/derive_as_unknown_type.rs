struct Text(String);

#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "team-schedule")]
struct Request {
    #[endpoint(path)]
    id: String,
    title: String,
    start_date_time: String,
    #[endpoint(as = "microsoft.graph.itemBodi")]
    body: Text,
}

fn main() {}
