#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "user-sendmail")]
struct Notify<'a> {
    message: &'a str,
}
