#[derive(graph_runtime::Endpoint)]
#[endpoint(page = 5, rout = "/me/sendMail", response = "a b")]
struct Request;

fn main() {}
