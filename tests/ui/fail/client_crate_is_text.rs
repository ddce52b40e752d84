graph_runtime::client! {
    crate = "graph";
    pub struct Mail;
    endpoints: ["message-get"],
}

fn main() {}
