graph_runtime::client! {
    pub struct Mail;
    endpoints: ["message-get"],
    types: ["note"],
}

fn main() {}
