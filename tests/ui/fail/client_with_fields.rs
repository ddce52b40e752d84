graph_runtime::client! {
    pub struct Mail {}
    endpoints: ["message-get"],
}

fn main() {}
