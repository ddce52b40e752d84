graph_runtime::client! {
    pub struct Mail;
    endpoints: ["../api/message-get"],
}

fn main() {}
