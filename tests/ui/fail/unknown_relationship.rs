graph_runtime::client! {
    pub struct Mail;
    endpoints: ["message-get"],
    expand: ["message.attachment", "subject"],
}

fn main() {}
