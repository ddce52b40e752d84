#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "user-sendmail", route = "/me/sendmail")]
struct Request {
    message: (),
}

fn main() {}
