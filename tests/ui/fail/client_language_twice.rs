graph_runtime::client! {
    pub struct Mail;
    language: "en-US",
    endpoints: ["message-get"],
    pub struct Other;
    language: "en-US",
    endpoints: ["message-delete"],
}

fn main() {}
