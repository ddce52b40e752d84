graph_runtime::client! {
    pub enum Mail {}
    endpoints: ["message-get"],
}

fn main() {}
