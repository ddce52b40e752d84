#[derive(graph_runtime::Endpoint)]
#[endpoint(page = "user-sendmail", route = "/me/sendMail")]
struct Request {
    message: (),
    #[endpoint(rename = 1)]
    save_to_sent_items: bool,
}

fn main() {}
