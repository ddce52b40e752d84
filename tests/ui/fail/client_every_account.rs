graph_runtime::client! {
    pub struct Mail;
    delegated: ["Mail.Read"],
    delegated_personal: ["Mail.Read"],
    application: ["Mail.Read"],
    endpoints: ["message-get", "message-delete"],
}

fn main() {}
