struct Seats(u8);

#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "team-schedule")]
struct Request {
    #[endpoint(path)]
    id: String,
    title: String,
    start_date_time: String,
    #[endpoint(as = "bool")]
    seats: Seats,
}

fn main() {}
