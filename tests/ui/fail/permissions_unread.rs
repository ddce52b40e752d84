graph_runtime::client! {
    pub struct Mail;
    delegated: ["Mail.Read"],
    endpoints: ["group-unread", "message-get"],
}

fn main() {}
