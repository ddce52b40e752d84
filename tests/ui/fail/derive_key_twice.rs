#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "user-sendmail", page = "message-get")]
struct Request {
    message: (),
}

fn main() {}
