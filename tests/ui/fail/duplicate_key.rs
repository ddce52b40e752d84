graph_runtime::client! {
    pub struct Mail;
    delegated: ["Mail.Send"],
    delegated: ["Mail.Read"],
    endpoints: ["user-sendmail"],
}

fn main() {}
