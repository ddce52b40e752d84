#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "user-sendmail", route = "/me/sendMail")]
struct Request {
    message: (),
    #[endpoint(rename = "colour")]
    saved: bool,
}

fn main() {}
