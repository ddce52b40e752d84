#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "user-sendmail", route = "/me/sendMail")]
struct Request {
    #[endpoint(path)]
    user: String,
    message: (),
}

fn main() {}
