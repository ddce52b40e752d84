graph_runtime::client! {
    pub struct Mail;
    delegated: ["Mail.Read"],
    endpoints: ["message-get"],
    pub struct Writer;
    delegated: ["Mail.Read"],
    endpoints: ["message-delete"],
}

fn main() {}
