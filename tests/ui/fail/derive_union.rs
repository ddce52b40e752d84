#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "user-sendmail")]
union Request {
    a: u8,
}

fn main() {}
