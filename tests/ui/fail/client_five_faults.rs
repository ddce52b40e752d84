graph_runtime::client! {
    pub struct Mail;
    endpoint: ["message-get"],
    delegated: ["Mail.Rad"],
    endpoints: ["message-gte", "message-get"],
    types: ["fileAttachmnt"],
    expand: ["message.attachment"],
}

fn main() {}
