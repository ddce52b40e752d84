graph_runtime::client! {
    pub struct Mail;
    endpoints: ["user-sendmial", "message-get"],
}

fn main() {}
