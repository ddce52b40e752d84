#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "user-sendmial")]
struct Notify<'a> {
    message: &'a str,
}
