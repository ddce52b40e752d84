graph_runtime::client! {
    pub struct Mail;
    endpoints: ["message-get"],
    expand: ["mesage.attachments"],
}

fn main() {}
