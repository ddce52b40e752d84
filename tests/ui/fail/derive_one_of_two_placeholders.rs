#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "message-delete", route = "/users/{id | userPrincipalName}/messages/{id}")]
struct Request {
    #[endpoint(path = "id")]
    message: String,
}

fn main() {}
