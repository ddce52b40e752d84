graph_runtime::client! {
    pub struct Mail;
    endpoints: ["message-get"],
    expand: ["attachments"],
}

fn main() {}
