graph_runtime::client! {
    pub struct Mail;
    delegated: ["Mail.Send", "Mail.Read"],
    endpoints: ["user-sendmail", "message-update", "message-get"],
}

fn main() {}
