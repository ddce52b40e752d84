#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "user-sendmail", delegated = ["Mail.Send"])]
struct Notify<'a> {
    message: &'a str,
}
