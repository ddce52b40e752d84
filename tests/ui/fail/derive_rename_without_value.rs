#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "user-sendmail", route = "/me/sendMail")]
struct Request {
    #[endpoint(rename)]
    message: (),
}

fn main() {}
