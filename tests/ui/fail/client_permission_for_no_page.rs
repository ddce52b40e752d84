graph_runtime::client! {
    pub struct Mail;
    delegated: ["Mail.Read", "Files.Write"],
    endpoints: ["message-get"],
}

fn main() {}
