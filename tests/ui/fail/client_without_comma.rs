graph_runtime::client! {
    pub struct Mail;
    delegated: ["Mail.Read"]
    endpoints: ["message-get"],
}

fn main() {}
