graph_runtime::client! {
    pub struct Mail;
    application: ["Mail.ReadBasic"],
    endpoints: ["message-get"],
}

fn main() {}
