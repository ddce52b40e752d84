graph_runtime::client! {
    pub struct Mail;
    endpoints: ["message-get", 5],
}

fn main() {}
